import { z } from 'zod'
import { dateTime, id } from '../platform/scalars.ts'

/** What a fair needs before its doors open, as far as the records tell. */
export const fairSteps = [
  'employers',
  'replies',
  'employer-check',
  'jobs',
  'sign-ups',
  'safety-plan',
  'notice',
  'publication',
] as const
export type FairStep = (typeof fairSteps)[number]

export const fairAhead = z.object({
  id,
  title: z.string(),
  startsAt: dateTime,
  endsAt: dateTime,
  venue: z.string(),
  /** Whole days until its day; 0 on the day itself. */
  daysLeft: z.number().int(),
  steps: z.array(
    z.object({
      step: z.enum(fairSteps),
      isDone: z.boolean(),
      /** Employers at the fair, those that confirmed, those checked, jobs on show, seats taken. */
      count: z.number().int().nullable(),
      /** Of how many; null where there is no whole. */
      of: z.number().int().nullable(),
      /** Beside that: booths, employers that do not answer, jobs held back, who waits for a seat. */
      also: z.number().int().nullable(),
    }),
  ),
})
export type FairAhead = z.output<typeof fairAhead>
