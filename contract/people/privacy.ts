import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime } from '../platform/scalars.ts'

const reason = { purpose: z.string(), basis: z.string(), retention: z.string() }

export const privacyItem = z.object({ title: z.string(), what: z.array(z.string()), ...reason })
export type PrivacyItem = z.output<typeof privacyItem>

export const personalArchive = z.object({
  createdAt: dateTime,
  sections: z.array(
    z.object({
      title: z.string(),
      ...reason,
      records: z.array(z.array(z.object({ what: z.string(), value: z.string() }))),
    }),
  ),
})
export type PersonalArchive = z.output<typeof personalArchive>

export const privacyEndpoints = defineEndpoints({
  'GET /privacy': {
    summary: '收集哪些个人信息、为什么、依据什么、留多久',
    access: 'public',
    response: z.object({ version: z.string(), items: z.array(privacyItem) }),
  },
  'GET /me/export': { summary: '导出关于我的全部内容', access: 'person', response: personalArchive },
  'DELETE /me': {
    summary: '注销：立即退出并删除，名额让给后面的人',
    access: 'person',
    response: z.null(),
    status: 204,
  },
})
