import { z } from 'zod'
import { eventCategories } from '../../../contract/culture/events.ts'
import { clockPattern, openingHours, placeKinds, weekday } from '../../../contract/culture/places.ts'
import { longestSlot, roomKinds } from '../../../contract/culture/rooms.ts'
import { gate, question } from '../../../contract/culture/sign-up-form.ts'
import { coordinates } from '../../../contract/platform/scalars.ts'
import { dayPattern, timePattern } from './times.ts'

const time = z.string().regex(timePattern, '时间写成 2026-12-05T09:00:00+08:00，或 today 19:30、+3d 14:00、sat+0 10:00')
const day = z.string().regex(dayPattern, '日期写成 2026-12-05 或 -3d')
/** Names the entry within its kind: importing the same key again changes it. */
export const key = z.string().regex(/^[a-z0-9-]{2,60}$/, 'key 用小写字母、数字和连字符')
const text = (max: number) => z.string().trim().min(1).max(max)
const source = z.strictObject({
  name: text(200),
  url: z.url().nullable().default(null),
  date: z.string().max(20).nullable().default(null),
})

const eventFields = {
  key,
  title: text(60),
  summary: z.string().max(200).default(''),
  paragraphs: z.array(text(1000)).max(20).default([]),
  bring: z.array(text(60)).max(10).default([]),
  tags: z.array(text(12)).max(8).default([]),
  series: text(40).nullable().default(null),
  coHosts: z.array(text(60)).max(10).default([]),
  gate: gate.nullable().default(null),
  questions: z.array(question).max(10).default([]),
  starts: time,
  ends: time,
  doors: time.nullable().default(null),
  movedFrom: time.nullable().default(null),
  cancelledReason: text(200).nullable().default(null),
  venue: text(60),
  place: key.nullable().default(null),
  address: text(120).nullable().default(null),
  coordinates: coordinates.nullable().default(null),
  metro: text(60).nullable().default(null),
  organizer: text(60),
  contact: text(60).nullable().default(null),
  checkInDesk: text(60).nullable().default(null),
  priceText: text(40).default('免费'),
  capacity: z.number().int().min(1).max(1_000_000).nullable().default(null),
  waitlistCapacity: z.number().int().min(0).max(1_000_000).default(200),
  registrationOpens: time.nullable().default(null),
  registrationCloses: time.nullable().default(null),
  checked: day.nullable().default(null),
  source: source.nullable().default(null),
  sample: z.boolean().default(false),
}

export const eventItem = z.strictObject({ ...eventFields, category: z.enum(eventCategories).exclude(['fair']) })
export type EventItem = z.output<typeof eventItem>

export const fairItem = z.strictObject({
  ...eventFields,
  steps: z
    .array(z.strictObject({ title: text(20), text: text(200) }))
    .max(12)
    .default([]),
  notes: z.array(text(200)).max(20).default([]),
})
export type FairItem = z.output<typeof fairItem>

export const placeItem = z.strictObject({
  key,
  kind: z.enum(placeKinds),
  name: text(60),
  summary: text(200),
  paragraphs: z.array(text(1000)).max(20).default([]),
  offers: z.array(text(40)).max(20).default([]),
  address: text(120).nullable().default(null),
  coordinates: coordinates.nullable().default(null),
  openingHours: text(200).nullable().default(null),
  hours: openingHours.nullable().default(null),
  status: z.enum(['operating', 'building', 'planned']),
  checked: day.nullable().default(null),
  source: source.nullable().default(null),
  sample: z.boolean().default(false),
})
export type PlaceItem = z.output<typeof placeItem>

export const walkItem = z.strictObject({
  key,
  title: text(30),
  summary: text(200),
  paragraphs: z.array(text(1000)).max(10).default([]),
  bestTime: text(60).nullable().default(null),
  tags: z.array(text(12)).max(8).default([]),
  stops: z
    .array(z.strictObject({ place: key, stayMinutes: z.number().int().min(1).max(240), note: text(200) }))
    .min(2)
    .max(20),
  source: source.nullable().default(null),
  sample: z.boolean().default(false),
})
export type WalkItem = z.output<typeof walkItem>

