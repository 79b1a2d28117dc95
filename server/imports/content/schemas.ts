import { z } from 'zod'
import { eventCategories } from '../../../contract/events.ts'
import { placeKinds } from '../../../contract/places.ts'
import { coordinates } from '../../../contract/scalars.ts'
import { dayPattern, timePattern } from './times.ts'

const time = z.string().regex(timePattern, '时间写成 2026-12-05T09:00:00+08:00，或 today 19:30、+3d 14:00、sat+0 10:00')
const day = z.string().regex(dayPattern, '日期写成 2026-12-05 或 -3d')
/** Names the entry within its kind: importing the same key again changes it. */
export const key = z.string().regex(/^[a-z0-9-]{2,60}$/, 'key 用小写字母、数字和连字符')
const text = (max: number) => z.string().trim().min(1).max(max)
const source = z.strictObject({
  name: text(80),
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
  status: z.enum(['operating', 'building', 'planned']),
  checked: day.nullable().default(null),
  source: source.nullable().default(null),
  sample: z.boolean().default(false),
})
export type PlaceItem = z.output<typeof placeItem>

export const policyItem = z.strictObject({
  key,
  title: text(100),
  topic: text(20),
  level: z.enum(['nation', 'province', 'city', 'district']),
  summary: text(400),
  documentNumber: text(60).nullable().default(null),
  authority: text(60).nullable().default(null),
  effectiveFrom: day.nullable().default(null),
  effectiveTo: day.nullable().default(null),
  replaces: key.nullable().default(null),
  checked: day.nullable().default(null),
  source,
  clauses: z
    .array(z.strictObject({ heading: text(60), text: text(2000) }))
    .min(1)
    .max(100),
})
export type PolicyItem = z.output<typeof policyItem>
