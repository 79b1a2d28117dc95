/** What kinds of things stand in the trail. */
export const auditKinds: Record<string, string> = {
  job: '岗位',
  employer: '企业',
  'employer-link': '企业链接',
  application: '投递',
  fair: '招聘会',
  event: '活动',
  place: '地点',
  walk: '路线',
  room: '房间',
  booking: '预约',
  import: '导入',
  'import-draft': '导入草稿',
  'job-batch': '一批岗位',
  policy: '政策',
  'policy-draft': '政策草稿',
  'policy-sheet': '政策事实',
  'policy-fact': '政策事实',
  signpost: '去处',
  'word-list': '词表',
  scene: '一件事',
  'frequent-answer': '常见问答',
  'answer-feedback': '答案反馈',
  'reply-template': '答复模板',
  ticket: '工单',
  showcase: '风采',
  'showcase-settings': '风采设置',
  nomination: '评优推荐',
  introduction: '想认识、想合作',
  staff: '账号',
  keys: '密钥',
  audit: '操作记录',
  'outcome-ledger': '成效台账',
}

/** What was done. */
const auditActions: Record<string, string> = {
  create: '新建',
  update: '修改',
  delete: '删除',
  publish: '发布',
  withdraw: '下架',
  cancel: '取消',
  refuse: '退回',
  reject: '退回',
  hold: '先隐藏',
  keep: '保留',
  verify: '核验',
  import: '导入',
  undo: '撤销',
  export: '导出',
  confirm: '确认',
  feature: '推荐',
  choose: '评上',
  decline: '没评上',
  claim: '认领',
  reply: '答复',
  whistle: '吹哨',
  pause: '请对方补充',
  escalate: '上报',
  close: '办结',
  reopen: '重开',
  outcome: '记进展',
  'open-card': '看简历卡',
  'read-contacts': '看联系方式',
  set: '改设置',
  submit: '提交',
  rotate: '更换',
  enable: '恢复',
  disable: '停用',
  'end-sessions': '退出所有设备',
  'end-session': '退出一台设备',
  'enrol-totp': '绑动态码',
  'remove-totp': '取消动态码',
  'reset-password': '重设密码',
  'set-password': '设密码',
}

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
  from: '从',
  to: '到',
}

export const kindText = (kind: string) => auditKinds[kind] ?? kind
export const actionText = (action: string) => auditActions[action] ?? action

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
    .map(field => ({ field: fieldNames[field] ?? field, from: shown(from[field]), to: shown(to[field]) }))
    .filter(change => change.from !== change.to)
}

const asFields = (value: unknown): Record<string, unknown> =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : value == null
      ? {}
      : { value }

const shown = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return ''
  if (value === true) return '是'
  if (value === false) return '否'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
