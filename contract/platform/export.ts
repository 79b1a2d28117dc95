import { z } from 'zod'

/** How a list leaves as a file. */
export const exportForm = z.strictObject({
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  /** What reaches a person is shown whole only to who says why. */
  reason: z.string().trim().min(2).max(200).optional(),
})
export type ExportForm = z.output<typeof exportForm>

/** The reply of an export: a file to be kept. */
export const exportFile = z.object({ name: z.string(), type: z.string(), bytes: z.instanceof(Uint8Array) })
