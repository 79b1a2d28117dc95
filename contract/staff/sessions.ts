import { z } from 'zod'
import { staffRoles } from '../platform/access.ts'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, id, idParams } from '../platform/scalars.ts'

/** A device on which a member is signed in. */
export const staffSession = z.object({
  id,
  device: z.string(),
  signedInAt: dateTime,
  lastSeenAt: dateTime,
  /** At the latest; earlier after a quarter of an hour without use. */
  endsAt: dateTime,
  isThis: z.boolean(),
})
export type StaffSession = z.output<typeof staffSession>

/** What an invitation is for, for who holds its link. */
export const openInvitation = z.object({
  username: z.string(),
  role: z.enum(staffRoles),
  department: z.string().nullable(),
  expiresAt: dateTime,
  /** The role does nothing before it has a second factor. */
  needsTotp: z.boolean(),
})
export type OpenInvitation = z.output<typeof openInvitation>

export const invitationParams = z.strictObject({
  token: z.string().regex(/^[\w-]{43}$/, '链接不完整，请让管理员重新发一次'),
})

/** Filters of a table under a name: what stands in the address of the page. */
const savedView = z.strictObject({
  title: z.string().trim().min(1, '请起个名字').max(20, '最多 20 个字'),
  search: z.record(z.string().max(40), z.union([z.string().max(200), z.number(), z.boolean()])),
})
const savedViews = z.array(savedView).max(20, '最多存 20 个，请先删掉不用的')
export type StaffView = z.output<typeof savedView>

const tableParams = z.strictObject({ name: z.string().min(1).max(40) })

export const staffSessionEndpoints = defineEndpoints({
  'GET /staff/sessions': {
    summary: '登录着的设备：自己的；管理员可看别人的',
    access: 'be-staff',
    query: z.strictObject({ memberId: id.optional() }),
    response: z.object({ items: z.array(staffSession) }),
  },
  'DELETE /staff/sessions/:id': {
    summary: '退出一台设备：自己的；管理员可退别人的',
    access: 'be-staff',
    params: idParams,
    response: z.null(),
    status: 204,
  },
  'GET /staff/invitations/:token': {
    summary: '邀请给谁、什么角色、到什么时候',
    access: 'public',
    params: invitationParams,
    response: openInvitation,
  },
  'GET /staff/views/:name': {
    summary: '自己给一张表存下的筛选',
    access: 'be-staff',
    params: tableParams,
    response: z.object({ items: z.array(savedView) }),
  },
  'PUT /staff/views/:name': {
    summary: '存下自己给一张表的全部筛选，替换原来的',
    access: 'be-staff',
    params: tableParams,
    body: z.strictObject({ items: savedViews }),
    response: z.object({ items: z.array(savedView) }),
  },
})
