import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, day, id } from '../platform/scalars.ts'
import { whistleRoutes } from './tickets.ts'

/** Null where too few cases stand behind a figure for it to say anything, or for nobody to be recognised. */
const figures = z.object({
  /** Share of cases answered or asked back within the target, 0 to 1. */
  responseRate: z.number().nullable(),
  medianHours: z.number().nullable(),
  /** Share of ratings of 4 or 5, 0 to 1. */
  satisfaction: z.number().nullable(),
})

export const serviceBoard = z.object({
  asOf: dateTime,
  from: day,
  targetHours: z.number(),
  /** Fewer cases than this are not turned into a figure. */
  smallest: z.number().int(),
  whistles: z.array(z.object({ route: z.enum(whistleRoutes), name: z.string(), count: z.number().int() })),
  totals: figures.extend({
    tickets: z.number().int(),
    answered: z.number().int(),
    overdue: z.number().int(),
    joint: z.number().int(),
    /** How many of them were invented to show the board. */
    samples: z.number().int(),
  }),
  departments: z.array(figures.extend({ id, name: z.string(), tickets: z.number().int().nullable() })),
  /** Sub-centres with all that answers to them, and the centre with the rest; nobody by name. */
  centres: z.array(
    z.object({ id, name: z.string(), tickets: z.number().int().nullable(), responseRate: figures.shape.responseRate }),
  ),
  /** What people said of answers of the question box; null where too few did. */
  answers: z.object({
    useful: z.number().int().nullable(),
    notUseful: z.number().int().nullable(),
    usefulShare: z.number().nullable(),
  }),
  definitions: z.array(z.object({ name: z.string(), text: z.string() })),
})
export type ServiceBoard = z.output<typeof serviceBoard>

export const serviceBoardEndpoints = defineEndpoints({
  'GET /service-board': {
    summary: '服务公示：四类吹哨、各分中心、响应率、用时、满意度',
    access: 'public',
    response: serviceBoard,
  },
})
