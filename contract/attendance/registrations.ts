import { z } from 'zod'
import { eventStatuses } from '../culture/events.ts'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, id, idParams, mobile } from '../platform/scalars.ts'

/** The version of the words a person agrees to when signing up; goes up whenever they change. */
export const registrationConsentVersion = '2026-11'

export const pass = z.object({
  id,
  /** Six characters without 0 O 1 I L. */
  code: z.string(),
  /** The text of the QR code: signed, checkable offline; see `signed-code.ts`. */
  token: z.string(),
  validFrom: dateTime,
  validUntil: dateTime,
})
export type Pass = z.output<typeof pass>

/** Everything the pass screen shows, so that it can be kept on the phone and read offline. */
export const heldPass = pass.extend({
  holder: z.string(),
  usedAt: dateTime.nullable(),
  usedAtGate: z.string().nullable(),
  event: z.object({
    id,
    isFair: z.boolean(),
    title: z.string(),
    startsAt: dateTime,
    endsAt: dateTime,
    doorsOpenAt: dateTime.nullable(),
    venue: z.string(),
    address: z.string().nullable(),
    checkInDesk: z.string().nullable(),
    bring: z.array(z.string()),
    contact: z.string().nullable(),
    status: z.enum(eventStatuses),
    sample: z.boolean(),
  }),
})
export type HeldPass = z.output<typeof heldPass>

const lineStatus = 'in-line'

export const registration = z.object({
  id,
  status: z.enum(['confirmed', 'waitlisted', 'cancelled', lineStatus]),
  /** Place in the queue, from 1; null unless waitlisted. */
  position: z.number().int().nullable(),
  pass: pass.nullable(),
  /** While many sign up at once: how many are before, and the seconds until it is one's turn. Null unless in line. */
  line: z.object({ ahead: z.number().int(), seconds: z.number().int() }).nullable(),
})
export type Registration = z.output<typeof registration>

export const listedRegistration = registration.omit({ pass: true, line: true }).extend({
  createdAt: dateTime,
  event: heldPass.shape.event,
})
export type ListedRegistration = z.output<typeof listedRegistration>

const registrationRequest = z.strictObject({
  name: z.string().trim().min(1, '请填写姓名').max(30, '姓名最多 30 个字').optional(),
  phone: mobile.optional(),
  /** Use the phone saved in 我的 instead of a typed one. */
  savedPhone: z.boolean().optional(),
  /** By the question's id. */
  answers: z.record(z.string().max(40), z.string().trim().max(200)).optional(),
  /** Asked where the event has an age limit; compared and not kept. */
  age: z.number().int().min(1, '请填写周岁年龄').max(120, '请填写周岁年龄').optional(),
  /** That one fulfils the event's qualification. */
  qualified: z.boolean().optional(),
  consent: z.literal(true, '请先勾选同意，再提交报名'),
})
export type RegistrationRequest = z.input<typeof registrationRequest>

export const registrationEndpoints = defineEndpoints({
  'POST /events/:id/registrations': {
    summary: '报名（招聘会与活动同一条路）；满员进候补；一时人多先排队（202），用同一个 Idempotency-Key 再问就有结果',
    access: 'person',
    params: idParams,
    body: registrationRequest,
    response: registration,
    status: 201,
    creates: true,
    pending: lineStatus,
    problems: ['full', 'closed', 'duplicate', 'not-eligible'],
  },
  'DELETE /events/:id/registrations/mine': {
    summary: '取消报名：名额立即释放，候补第一位同时补上',
    access: 'person',
    params: idParams,
    response: registration,
    problems: ['already-used'],
  },
  'GET /me/registrations': {
    summary: '我的报名',
    access: 'person',
    response: z.object({ items: z.array(listedRegistration) }),
  },
  'GET /me/passes': { summary: '我的入场码', access: 'person', response: z.object({ items: z.array(heldPass) }) },
})
