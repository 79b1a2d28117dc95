import { momentText } from '../../kit/times.ts'
import { auditKinds } from './words.ts'

/** Fields whose names stand in an entry; the others are shown as they are called inside. */
const fieldNames: Record<string, string> = {
  title: '标题',
  name: '名称',
  username: '用户名',
  role: '角色',
  department: '部门',
  state: '状态',
  status: '状态',
  hasTotp: '动态码',
  lastSignInAt: '最近登录',
  validThrough: '有效期',
  validUntil: '有效期',
  verifiedUntil: '核验有效期',
  creditCode: '信用代码',
  seen: '看了什么',
  salary: '薪资',
  headcount: '人数',
  place: '地点',
  venue: '地点',
  startsAt: '开始',
  endsAt: '结束',
  capacity: '名额',
  degree: '学历',
  experience: '经验',
  missing: '缺项',
  flags: '疑点',
  lead: '牵头',
  supporters: '配合',
  handler: '承办人',
  outcome: '进展',
  device: '设备',
  lines: '行数',
  checks: '检查项',
  reason: '理由',
  month: '月份',
  duties: '工作内容',
  requirements: '任职要求',
  updatedAt: '改动时间',
  version: '版本',
  actor: '谁',
  kind: '对象',
  file: '文件',
  rows: '行数',
  accepted: '收下',
  rejected: '不收',
  created: '新增',
  updated: '更新',
  unchanged: '没变',
  incomplete: '待补全',
  review: '待审核',
  dryRun: '只试',
  createdAt: '建立时间',
  employer: '企业',
  employmentType: '用工形式',
  summary: '摘要',
  organizer: '主办',
  postedAt: '发布时间',
  entries: '条数',
  fair: '招聘会',
  from: '从',
  to: '到',
}

/** What staff know by other names: the thing itself stands in the entry. */
const inside = new Set(['id', 'version', 'updatedAt'])

/** Values that are words of ours. */
const valueNames: Record<string, string> = {
  ...auditKinds,
  admin: '管理员',
  editor: '编辑',
  moderator: '审核',
  agent: '答复',
  scanner: '验码',
  active: '在用',
  invited: '等本人设密码',
  disabled: '已停用',
  published: '已发布',
  incomplete: '待补全',
  review: '待审核',
  withdrawn: '已下架',
  draft: '草稿',
  open: '没人接',
  working: '办理中',
  waiting: '等对方补充',
  answered: '已答复',
  closed: '已办结',
  jobs: '岗位',
  employers: '企业',
  events: '活动',
  fairs: '招聘会',
  places: '地点',
  walks: '路线',
  rooms: '房间',
  policies: '政策',
  scenes: '一件事',
  talk: '谈过',
  offer: '给了意向',
  joined: '入职',
  month: '按月',
  sample: '示例',
  licence: '营业执照',
}

export interface Change {
  field: string
  from: string
  to: string
}

/** Field by field what an entry changed; of something new or gone, all that was kept of it. */
export function changesIn(before: unknown, after: unknown): Change[] {
  const from = asFields(before)
  const to = asFields(after)
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter(field => !inside.has(field))
    .map(field => ({ field: fieldNames[field] ?? field, from: shown(from[field]), to: shown(to[field]) }))
    .filter(change => change.from !== change.to)
}

const asFields = (value: unknown): Record<string, unknown> =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : value == null
      ? {}
      : { value }

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (value === true) return '是'
  if (value === false) return '否'
  if (typeof value === 'string') return moment.test(value) ? momentText(value) : (valueNames[value] ?? value)
  if (Array.isArray(value)) return value.map(shown).join('、')
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([field, inner]) => [fieldNames[field] ?? field, shown(inner)] as const)
    .filter(([, text]) => text)
    .map(([field, text]) => `${field} ${text}`)
    .join('，')
}
