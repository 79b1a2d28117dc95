import { z } from 'zod'
import { defineEndpoints } from '../platform/endpoint.ts'
import { savedVersion } from '../platform/saved-texts.ts'
import { day } from '../platform/scalars.ts'

/** Days off and weekend days that are worked, as the State Council's notice for a year has them. */
export const holidayPlan = z.strictObject({
  source: z.strictObject({
    name: z.string().trim().min(2, '请写通知的名称').max(80),
    url: z.url('请写完整的网址').max(300).nullable(),
    date: day,
  }),
  holidays: z
    .array(z.strictObject({ name: z.string().trim().min(1, '请写节日名').max(12), from: day, to: day }))
    .min(1, '请至少写一个节日')
    .max(20),
  workdays: z.array(day).max(20),
})
export type HolidayPlan = z.output<typeof holidayPlan>

export const holidayYear = holidayPlan.extend({ year: z.number().int() })
export type HolidayYear = z.output<typeof holidayYear>

/** What a day is called, and whether one is off. */
export const dayMark = z.object({ day, name: z.string(), isOff: z.boolean() })
export type DayMark = z.output<typeof dayMark>

export const holidayEndpoints = defineEndpoints({
  'GET /staff/holidays': {
    summary: '工作时间、每年的放假和调休，连同来源；还缺哪一年',
    access: 'be-staff',
    response: z.object({
      hours: z.array(z.object({ from: z.string(), to: z.string() })),
      years: z.array(holidayYear.extend(savedVersion.shape)),
      /** The first year to come, or this one, that nobody has entered. */
      missing: z.number().int(),
    }),
  },
  'PUT /staff/holidays/:year': {
    summary: '存一年的放假和调休；日历和工单计时马上照它算',
    access: 'edit-word-lists',
    params: z.strictObject({ year: z.string().regex(/^20\d\d$/, '年份写成 2027') }),
    body: holidayPlan,
    response: holidayYear.extend(savedVersion.shape),
    problems: ['edit-conflict'],
  },
})