const clock = z.string().regex(clockPattern, '时刻写成 09:00')

export const roomItem = z.strictObject({
  key,
  place: key,
  kind: z.enum(roomKinds),
  name: text(30),
  summary: text(200),
  /** How many bookings one slot takes; 1: the room is one's own. */
  seats: z.number().int().min(1).max(500),
  people: z.number().int().min(1).max(500).nullable().default(null),
  equipment: z.array(text(20)).max(12).default([]),
  slotMinutes: z.number().int().min(15).max(longestSlot),
  hours: z
    .array(z.strictObject({ days: z.array(weekday).min(1).max(7), opens: clock, closes: clock }))
    .min(1)
    .max(10),
  blackouts: z
    .array(z.strictObject({ from: day, to: day, reason: text(60) }))
    .max(40)
    .default([]),
  sample: z.boolean().default(false),
})
export type RoomItem = z.output<typeof roomItem>

/** A law of the country has 30,000 signs; nothing shorter than this is cut or refused. */
const longestPolicy = 200_000

const clauseItem = z
  .strictObject({
    label: text(20).nullable().default(null),
    chapter: text(200).nullable().default(null),
    heading: text(120),
    text: z.string().min(1).max(longestPolicy),
    tables: z
      .array(
        z.strictObject({
          start: z.number().int().min(0),
          end: z.number().int().min(0),
          columns: z.array(z.string()).max(60),
          rows: z.array(z.array(z.string()).max(60)).min(1),
        }),
      )
      .default([]),
    asked: z.array(text(60)).max(20).default([]),
  })
  .refine(
    ({ text, tables }) => tables.every(({ start, end, rows }) => text.slice(start, end).split('\n').length === rows.length),
    { path: ['tables'], message: '表格的每一行要在条款正文里各占一行（从 start 到 end）' },
  )

export const policyItem = z.strictObject({
  key,
  title: text(200),
  topic: text(20),
  tags: z.array(text(20)).max(20).default([]),
  level: z.enum(['nation', 'province', 'city', 'district']),
  summary: text(400),
  documentNumber: text(60).nullable().default(null),
  authority: text(200).nullable().default(null),
  published: z.iso.date('日期写成 2026-12-05').nullable().default(null),
  effectiveFrom: z.iso.date('日期写成 2026-12-05').nullable().default(null),
  effectiveTo: z.iso.date('日期写成 2026-12-05').nullable().default(null),
  /** The day the money was used up. */
  exhaustedOn: z.iso.date('日期写成 2026-12-05').nullable().default(null),
  replaces: key.nullable().default(null),
  checked: day.nullable().default(null),
  /** False where only reports of it are known. */
  verified: z.boolean().default(true),
  sample: z.boolean().default(false),
  /** Who qualifies, as data; null where it cannot be computed. */
  rules: z.record(z.string(), z.unknown()).nullable().default(null),
  source,
  clauses: z
    .array(clauseItem)
    .min(1, '至少要有一条条款')
    .max(500)
    .refine(clauses => clauses.reduce((sum, clause) => sum + clause.text.length, 0) <= longestPolicy, '全文最多 20 万字'),
})
export type PolicyItem = z.output<typeof policyItem>

export const sceneItem = z.strictObject({
  key,
  title: text(30),
  summary: text(120),
  position: z.number().int().min(0).default(0),
  steps: z
    .array(
      z.strictObject({
        title: text(30),
        text: text(200),
        links: z
          .array(
            z.strictObject({
              kind: z.enum(['policy', 'place', 'events', 'question']),
              target: text(60),
              label: text(40),
            }),
          )
          .max(6)
          .default([]),
      }),
    )
    .min(1)
    .max(12),
})
export type SceneItem = z.output<typeof sceneItem>
