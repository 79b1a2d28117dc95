import { z } from 'zod'

/** Somebody else who gets to see something of a person, and only then. */
export const thirdParty = z.object({
  name: z.string(),
  what: z.string(),
  purpose: z.string(),
  /** What a person does that leads there. */
  when: z.string(),
})
export type ThirdParty = z.output<typeof thirdParty>
