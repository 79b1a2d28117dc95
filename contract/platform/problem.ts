import { z } from 'zod'

/** RFC 9457 `application/problem+json`. `title` and `detail` are plain Chinese; `code` is for programs. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  /** Quote it to staff: it finds the log line. */
  instance: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })),
  /** With `edit-conflict`: the row as it stands now. */
  current: z.unknown().optional(),
  /** With `needs-headings`: what the columns of the file may be. */
  proposal: z.unknown().optional(),
})
export type Problem = z.output<typeof problem>

/** Codes any endpoint may answer with. */
export const generalProblemCodes = [
  'invalid-request',
  'not-signed-in',
  'not-allowed',
  'not-found',
  'method-not-allowed',
  'too-large',
  'unsupported-media-type',
  'too-many-requests',
  'overtaken',
  'unavailable',
  'internal',
] as const
