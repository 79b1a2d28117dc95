import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { dateTime, day } from '../platform/scalars.ts'
import { dayMark } from '../staff/holidays.ts'
import { eventCard } from './events.ts'

export const monthPattern = /^20\d\d-(0[1-9]|1[0-2])$/
export const monthName = z.string().regex(monthPattern, '月份写成 2026-12')

/** A month of culture as one reads it on paper: each thing once. What is off is left out. */
export const monthSheet = z.object({
  month: z.string(),
  asOf: dateTime,
  total: z.number().int(),
  /** Days that have something that begins on them, and days that are marked. */
  days: z.array(z.object({ day, mark: dayMark.omit({ day: true }).nullable(), events: z.array(eventCard) })),
  /** What is there for days, with the days and hours on which one can go. */
  lasting: z.array(eventCard.extend({ openDays: z.number().int(), hours: z.string() })),
})
export type MonthSheet = z.output<typeof monthSheet>

export const monthEndpoints = defineEndpoints({
  'GET /event-months/:month': {
    summary: '一个月的文化活动，一页看完',
    access: 'public',
    isShared: true,
    params: z.strictObject({ month: monthName }),
    response: monthSheet,
  },
})
