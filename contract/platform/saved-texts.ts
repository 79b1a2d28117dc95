import { z } from 'zod'
import { dateTime } from './scalars.ts'

/** Which saving of a text that comes with the program is in use; 0: what comes with it, as nobody has changed it. */
export const savedVersion = z.object({
  version: z.number().int(),
  savedBy: z.string().nullable(),
  savedAt: dateTime.nullable(),
})
export type SavedVersion = z.output<typeof savedVersion>

/** The latest first; version 0 is what comes with the program. */
export const savedVersions = z.object({ items: z.array(savedVersion.extend({ reason: z.string().nullable() })) })
export type SavedVersions = z.output<typeof savedVersions>
