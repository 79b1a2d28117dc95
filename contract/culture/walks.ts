import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { coordinates, id, idParams, source } from '../platform/scalars.ts'
import { placeKinds } from './places.ts'

export const walkSummary = z.object({
  id,
  title: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
  bestTime: z.string().nullable(),
  stopCount: z.number().int(),
  /** Staying and walking together; the walk to a stop without a known position is not in it. */
  minutes: z.number().int(),
  sample: z.boolean(),
})
export type WalkSummary = z.output<typeof walkSummary>

export const walkStop = z.object({
  number: z.number().int(),
  place: z.object({
    id,
    name: z.string(),
    kind: z.enum(placeKinds),
    address: z.string().nullable(),
    coordinates: coordinates.nullable(),
  }),
  note: z.string(),
  stayMinutes: z.number().int(),
  /** From the stop before; null for the first and where a position is not known. */
  walkMinutes: z.number().int().nullable(),
})
export type WalkStop = z.output<typeof walkStop>

export const walk = walkSummary.extend({
  paragraphs: z.array(z.string()),
  stops: z.array(walkStop),
  source: source.nullable(),
})
export type Walk = z.output<typeof walk>

export const walkEndpoints = defineEndpoints({
  'GET /walks': { summary: '主题路线', access: 'public', isShared: true, response: z.object({ items: z.array(walkSummary) }) },
  'GET /walks/:id': {
    summary: '一条路线：顺序、停留和步行分钟',
    access: 'public',
    isShared: true,
    params: idParams,
    response: walk,
  },
})
