import { z } from 'zod'

/** Query of every list: `limit` ≤ 50, `cursor` as the last reply gave it. */
export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(50).default(20),
  cursor: z.string().min(1).max(512).optional(),
})
export type PageQuery = z.output<typeof pageQuery>

/** A total, and whether there are more than were counted: 1,000+. */
export const total = z.object({ total: z.number().int(), isLeast: z.boolean().optional() })
export type Total = z.output<typeof total>

/** A page of a list. `total` counts the whole list; `nextCursor` is null on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), ...total.shape })

export interface Page<T> extends Total {
  items: T[]
  nextCursor: string | null
}
