import type { Problem } from '../../contract/platform/problem.ts'
import { largest, sizeInWords } from '../../contract/platform/sizes.ts'
import { district } from './district.ts'

export interface FieldError {
  path: string
  message: string
}

interface ProblemMore {
  errors?: FieldError[]
  /** Seconds. */
  retryAfter?: number
  current?: unknown
  proposal?: unknown
}

/** An answer that is not success: what is wrong and what to do, in plain Chinese. Thrown by any layer. */
export class ProblemError extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly errors: FieldError[]
  readonly retryAfter: number | undefined
  /** The row as it stands now, for edits that lost against another. */
  readonly current: unknown
  /** What the caller may answer with. */
  readonly proposal: unknown

  constructor(status: number, code: string, title: string, detail: string, more: ProblemMore = {}) {
    super(detail)
    this.status = status
    this.code = code
    this.title = title
    this.errors = more.errors ?? []
    this.retryAfter = more.retryAfter
    this.current = more.current
    this.proposal = more.proposal
  }
}

/** Stands in a sentence for the request's id, which is known only when it is sent. */
export const numberHere = '{编号}'

/** The body of the reply. `instance` is the request's id, which the log line carries too. */
export const toProblem = (error: ProblemError, requestId: string): Problem => ({
  type: `urn:${district.id}:problem:${error.code}`,
  title: error.title,
  status: error.status,
  detail: error.message.replace(numberHere, requestId),
  code: error.code,
  instance: requestId,
  errors: error.errors,
  ...(error.current === undefined ? {} : { current: error.current }),
  ...(error.proposal === undefined ? {} : { proposal: error.proposal }),
})

export const invalidRequest = (errors: FieldError[]) =>
  new ProblemError(400, 'invalid-request', '有内容需要修改', errors.map(e => e.message).join('；'), { errors })

const shownFaults = 5
const listedFaults = 20

/** A list of the desk does not hold together: the first faults as a sentence, more of them at their places. */
export const listMismatch = (errors: FieldError[]) =>
  new ProblemError(
    422,
    'list-mismatch',
    '这样保存不了',
    `${errors
      .slice(0, shownFaults)
      .map(({ message }) => message)
      .join('；')}。`,
    {
      errors: errors.slice(0, listedFaults),
    },
  )

export const tooLarge = () =>
  new ProblemError(
    413,
    'too-large',
    '内容太大',
    `表格最大 ${sizeInWords(largest.table)}，图片最大 ${sizeInWords(largest.picture)}，其他内容最大 ${sizeInWords(largest.body)}，请精简或拆分后再提交。`,
  )

export const notSignedIn = () => new ProblemError(401, 'not-signed-in', '请先登录', '登录后再继续，填好的内容不会丢。')

export const notAllowed = () =>
  new ProblemError(403, 'not-allowed', '没有这项权限', '你的账号不能做这件事，需要时请找管理员开通。')

const nouns = {
  job: '岗位',
  employer: '企业',
  'employer-link': '企业链接',
  contact: '联系方式',
  fair: '招聘会',
  event: '活动',
  place: '地点',
  policy: '政策',
  original: '原件',
  'policy-draft': '政策草稿',
  scene: '这件事',
  registration: '报名',
  import: '导入记录',
  'import-draft': '待导入的表格',
  page: '地址',
  favorite: '收藏对象',
  message: '消息',
  walk: '路线',
  room: '房间',
  booking: '预约',
  ticket: '咨询',
  answer: '常见问答',
  showcase: '风采',
  picture: '图片',
  agreement: '确认链接',
  nomination: '推荐',
  need: '需求',
  proposal: '议事',
  statement: '意见',
  introduction: '请求',
  session: '设备',
  person: '账号',
  application: '投递',
  'follow-up': '问题',
  search: '搜索',
  staff: '工作人员',
  invitation: '邀请',
  report: '举报',
  version: '版本',
  'word-list': '词表',
  fact: '要点',
  template: '模板',
  phone: '手机号',
  'big-day': '大活动',
  door: '入口',
  batch: '改动',
  line: '展位的排队',
  number: '号',
  card: '名片',
}

/** Always throws, so that it can stand behind `??`. */
export const notFound = (kind: keyof typeof nouns): never => {
  throw new ProblemError(
    404,
    'not-found',
    `没有找到这个${nouns[kind]}`,
    `这个${nouns[kind]}不存在，或已经下架。可以返回列表再看看。`,
  )
}

export const conflict = (code: string, title: string, detail: string) => new ProblemError(409, code, title, detail)

export const editConflict = (current: unknown) =>
  new ProblemError(409, 'edit-conflict', '内容已被别人改过', '下面是现在的内容，请对照后再决定要不要改。', { current })

export const overtaken = () => conflict('overtaken', '刚刚有人写了同一处', '请再试一次，或刷新后看看现在的内容。')

export const unavailable = () =>
  new ProblemError(503, 'unavailable', '服务暂时不可用', '服务器正忙或在恢复，请几秒后再试。', { retryAfter: 3 })

export const storageFull = () =>
  new ProblemError(503, 'unavailable', '暂时不能保存', '服务器的存储空间满了，这次没有保存，工作人员会处理，请过几分钟再试。', {
    retryAfter: 60,
  })

export const tooManyRequests = (retryAfterSeconds: number) =>
  new ProblemError(429, 'too-many-requests', '操作太频繁', `请 ${waitText(retryAfterSeconds)}后再试。`, {
    retryAfter: retryAfterSeconds,
  })

const waitText = (seconds: number) => (seconds < 90 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`)
