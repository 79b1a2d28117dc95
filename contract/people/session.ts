import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, id, idParams, mobile } from '../platform/scalars.ts'

export const user = z.object({
  id,
  name: z.string().nullable(),
  provider: z.enum(['wechat', 'phone', 'demo']),
  /** The saved phone, masked: `138****1234`. */
  phone: z.string().nullable(),
  createdAt: dateTime,
})
export type User = z.output<typeof user>

const signIn = z.discriminatedUnion('provider', [
  z.strictObject({ provider: z.literal('wechat'), code: z.string().min(1).max(128) }),
  z.strictObject({ provider: z.literal('wechat-gateway') }),
  z.strictObject({ provider: z.literal('phone'), phone: mobile, code: z.string().regex(/^\d{6}$/, '验证码是 6 位数字') }),
  z.strictObject({ provider: z.literal('demo'), name: z.string().trim().min(1).max(30) }),
])
export type SignIn = z.output<typeof signIn>

/** Somewhere the person is signed in. */
export const deviceSession = z.object({
  id,
  device: z.string(),
  createdAt: dateTime,
  lastSeenAt: dateTime,
  isThis: z.boolean(),
})
export type DeviceSession = z.output<typeof deviceSession>

export const sessionEndpoints = defineEndpoints({
  'POST /session': {
    summary: '登录（微信 code；微信网关；手机验证码；demo 仅在演示模式）',
    access: 'public',
    body: signIn,
    response: z.object({ token: z.string(), user }),
    problems: ['provider-unavailable', 'sign-in-failed'],
  },
  'GET /session/providers': {
    summary: '这里能用的登录方式',
    access: 'public',
    response: z.object({ providers: z.array(z.enum(['wechat', 'wechat-gateway', 'phone', 'demo'])) }),
  },
  'POST /session/phone-codes': {
    summary: '发登录验证码：每分钟一条、每天十条',
    access: 'public',
    body: z.strictObject({ phone: mobile }),
    response: z.null(),
    status: 204,
    problems: ['provider-unavailable', 'too-many-requests', 'sms-refused', 'sms-unsure'],
  },
  'POST /session/renewals': {
    summary: '换一个新的登录凭证；旧的一分钟后失效',
    access: 'person',
    response: z.object({ token: z.string() }),
  },
  'DELETE /session': { summary: '退出登录', access: 'person', response: z.null(), status: 204 },
  'GET /me/sessions': {
    summary: '登录过的设备',
    access: 'person',
    response: z.object({ items: z.array(deviceSession) }),
  },
  'DELETE /me/sessions': { summary: '在所有设备上退出', access: 'person', response: z.null(), status: 204 },
  'DELETE /me/sessions/:id': {
    summary: '在一台设备上退出',
    access: 'person',
    params: idParams,
    response: z.null(),
    status: 204,
  },
  'PUT /me/phone': {
    summary: '用微信的手机号按钮保存手机号（可不用）',
    access: 'person',
    body: z.strictObject({ code: z.string().min(1).max(128) }),
    response: user,
    problems: ['provider-unavailable', 'phone-unavailable'],
  },
  'DELETE /me/phone': { summary: '不再保存手机号', access: 'person', response: z.null(), status: 204 },
})
