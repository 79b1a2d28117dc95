import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, id, idParams } from '../platform/scalars.ts'

export const verdicts = ['admitted', 'already-used', 'wrong-event', 'cancelled', 'expired', 'invalid'] as const
export type Verdict = (typeof verdicts)[number]

const scan = z
  .strictObject({
    token: z.string().trim().min(1).max(300).optional(),
    /** The six characters, spaces and case as typed. */
    code: z.string().trim().min(1).max(20).optional(),
    eventId: id,
    deviceId: z.string().trim().min(1).max(64),
    gate: z.string().trim().max(40).optional(),
    /** When the device scanned, by its own clock; now when left out, and where it cannot have been. */
    scannedAt: dateTime.optional(),
  })
  .refine(s => (s.token === undefined) !== (s.code === undefined), { error: 'token 与 code 二选一', path: ['token'] })
export type Scan = z.input<typeof scan>

export const firstUse = z.object({ scannedAt: dateTime, deviceId: z.string(), gate: z.string().nullable() })

export const checkInResult = z.object({
  verdict: z.enum(verdicts),
  /** One plain sentence for the person at the door. */
  message: z.string(),
  /** When and where the pass was first used; set with `admitted` and `already-used`. */
  firstUse: firstUse.optional(),
  /** The holder's name with all but the first character masked. */
  holder: z.string().optional(),
  /** The device's clock is wrong: the scan counts from when it was received. */
  clockDoubted: z.literal(true).optional(),
  /** The hall holds as many as it may: one in for one out. */
  hallIsFull: z.literal(true).optional(),
})
export type CheckInResult = z.output<typeof checkInResult>

/** Somebody with the name asked for: enough to tell two of a name apart by the phone they know. */
export const foundByName = z.object({
  holder: z.string(),
  /** The last four digits. */
  phoneEnd: z.string().nullable(),
  code: z.string(),
  status: z.enum(['confirmed', 'waitlisted']),
  usedAt: dateTime.nullable(),
})
export type FoundByName = z.output<typeof foundByName>

/** Somebody who may come, as the list at the door has it. */
export const expected = z.object({
  name: z.string(),
  phoneEnd: z.string().nullable(),
  code: z.string(),
  usedAt: dateTime.nullable(),
})
export type Expected = z.output<typeof expected>

export const checkInEndpoints = defineEndpoints({
  'POST /staff/check-ins': { summary: '验码', access: 'check-in', body: scan, response: checkInResult },
  'POST /staff/check-ins/batch': {
    summary: '补传离线扫码：任意顺序、重复上传，结果一致',
    access: 'check-in',
    body: z.strictObject({ scans: z.array(scan).min(1).max(1000) }),
    response: z.object({ results: z.array(checkInResult) }),
  },
  'PUT /staff/events/:id/devices/:deviceId': {
    summary: '验码设备报到：还有多少条没传',
    access: 'check-in',
    params: z.strictObject({ id, deviceId: z.string().min(1).max(64) }),
    body: z.strictObject({ gate: z.string().trim().max(40).optional(), unsent: z.number().int().min(0).max(100_000) }),
    response: z.null(),
    status: 204,
  },
  'POST /staff/events/:id/departures': {
    summary: '有人离场：场内人数减少，门口可以再放人',
    access: 'check-in',
    params: idParams,
    body: z.strictObject({ deviceId: z.string().trim().min(1).max(64), count: z.number().int().min(1).max(1000) }),
    response: z.object({ departed: z.number().int() }),
    status: 201,
    creates: true,
  },
  'POST /staff/events/:id/name-searches': {
    summary: '没带码：按姓名找报名（每次查找都有记录）',
    access: 'check-in',
    params: idParams,
    body: z.strictObject({ name: z.string().trim().min(2, '请写全姓名，至少两个字').max(30) }),
    response: z.object({ items: z.array(foundByName) }),
  },
  'POST /staff/events/:id/door-lists': {
    summary: '签到名单，供打印和导出；写明用途，有记录',
    access: 'publish-events',
    params: idParams,
    body: z.strictObject({ reason: z.string().trim().min(2, '请写明用途').max(100) }),
    response: z.object({ title: z.string(), startsAt: dateTime, venue: z.string(), items: z.array(expected) }),
  },
  'GET /staff/clock': {
    summary: '服务器的时间，供验码设备校准',
    access: 'check-in',
    response: z.object({ now: dateTime }),
  },
  'GET /pass-keys': {
    summary: '离线验码用的公钥（RFC 7517）',
    access: 'public',
    response: z.object({
      keys: z.array(z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), kid: z.string(), x: z.string() })),
    }),
  },
})
