import { z } from 'zod'
import { defineEndpoints } from './endpoint.ts'
import { pageOf, pageQuery } from './page.ts'
import { coordinates, day, id, idParams, source } from './scalars.ts'

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

export const placeSummary = z.object({
  id,
  kind: z.enum(placeKinds),
  name: z.string(),
  summary: z.string(),
  address: z.string().nullable(),
  /** Null where no source states the position. */
  coordinates: coordinates.nullable(),
  status: z.enum(['operating', 'building', 'planned']),
  /** The day staff last compared the entry with its source. */
  checkedAt: day.nullable(),
  source: source.nullable(),
  sample: z.boolean(),
  /** Set when the list was asked `near` a point. */
  walkMinutes: z.number().int().nullable(),
})
export type PlaceSummary = z.output<typeof placeSummary>

export const place = placeSummary.extend({
  openingHours: z.string().nullable(),
  paragraphs: z.array(z.string()),
  offers: z.array(z.string()),
})
export type Place = z.output<typeof place>

export const placeEndpoints = defineEndpoints({
  'GET /places': {
    summary: '地点列表',
    access: 'public',
    query: pageQuery.extend({
      kind: z.enum(placeKinds).optional(),
      /** `lat,lng`; sorts by walking time. Nothing of it is stored. */
      near: z
        .string()
        .regex(/^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/, '写成“纬度,经度”，如 34.7466,113.6654')
        .optional(),
    }),
    response: pageOf(placeSummary),
  },
  'GET /places/:id': { summary: '地点详情', access: 'public', params: idParams, response: place },
})
