import { z } from 'zod'
import { defineEndpoints } from './endpoint.ts'
import { pageOf, pageQuery } from './page.ts'
import { coordinates, dateTime, day, id, idParams, source } from './scalars.ts'

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

export const myRegistration = z.object({
  id,
  status: z.enum(['confirmed', 'waitlisted']),
  position: z.number().int().nullable(),
})

export const nearbyPlace = z.object({ id, name: z.string(), kind: z.string(), walkMinutes: z.number().int() })
export type NearbyPlace = z.output<typeof nearbyPlace>

export const districtEvent = eventSummary.extend({
  summary: z.string(),
  paragraphs: z.array(z.string()),
  bring: z.array(z.string()),
  doorsOpenAt: dateTime.nullable(),
  address: z.string().nullable(),
  coordinates: coordinates.nullable(),
  organizer: z.string(),
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

/** What staff write. Sign-up runs from publication until the event is over unless they say otherwise. */
const eventFields = z.strictObject({
  category: z.enum(eventCategories),
  title: z.string().trim().min(2).max(60),
  summary: z.string().trim().max(200),
  paragraphs: z.array(z.string().trim().min(1).max(1000)).max(20),
  bring: z.array(z.string().trim().min(1).max(60)).max(10),
  startsAt: dateTime,
  endsAt: dateTime,
  doorsOpenAt: dateTime.nullable(),
  venue: z.string().trim().min(2).max(60),
  placeId: id.nullable(),
  address: z.string().trim().max(120).nullable(),
  coordinates: coordinates.nullable(),
  metro: z.string().trim().max(60).nullable(),
  organizer: z.string().trim().min(2).max(60),
  contact: z.string().trim().max(60).nullable(),
  checkInDesk: z.string().trim().max(60).nullable(),
  priceText: z.string().trim().max(40),
  tags: z.array(z.string().trim().min(1).max(12)).max(8),
  /** Null: no sign-up, anybody may come. */
  capacity: z.number().int().min(1).max(1_000_000).nullable(),
  waitlistCapacity: z.number().int().min(0).max(1_000_000),
  registrationOpensAt: dateTime.nullable(),
  registrationClosesAt: dateTime.nullable(),
})

export const eventDraft = eventFields
  .partial()
  .required({ category: true, title: true, startsAt: true, endsAt: true, venue: true, organizer: true })
export type EventDraft = z.output<typeof eventDraft>

export const eventEdit = eventFields.omit({ category: true }).partial()
export type EventEdit = z.output<typeof eventEdit>

export const staffEvent = districtEvent.omit({ mine: true, nearby: true }).extend({
  state: z.enum(['draft', 'published']),
  waitlistCapacity: z.number().int(),
  version: z.number().int(),
})
export type StaffEvent = z.output<typeof staffEvent>

const eventProblems = ['invalid-times', 'capacity-below-taken', 'edit-conflict']

export const eventEndpoints = defineEndpoints({
  'GET /events': { summary: '活动日历（含招聘会）', access: 'public', query: eventQuery, response: pageOf(eventSummary) },
  'GET /events/:id': { summary: '活动详情', access: 'public', params: idParams, response: districtEvent },
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
  'GET /staff/events': {
    summary: '活动管理列表',
    access: 'edit-events',
    query: pageQuery,
    response: pageOf(staffEvent),
  },
  'POST /staff/events': {
    summary: '新建活动（草稿）',
    access: 'edit-events',
    body: eventDraft,
    response: staffEvent,
    status: 201,
    creates: true,
    problems: eventProblems,
  },
  'GET /staff/events/:id': { summary: '活动（工作人员）', access: 'edit-events', params: idParams, response: staffEvent },
  'PATCH /staff/events/:id': {
    summary: '修改活动（时间变更会标为改期）',
    access: 'edit-events',
    params: idParams,
    body: eventEdit,
    response: staffEvent,
    problems: eventProblems,
  },
  'PUT /staff/events/:id/publication': {
    summary: '发布或撤下活动',
    access: 'publish-events',
    params: idParams,
    body: z.strictObject({ published: z.boolean() }),
    response: staffEvent,
  },
  'PUT /staff/events/:id/cancellation': {
    summary: '取消活动',
    access: 'publish-events',
    params: idParams,
    body: z.strictObject({ reason: z.string().trim().min(2).max(200) }),
    response: staffEvent,
  },
})
