import { z } from 'zod'
import { dateTime, id } from '../platform/scalars.ts'

/** An event of today whose passes are checked. */
export const doorToday = z.object({
  id,
  title: z.string(),
  startsAt: dateTime,
  endsAt: dateTime,
  venue: z.string(),
  registered: z.number().int(),
  admitted: z.number().int(),
})
export type DoorToday = z.output<typeof doorToday>
