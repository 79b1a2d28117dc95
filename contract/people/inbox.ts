import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, id, idParams } from '../platform/scalars.ts'

export const inboxItem = z.object({
  id,
  title: z.string(),
  text: z.string(),
  /** The page of the program it is about, e.g. `/packages/events/event?id=…`. */
  link: z.string().nullable(),
  createdAt: dateTime,
  readAt: dateTime.nullable(),
})
export type InboxItem = z.output<typeof inboxItem>

export const inboxEndpoints = defineEndpoints({
  'GET /me/inbox': {
    summary: '我的消息：改期、取消、候补补上；最近 100 条，新的在前',
    access: 'person',
    response: z.object({ items: z.array(inboxItem), unread: z.number().int() }),
  },
  'PUT /me/inbox/:id/read': {
    summary: '标为已读（重复不变）',
    access: 'person',
    params: idParams,
    response: z.null(),
    status: 204,
  },
})
