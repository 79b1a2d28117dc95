import type { Problem } from '../../contract/platform/problem.ts'

/** Why a call failed, in words for the screen: a problem of the API, or that it could not be reached. */
export class ApiError extends Error {
  readonly title: string
  readonly code: string
  /** 0 where no reply came. */
  readonly status: number
  /** What is wrong, field by field; `path` as in the body that was sent: `booths.0.number`. */
  readonly errors: Problem['errors']
  /** Finds the line of the log. */
  readonly reference: string | null
  /** With `edit-conflict`: the record as it stands now. */
  readonly current: unknown
  /** With `needs-headings`: what the columns may be. */
  readonly proposal: unknown

  constructor(title: string, detail: string, problem: Partial<Problem> = {}) {
    super(detail)
    this.title = title
    this.code = problem.code ?? 'unreachable'
    this.status = problem.status ?? 0
    this.errors = problem.errors ?? []
    this.reference = problem.instance ?? null
    this.current = problem.current
    this.proposal = problem.proposal
  }

  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

export const unreachable = () => new ApiError('没有连上服务器', '请检查网络后重试；写了一半的内容留在这台电脑上。')

/** Whatever came back that is no success. */
export function replyError(status: number, body: unknown): ApiError {
  const problem = (body ?? {}) as Partial<Problem>
  return typeof problem.title === 'string' && typeof problem.detail === 'string'
    ? new ApiError(problem.title, problem.detail, { ...problem, status })
    : new ApiError('服务器没有正常回应', '请稍后重试；一直这样请告诉管理员。', { status, code: 'internal' })
}

export const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError('出了点问题', '请重试；一直这样请告诉管理员。', { code: 'internal' })
