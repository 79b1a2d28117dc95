import { z } from 'zod'
import { dateTime } from '../platform/scalars.ts'

/** What may wait for somebody's hands. */
export const waitingKinds = [
  'employers',
  'jobs-incomplete',
  'jobs-review',
  'jobs-ending-3',
  'jobs-ending-7',
  'job-reports',
  'pay-rules',
  'tickets-due',
  'tickets',
  'answers',
  'policy-drafts',
  'policy-facts',
  'frequent-answers',
  'showcase',
  'introductions',
  'nominations',
  'needs',
  'needs-due',
  'proposals',
  'proposals-closed',
  'event-drafts',
  'events-unchecked',
  'imports-left',
  'members-invited',
  'members-without-totp',
] as const
export type WaitingKind = (typeof waitingKinds)[number]

/** Counts stop here: more is 1000 and many. */
export const mostCounted = 1000

export const waitingWork = z.object({
  kind: z.enum(waitingKinds),
  count: z.number().int(),
  /** Since when the oldest waits; for what ends, when the first ends. Null where there is no such time. */
  oldestAt: dateTime.nullable(),
  /** What hangs on it: jobs of the employers, employers of the jobs. */
  also: z.number().int().nullable(),
  /** What they are, the most first: the fields that are missing, the kind of doubt. */
  parts: z.array(z.object({ name: z.string(), count: z.number().int() })),
})
export type WaitingWork = z.output<typeof waitingWork>

/** A figure of one day, counted from records. */
export const dayFigure = z.object({
  name: z.string(),
  value: z.number().int(),
  /** Where the value is a part of something. */
  of: z.number().int().nullable(),
  unit: z.string(),
  /** How it is counted. */
  definition: z.string(),
})
export type DayFigure = z.output<typeof dayFigure>
