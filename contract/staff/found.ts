import { z } from 'zod'
import { id } from '../platform/scalars.ts'

/** What the search of the desk finds. */
export const foundKinds = ['job', 'employer', 'fair', 'event', 'place', 'policy', 'ticket', 'need', 'proposal', 'member'] as const
export type FoundKind = (typeof foundKinds)[number]

export const found = z.object({
  kind: z.enum(foundKinds),
  id,
  title: z.string(),
  /** What tells it from others of that name: employer and state, day and place. */
  note: z.string(),
})
export type Found = z.output<typeof found>
