import { z } from 'zod'
import { defineEndpoints } from './endpoint.ts'
import { dateTime, id } from './scalars.ts'

export const user = z.object({ id, name: z.string().nullable(), provider: z.enum(['wechat', 'demo']), createdAt: dateTime })
export type User = z.output<typeof user>

const signIn = z.discriminatedUnion('provider', [
  z.strictObject({ provider: z.literal('wechat'), code: z.string().min(1).max(128) }),
  z.strictObject({ provider: z.literal('demo'), name: z.string().trim().min(1).max(30) }),
])
export type SignIn = z.output<typeof signIn>

export const sessionEndpoints = defineEndpoints({
  'POST /session': {
    summary: '登录（微信 code；demo 仅在演示模式）',
    access: 'public',
    body: signIn,
    response: z.object({ token: z.string(), user }),
    problems: ['provider-unavailable', 'sign-in-failed'],
  },
  'DELETE /session': { summary: '退出登录', access: 'person', response: z.null(), status: 204 },
})
