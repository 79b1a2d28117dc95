import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { coordinates, dateTime, day, flag, id, idParams } from '../platform/scalars.ts'
import { districtEvent, eventCategories } from './events.ts'
import { previewed } from './previews.ts'
import { gate, question } from './sign-up-form.ts'

/** What staff make sure of before publishing; each says what was done, by whom or under which number. */
export const eventChecks = z.strictObject({
  /** For fairs: how the day is organised, with who is answerable. */
  plan: z.string().trim().min(2).max(200),
  safetyPlan: z.string().trim().min(2).max(200),
  /** For fairs: that the employers' licences and vacancies were looked at. */
  employerCheck: z.string().trim().min(2).max(200),
  /** When and to whom the event was announced beforehand. */
  advanceNotice: z.string().trim().min(2).max(200),
})
export type EventChecks = z.output<typeof eventChecks>

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
  coHosts: z.array(z.string().trim().min(2).max(60)).max(10),
  series: z.string().trim().min(2).max(40).nullable(),
  gate: gate.nullable(),
  questions: z.array(question).max(10),
  checks: eventChecks.partial(),
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

export const fairProgram = z.strictObject({
  steps: z
    .array(z.strictObject({ title: z.string().min(1).max(20), text: z.string().min(1).max(200) }))
    .max(12)
    .optional(),
  notes: z.array(z.string().min(1).max(200)).max(20).optional(),
})

/** A fair is an event with a program of its own. */
export const fairDraft = eventDraft.omit({ category: true }).extend(fairProgram.shape)
export type FairDraft = z.output<typeof fairDraft>

export const eventEdit = eventFields.omit({ category: true }).partial()
export type EventEdit = z.output<typeof eventEdit>

export const staffEvent = districtEvent.omit({ mine: true, nearby: true, sessions: true }).extend({
  state: z.enum(['draft', 'published']),
  /** When it becomes public of its own accord; null where nothing is set. */
  publishAt: dateTime.nullable(),
  /** Why it could not be published at that time. */
  publishRefused: z.string().nullable(),
  waitlistCapacity: z.number().int(),
  checks: eventChecks.partial(),
  version: z.number().int(),
})
export type StaffEvent = z.output<typeof staffEvent>

/** `draft`: not public and no time set. What is cancelled or over is in no other state. */
export const staffEventStates = ['draft', 'scheduled', 'published', 'cancelled', 'ended'] as const
export type StaffEventState = (typeof staffEventStates)[number]

export const staffEventSorts = ['latest', 'soonest', 'changed'] as const
export type StaffEventSort = (typeof staffEventSorts)[number]

export const staffEventQuery = pageQuery.extend({
  q: z.string().trim().max(60).optional(),
  state: z.enum(staffEventStates).optional(),
  category: z.enum(eventCategories).optional(),
  series: z.string().trim().max(40).optional(),
  /** Those that run on one of these days. */
  from: day.optional(),
  to: day.optional(),
  /** Only published ones to come that nobody compared with their source for two weeks. */
  needsCheck: flag.optional(),
  sort: z.enum(staffEventSorts).default('latest'),
})
export type StaffEventQuery = z.output<typeof staffEventQuery>

/** With how many others are in its way. */
export const staffEventEntry = staffEvent.extend({ clashes: z.number().int() })
export type StaffEventEntry = z.output<typeof staffEventEntry>

/** Where and when something may be in the way of others; also before it is written down. */
export const clashQuery = z.strictObject({
  category: z.enum(eventCategories),
  startsAt: dateTime,
  endsAt: dateTime,
  venue: z.string().trim().max(60).default(''),
  placeId: id.optional(),
  latitude: z.coerce.number().min(-90).max(90).optional(),
  longitude: z.coerce.number().min(-180).max(180).optional(),
  /** The event itself, which is not in its own way. */
  except: id.optional(),
})
export type ClashQuery = z.output<typeof clashQuery>

