import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime } from '../platform/scalars.ts'

/** Null where it is too small to say anything, or for nobody to be recognised. */
const figure = z.number().nullable()

/** Figures for a screen on a wall: counted from records, of nobody by name. */
export const wall = z.object({
  asOf: dateTime,
  fair: z
    .object({
      title: z.string(),
      startsAt: dateTime,
      endsAt: dateTime,
      venue: z.string(),
      daysLeft: z.number().int(),
      isOn: z.boolean(),
      employers: z.number().int(),
      jobs: z.number().int(),
      registered: z.number().int(),
      capacity: z.number().int().nullable(),
      arrived: z.number().int(),
      /** Arrivals of each half hour of the day, once people come. */
      arrivals: z.array(z.object({ startsAt: dateTime, count: z.number().int() })),
    })
    .nullable(),
  jobs: z.object({ total: z.number().int(), employers: z.number().int() }),
  /** Events that are on today and until the end of the month. */
  events: z.object({ today: z.number().int(), month: z.number().int() }),
  service: z.object({ tickets: z.number().int(), responseRate: figure, medianHours: figure, satisfaction: figure }),
  /** Confirmed by both sides, since records began. */
  outcomes: z.object({ offer: figure, joined: figure }),
  /** Fewer than this are not shown. */
  smallest: z.number().int(),
})
export type Wall = z.output<typeof wall>

export const wallEndpoints = defineEndpoints({
  'GET /wall': { summary: '一屏观：挂在墙上的数，都由记录算出，没有个人信息', access: 'public', response: wall },
})
