import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { coordinates, dateTime, day, id, idParams } from '../platform/scalars.ts'

export const roomKinds = ['meeting', 'reading', 'gym', 'dance', 'clinic', 'mentor'] as const
export type RoomKind = (typeof roomKinds)[number]

/** In minutes. */
export const longestSlot = 480

export const room = z.object({
  id,
  placeId: id,
  placeName: z.string(),
  kind: z.enum(roomKinds),
  name: z.string(),
  summary: z.string(),
  /** How many bookings one slot takes; 1: the room is one's own. */
  seats: z.number().int(),
  /** How many people fit in. */
  people: z.number().int().nullable(),
  equipment: z.array(z.string()),
  slotMinutes: z.number().int(),
  sample: z.boolean(),
})
export type Room = z.output<typeof room>

export const slot = z.object({
  startsAt: dateTime,
  endsAt: dateTime,
  left: z.number().int(),
  state: z.enum(['free', 'full', 'past', 'mine']),
})
export type Slot = z.output<typeof slot>

/** What happens to those who book and do not come; computed from the bookings at every read. */
export const bookingRule = z.object({
  graceMinutes: z.number().int(),
  noShowLimit: z.number().int(),
  windowDays: z.number().int(),
  blockDays: z.number().int(),
  /** The same in words. */
  text: z.string(),
})
export type BookingRule = z.output<typeof bookingRule>

export const roomSlots = z.object({
  room,
  date: day,
  /** The last day that can be booked. */
  lastDate: day,
  slots: z.array(slot),
  /** Why there are none that day. */
  closedReason: z.string().nullable(),
  rule: bookingRule,
  /** One's own record; null for strangers. */
  mine: z.object({ noShows: z.number().int(), blockedUntil: dateTime.nullable() }).nullable(),
})
export type RoomSlots = z.output<typeof roomSlots>

export const bookingStates = ['booked', 'checked-in', 'no-show', 'cancelled'] as const

export const booking = z.object({
  id,
  /** Six characters to say or show at the venue. */
  code: z.string(),
  state: z.enum(bookingStates),
  startsAt: dateTime,
  endsAt: dateTime,
  room: z.object({ id, name: z.string(), kind: z.enum(roomKinds) }),
  place: z.object({ id, name: z.string(), address: z.string().nullable(), coordinates: coordinates.nullable() }),
  /** Until when it may be moved or cancelled: its start. */
  isChangeable: z.boolean(),
  /** Why the venue called it off. */
  cancelledReason: z.string().nullable(),
  sample: z.boolean(),
})
export type Booking = z.output<typeof booking>

export const roomCheckIn = z.object({
  verdict: z.enum(['checked-in', 'already', 'too-early', 'too-late', 'cancelled', 'unknown']),
  /** One plain sentence for the person at the desk. */
  message: z.string(),
  room: z.string().nullable(),
  startsAt: dateTime.nullable(),
})
export type RoomCheckIn = z.output<typeof roomCheckIn>

const wantedSlot = z.strictObject({ startsAt: dateTime })
const bookingProblems = ['taken', 'no-such-slot', 'blocked', 'duplicate', 'too-many-bookings']

export const roomEndpoints = defineEndpoints({
  'GET /places/:id/rooms': {
    summary: '这里可以预约的房间和门诊',
    access: 'public',
    isShared: true,
    params: idParams,
    response: z.object({ items: z.array(room) }),
  },
  'GET /rooms/:id/slots': {
    summary: '一天的时段，连同失约规则',
    access: 'public',
    params: idParams,
    query: z.strictObject({ date: day.optional() }),
    response: roomSlots,
  },
  'POST /rooms/:id/bookings': {
    summary: '预约一个时段',
    access: 'person',
    params: idParams,
    body: wantedSlot,
    response: booking,
    status: 201,
    creates: true,
    problems: bookingProblems,
  },
  'GET /me/bookings': { summary: '我的预约', access: 'person', response: z.object({ items: z.array(booking) }) },
  'PUT /me/bookings/:id/slot': {
    summary: '改到同一房间的另一个时段；没有空位时原预约不变',
    access: 'person',
    params: idParams,
    body: wantedSlot,
    response: booking,
    problems: [...bookingProblems, 'too-late'],
  },
  'DELETE /me/bookings/:id': {
    summary: '取消预约（开始前）',
    access: 'person',
    params: idParams,
    response: booking,
    problems: ['too-late'],
  },
  'POST /staff/room-check-ins': {
    summary: '到场签到',
    access: 'check-in',
    body: z.strictObject({ code: z.string().trim().min(1).max(20) }),
    response: roomCheckIn,
  },
})
