import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { pageOf, pageQuery } from '../platform/page.ts'
import { coordinates, dateTime, day, id, idParams, source } from '../platform/scalars.ts'
import { nearbyPlace } from './events.ts'

export const placeKinds = [
  'attraction',
  'mall',
  'street',
  'museum',
  'park',
  'service-station',
  'shared-space',
  'party-service-centre',
  'government-hall',
  'talent-apartment',
  'metro',
] as const
export type PlaceKind = (typeof placeKinds)[number]

export const placeStatuses = ['operating', 'building', 'planned'] as const

/** 1 = Monday … 7 = Sunday. */
export const weekday = z.number().int().min(1).max(7)
export const clockPattern = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/
const clock = z.string().regex(clockPattern, '时刻写成 09:00')

/** In the district's own time. A span whose end is not after its start runs into the next day. */
export const openingHours = z.strictObject({
  weekly: z.array(z.strictObject({ days: z.array(weekday).min(1).max(7), opens: clock, closes: clock })).max(14),
  /** Days on which the week does not apply; without times: closed. */
  exceptions: z
    .array(
      z.strictObject({
        from: day,
        to: day,
        opens: clock.nullable().default(null),
        closes: clock.nullable().default(null),
        note: z.string().trim().min(1).max(60),
      }),
    )
    .max(60)
    .default([]),
})
export type OpeningHours = z.output<typeof openingHours>

/** Computed at each read; null where the hours are not known. */
export const opening = z.object({
  isOpen: z.boolean(),
  /** When that changes next; null where not within a week. */
  changesAt: dateTime.nullable(),
})
export type Opening = z.output<typeof opening>

export const placeSummary = z.object({
  id,
  kind: z.enum(placeKinds),
  name: z.string(),
  summary: z.string(),
  address: z.string().nullable(),
  /** Null where no source states the position. */
  coordinates: coordinates.nullable(),
  status: z.enum(placeStatuses),
  /** The day staff last compared the entry with its source. */
  checkedAt: day.nullable(),
  /** Not compared with its source for more than 14 days. */
  needsCheck: z.boolean(),
  opening: opening.nullable(),
  source: source.nullable(),
  sample: z.boolean(),
  /** Set when the list was asked `near` a point. */
  walkMinutes: z.number().int().nullable(),
})
export type PlaceSummary = z.output<typeof placeSummary>

export const place = placeSummary.extend({
  /** In words, as the source states them. */
  openingHours: z.string().nullable(),
  /** Those that are not over. */
  exceptions: openingHours.shape.exceptions,
  nearby: z.array(nearbyPlace),
  walks: z.array(z.object({ id, title: z.string() })),
  rooms: z.number().int(),
  paragraphs: z.array(z.string()),
  offers: z.array(z.string()),
})
export type Place = z.output<typeof place>

export const placeEndpoints = defineEndpoints({
  'GET /places': {
    summary: '地点列表',
    access: 'public',
    isShared: true,
    query: pageQuery.extend({
      kind: z.enum(placeKinds).optional(),
      /** `lat,lng`; sorts by walking time. Nothing of it is stored. */
      near: z
        .string()
        .regex(/^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/, '写成“纬度,经度”，如 30.1234,120.5678')
        .optional(),
    }),
    response: pageOf(placeSummary),
  },
  'GET /places/:id': { summary: '地点详情', access: 'public', isShared: true, params: idParams, response: place },
})