/** Whether something is public, from now on or from a time to come. */
export const publication = z.strictObject({ published: z.boolean(), at: dateTime.optional() })
export type Publication = z.output<typeof publication>

/** Another event of the same category that overlaps in time within 500 m. */
export const clash = z.object({
  id,
  title: z.string(),
  startsAt: dateTime,
  endsAt: dateTime,
  venue: z.string(),
  /** Null where only the venue's name tells that it is the same place. */
  meters: z.number().int().nullable(),
})
export type Clash = z.output<typeof clash>

export const answerSummary = z.object({
  id: z.string(),
  label: z.string(),
  counts: z.array(z.object({ option: z.string(), count: z.number().int() })),
  /** What people wrote, for questions without options. */
  texts: z.array(z.string()),
})
export type AnswerSummary = z.output<typeof answerSummary>

export const calendarWarning = z.object({
  code: z.enum(['no-fair-next-month', 'no-holidays']),
  /** That it is about; of a year its first. */
  month: z.string(),
  message: z.string(),
})
export type CalendarWarning = z.output<typeof calendarWarning>

const eventProblems = ['invalid-times', 'capacity-below-taken', 'place-not-public', 'edit-conflict']

export const staffEventEndpoints = defineEndpoints({
  'GET /staff/events': {
    summary: '活动管理列表：搜索、筛选、排序，撞期的有标记',
    access: 'edit-events',
    query: staffEventQuery,
    response: pageOf(staffEventEntry),
  },
  'POST /staff/events': {
    summary: '新建活动（草稿）',
    access: 'edit-events',
    becomesPublic: true,
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
    becomesPublic: true,
    params: idParams,
    body: eventEdit,
    response: staffEvent,
    problems: eventProblems,
  },
  'PUT /staff/events/:id/publication': {
    summary: '发布、到时间自动发布（at）或撤下活动',
    access: 'publish-events',
    params: idParams,
    body: publication,
    response: staffEvent,
    problems: ['checks-missing', 'already-published', 'place-not-public'],
  },
  'PUT /staff/events/:id/check': {
    summary: '核对无误：记下今天核对过，不改内容',
    access: 'edit-events',
    params: idParams,
    response: staffEvent,
  },
  'POST /staff/events/:id/clones': {
    summary: '照这一场再办一场（草稿）：内容照抄，报名和检查不抄',
    access: 'edit-events',
    params: idParams,
    body: z.strictObject({ startsAt: dateTime }),
    response: staffEvent,
    status: 201,
    creates: true,
  },
  'POST /staff/event-previews': {
    summary: '把正在写的活动变成手机上能看的预览；每人只留最后一个，一小时后失效',
    access: 'edit-events',
    body: eventDraft,
    becomesPublic: true,
    response: previewed,
  },
  'GET /staff/event-clashes': {
    summary: '撞期提醒：正在写的活动会和谁撞上',
    access: 'edit-events',
    query: clashQuery,
    response: z.object({ items: z.array(clash) }),
  },
  'PUT /staff/events/:id/cancellation': {
    summary: '取消活动',
    access: 'publish-events',
    becomesPublic: true,
    params: idParams,
    body: z.strictObject({ reason: z.string().trim().min(2).max(200) }),
    response: staffEvent,
  },
  'GET /staff/events/:id/clashes': {
    summary: '撞期提醒：同类、同时段、500 米内的其他活动',
    access: 'edit-events',
    params: idParams,
    response: z.object({ items: z.array(clash) }),
  },
  'GET /staff/events/:id/answers': {
    summary: '报名问题的回答汇总（不含姓名）',
    access: 'edit-events',
    params: idParams,
    response: z.object({ items: z.array(answerSummary) }),
  },
  'GET /staff/calendar-warnings': {
    summary: '日历提醒：下个月还没有招聘会',
    access: 'edit-events',
    response: z.object({ items: z.array(calendarWarning) }),
  },
})
