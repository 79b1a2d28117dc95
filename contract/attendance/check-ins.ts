import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, id } from '../platform/scalars.ts'

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
})
export type CheckInResult = z.output<typeof checkInResult>

export const checkInEndpoints = defineEndpoints({
  'POST /staff/check-ins': { summary: '验码', access: 'check-in', body: scan, response: checkInResult },
  'POST /staff/check-ins/batch': {
    summary: '补传离线扫码：任意顺序、重复上传，结果一致',
    access: 'check-in',
    body: z.strictObject({ scans: z.array(scan).min(1).max(1000) }),
    response: z.object({ results: z.array(checkInResult) }),
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
