import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { coordinates, dateTime, day, id, idParams, source } from '../platform/scalars.ts'
import { dayMark } from '../staff/holidays.ts'
import { gate, question } from './sign-up-form.ts'

export const eventCategories = [
  'fair',
  'music',
  'market',
  'contest',
  'exhibition',
  'talk',
  'volunteer',
  'social',
  'festival',
  'night',
] as const
export type EventCategory = (typeof eventCategories)[number]

/** `moved` wins over the seats: read `registration.state` to know whether one may sign up. */
export const eventStatuses = ['scheduled', 'open', 'full', 'live', 'ended', 'cancelled', 'moved'] as const
export type EventStatus = (typeof eventStatuses)[number]

/** `waitlist`: every seat is taken, a place in the queue is free. `none`: come without signing up. */
export const registrationStates = ['none', 'not-yet', 'open', 'waitlist', 'full', 'closed'] as const
export type RegistrationState = (typeof registrationStates)[number]

export const seats = z.object({
  /** Null where anybody may come. */
  capacity: z.number().int().nullable(),
  taken: z.number().int(),
  left: z.number().int().nullable(),
  waitlisted: z.number().int(),
})
export type Seats = z.output<typeof seats>

export const eventSummary = z.object({
  id,
  category: z.enum(eventCategories),
  title: z.string(),
  startsAt: dateTime,
  endsAt: dateTime,
  venue: z.string(),
  placeId: id.nullable(),
  metro: z.string().nullable(),
  priceText: z.string(),
  tags: z.array(z.string()),
  /** The name that the sessions of one series share. */
  series: z.string().nullable(),
  status: z.enum(eventStatuses),
  registration: z.object({
    state: z.enum(registrationStates),
    opensAt: dateTime.nullable(),
    closesAt: dateTime.nullable(),
  }),
  seats,
  checkedAt: dateTime.nullable(),
  sample: z.boolean(),
})
export type EventSummary = z.output<typeof eventSummary>

/** What a short line says of an event. */
export const eventCard = eventSummary.pick({
  id: true,
  category: true,
  title: true,
  startsAt: true,
  endsAt: true,
  venue: true,
  priceText: true,
  status: true,
  sample: true,
})
export type EventCard = z.output<typeof eventCard>

export const myRegistration = z.object({
  id,
  status: z.enum(['confirmed', 'waitlisted']),
  position: z.number().int().nullable(),
})

export const nearbyPlace = z.object({ id, name: z.string(), kind: z.string(), walkMinutes: z.number().int() })
export type NearbyPlace = z.output<typeof nearbyPlace>

export const eventSession = z.object({
  id,
  startsAt: dateTime,
  endsAt: dateTime,
  status: z.enum(eventStatuses),
  left: z.number().int().nullable(),
})
export type EventSession = z.output<typeof eventSession>

export const districtEvent = eventSummary.extend({
  summary: z.string(),
  paragraphs: z.array(z.string()),
  bring: z.array(z.string()),
  doorsOpenAt: dateTime.nullable(),
  address: z.string().nullable(),
  coordinates: coordinates.nullable(),
  organizer: z.string(),
  /** They share the organizer's one capacity. */
  coHosts: z.array(z.string()),
  gate: gate.nullable(),
  questions: z.array(question),
  /** The other sessions of the series that are not over. */
  sessions: z.array(eventSession),
  contact: z.string().nullable(),
  checkInDesk: z.string().nullable(),
  /** Set when the event was moved: its former time. */
  previousStartsAt: dateTime.nullable(),
  cancelledReason: z.string().nullable(),
  source: source.nullable(),
  nearby: z.array(nearbyPlace),
  mine: myRegistration.nullable(),
})
export type DistrictEvent = z.output<typeof districtEvent>

export const eventQuery = pageQuery.extend({
  from: z.union([dateTime, day]).optional(),
  to: z.union([dateTime, day]).optional(),
  when: z.enum(['today', 'weekend', 'month']).optional(),
  category: z.enum(eventCategories).optional(),
})
export type EventQuery = z.output<typeof eventQuery>

/** A day of the month view; an event of several days counts on each. */
export const eventDay = z.object({ day, count: z.number().int(), hasFair: z.boolean() })
export type EventDay = z.output<typeof eventDay>

export const eventEndpoints = defineEndpoints({
  'GET /events': {
    summary: '活动日历（含招聘会）',
    access: 'public',
    isShared: true,
    query: eventQuery,
    response: pageOf(eventSummary),
  },
  'GET /event-days': {
    summary: '一个月里每天有几场活动',
    access: 'public',
    isShared: true,
    query: z.strictObject({
      month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份写成 2026-12'),
      category: z.enum(eventCategories).optional(),
    }),
    response: z.object({
      month: z.string(),
      days: z.array(eventDay),
      /** Public holidays and weekend days that are worked, as far as they are known. */
      marks: z.array(dayMark),
    }),
  },
  'GET /events/:id': { summary: '活动详情', access: 'public', isShared: true, params: idParams, response: districtEvent },
  'GET /events/:id/calendar.ics': {
    summary: '单个活动的日历文件',
    access: 'public',
    params: idParams,
    response: z.string(),
    produces: 'text/calendar; charset=utf-8',
  },
  'GET /calendar.ics': {
    summary: '可订阅的活动日历',
    access: 'public',
    response: z.string(),
    produces: 'text/calendar; charset=utf-8',
  },
  'GET /feed.atom': {
    summary: '近期活动的 Atom 订阅（RFC 4287）',
    access: 'public',
    response: z.string(),
    produces: 'application/atom+xml; charset=utf-8',
  },
})
