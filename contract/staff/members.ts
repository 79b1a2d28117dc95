import { z } from 'zod'
import { staffRoles } from '../platform/access.ts'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { dateTime, id, idParams } from '../platform/scalars.ts'
import { invitationParams } from './sessions.ts'
import { password, totpCode } from './staff.ts'

const accountStates = ['active', 'invited', 'disabled'] as const

/** An account as admins see it. `invited`: nobody has chosen a password yet. */
export const staffAccount = z.object({
  id,
  username: z.string(),
  role: z.enum(staffRoles),
  department: z.string().nullable(),
  state: z.enum(accountStates),
  hasTotp: z.boolean(),
  createdAt: dateTime,
  lastSignInAt: dateTime.nullable(),
})
export type StaffAccount = z.output<typeof staffAccount>

/** Shown once: whoever has the token chooses the password. */
const invitation = z.object({ token: z.string(), expiresAt: dateTime })

const department = z.string().trim().min(2).max(40).nullable()
const managed = { access: 'manage-staff', params: idParams } as const

export const staffMemberEndpoints = defineEndpoints({
  'GET /staff/members': {
    summary: '工作人员账号',
    access: 'manage-staff',
    query: pageQuery.extend({
      q: z.string().trim().max(60).optional(),
      role: z.enum(staffRoles).optional(),
      state: z.enum(accountStates).optional(),
    }),
    response: pageOf(staffAccount),
  },
  'POST /staff/members': {
    summary: '新账号：得到一次性的邀请，本人用它设密码',
    access: 'manage-staff',
    body: z.strictObject({
      username: z.string().trim().min(2).max(64),
      role: z.enum(staffRoles),
      department: department.default(null),
    }),
    response: z.object({ member: staffAccount, invitation }),
    status: 201,
    problems: ['duplicate'],
  },
  'GET /staff/members/:id': { ...managed, summary: '一个工作人员账号', response: staffAccount },
  'PATCH /staff/members/:id': {
    ...managed,
    summary: '改角色或部门，立即生效',
    body: z.strictObject({ role: z.enum(staffRoles).optional(), department: department.optional() }),
    response: staffAccount,
    problems: ['last-admin'],
  },
  'PUT /staff/members/:id/access': {
    ...managed,
    summary: '停用或恢复账号，写明理由；停用立即退出所有设备',
    body: z.strictObject({ enabled: z.boolean(), reason: z.string().trim().min(2).max(200) }),
    response: staffAccount,
    problems: ['last-admin'],
  },
  'DELETE /staff/members/:id/sessions': { ...managed, summary: '退出这个账号的所有设备', response: z.null(), status: 204 },
  'POST /staff/members/:id/invitation': {
    ...managed,
    summary: '重设密码：旧密码立即失效，本人用一次性的邀请设新密码',
    response: invitation,
    problems: ['last-admin'],
  },
  'DELETE /staff/members/:id/totp': {
    ...managed,
    summary: '取消动态码（手机和备用码都丢了）',
    response: z.null(),
    status: 204,
  },
  'PUT /staff/invitations/:token': {
    summary: '用邀请设密码',
    access: 'public',
    params: invitationParams,
    body: z.strictObject({ password }),
    response: z.null(),
    status: 204,
  },
  'PUT /staff/password': {
    summary: '改自己的密码；其他设备立即退出',
    access: 'be-staff',
    body: z.strictObject({ current: password, password }),
    response: z.null(),
    status: 204,
  },
  'POST /staff/totp': {
    summary: '要一个动态码密钥，放进身份验证器；确认以前不生效',
    access: 'be-staff',
    response: z.object({ secret: z.string(), uri: z.string() }),
  },
  'PUT /staff/totp': {
    summary: '用身份验证器里的 6 位数字确认密钥；得到备用码，只显示这一次',
    access: 'be-staff',
    body: z.strictObject({
      current: password,
      secret: z.string().regex(/^[A-Z2-7]{32}$/, '密钥不完整，请重新要一个'),
      code: totpCode,
    }),
    response: z.object({ recoveryCodes: z.array(z.string()) }),
  },
})
