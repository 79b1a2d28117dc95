import { z } from 'zod'
import { staffActions, staffRoles } from '../platform/access.ts'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, id } from '../platform/scalars.ts'

export const staffMember = z.object({
  id,
  username: z.string(),
  role: z.enum(staffRoles),
  department: z.string().nullable(),
  actions: z.array(z.enum(staffActions)),
  /** The role needs a second factor and there is none: until `PUT /staff/totp` nothing else is let through. */
  mustEnrol: z.boolean(),
})
export type StaffMember = z.output<typeof staffMember>

export const password = z.string().min(1).max(200)
export const totpCode = z.string().regex(/^\d{6}$/, '动态码是 6 位数字')

export const staffEndpoints = defineEndpoints({
  'POST /staff/session': {
    summary: '工作人员登录；连错 5 次锁定',
    access: 'public',
    body: z.strictObject({
      username: z.string().min(1).max(64),
      password,
      totp: totpCode.optional(),
      /** Instead of `totp`, for who has lost the phone. */
      recoveryCode: z.string().trim().min(1).max(40).optional(),
    }),
    response: z.object({ token: z.string(), staff: staffMember, expiresAt: dateTime }),
    problems: ['sign-in-failed', 'totp-required', 'too-many-requests'],
  },
  'GET /staff/session': { summary: '当前工作人员', access: 'be-staff', response: staffMember },
  'DELETE /staff/session': { summary: '工作人员退出', access: 'be-staff', response: z.null(), status: 204 },
})
