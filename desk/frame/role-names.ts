import type { StaffRole } from '../../contract/platform/access.ts'

export const roleNames: Record<StaffRole, string> = {
  admin: '管理员',
  editor: '编辑',
  moderator: '审核',
  agent: '答复',
  scanner: '验码',
}
