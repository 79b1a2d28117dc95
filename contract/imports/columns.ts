import { z } from 'zod'

/** With `needs-headings`: what the columns of a table may be that does not say it. */
export const columnProposal = z.object({
  sheet: z.string(),
  /** The row that holds headings, as the spreadsheet numbers it; null where there is none. */
  row: z.number().int().nullable(),
  columns: z.array(
    z.object({
      /** The key to post the choice under: the heading's words, or the column's letter. */
      column: z.string(),
      /** What it looks like; null where that is not clear. */
      field: z.string().nullable(),
      samples: z.array(z.string()),
    }),
  ),
})
export type ColumnProposal = z.output<typeof columnProposal>

/** What somebody chose: `{"甲方":"employer","B":"title","C":null}`, as JSON in the query. Null: not to be read. */
export const columnChoice = z
  .string()
  .max(8000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: '列的对应关系要写成 JSON' })
      return z.NEVER
    }
  })
  .pipe(z.record(z.string().min(1).max(100), z.string().max(40).nullable()))
