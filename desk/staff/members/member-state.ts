import type { StaffRole } from '../../../contract/platform/access.ts'
import type { StaffAccount } from '../../../contract/staff/members.ts'
import type { Tone } from '../../kit/StateTag.tsx'

export const memberStates: Record<StaffAccount['state'], { name: string; tone: Tone }> = {
  active: { name: '在用', tone: 'good' },
  invited: { name: '等本人设密码', tone: 'waiting' },
  disabled: { name: '已停用', tone: 'plain' },
}

/** What each role is for, said where one is chosen. */
export const roleTexts: Record<StaffRole, string> = {
  admin: '什么都能做，还管账号、设置和操作记录；必须绑动态码',
  editor: '岗位、企业、招聘会、活动、政策',
  moderator: '审岗位、举报和风采投稿，看操作记录',
  agent: '答复本部门的工单；必须绑动态码',
  scanner: '在门口验码，看现场人数',
}

export const memberLabels = {
  username: '用户名',
  role: '角色',
  department: '部门',
  state: '状态',
  hasTotp: '动态码',
}
