import type { Problem } from '../../contract/platform/problem.ts'

export type ErrorKind = 'offline' | 'slow' | 'problem' | 'server'

/** Why a call failed, in words for the screen. Thrown by everything under `api/`. */
export class ApiError extends Error {
  readonly kind: ErrorKind
  readonly title: string
  readonly code: string
  readonly status: number
  readonly errors: Problem['errors']
  /** Quote it to staff: it finds the log line. */
  readonly reference: string | null

  constructor(kind: ErrorKind, title: string, detail: string, problem?: Partial<Problem>) {
    super(detail)
    this.kind = kind
    this.title = title
    this.code = problem?.code ?? kind
    this.status = problem?.status ?? 0
    this.errors = problem?.errors ?? []
    this.reference = problem?.instance ?? null
  }

  /** Worth sending again by itself once there is a network. */
  get isPassing(): boolean {
    return this.kind === 'offline' || this.kind === 'slow' || this.status === 429 || this.status >= 500
  }
}

export const offlineError = () => new ApiError('offline', '没有连上网络', '请检查网络后重试；存过的内容还能看。')

export const slowError = () => new ApiError('slow', '网络太慢，没等到回应', '现场人多时会这样，请稍后重试。')

/** Whatever the server answered that is not success. */
export function replyError(status: number, body: unknown): ApiError {
  const problem = body as Partial<Problem> | undefined
  if (problem && typeof problem.title === 'string' && typeof problem.detail === 'string')
    return new ApiError(status >= 500 ? 'server' : 'problem', problem.title, problem.detail, { ...problem, status })
  return new ApiError('server', '服务器没有正常回应', '请稍后重试。', { status })
}

export const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError('server', '出了点问题', '请重试；一直这样请告诉工作人员。')
