import type { z } from 'zod'
import type { Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { IndexedText } from '../../platform/db/text-index.ts'
import type { KeyedRow, KeyedTable } from './upsert.ts'

/** How the entries of one kind of content become rows. */
export interface ContentKind<Item, T extends KeyedTable> {
  schema: z.ZodType<Item>
  /** The first fault that a schema cannot see, as `[path, message]`. */
  fault(item: Item, now: number, tx: Queries): Promise<[string, string] | null>
  row(item: Item, now: number, tx: Queries): Promise<KeyedRow<T>>
  /** Writes what belongs to the row in other tables. */
  after(tx: Queries, id: string, item: Item, change: { before: Row<T> | null; now: number }): Promise<void>
  /** What a reader of the report should look at, though it was taken in; as `[path, message]`. */
  warning?(item: Item, tx: Queries): Promise<[string, string] | null>
  /** What the search finds it by, and under which kind; left out where it is not searched for. */
  indexed?(id: string, item: Item): { kind: string; text: IndexedText } | null
}

export const json = (value: unknown) => JSON.stringify(value)
export const jsonOrNull = (value: unknown) => (value === null ? null : JSON.stringify(value))

/** The id of what a content file names by its key. */
export const idByKey = async (tx: Queries, table: 'places' | 'policies', key: string | null): Promise<string | null> =>
  key === null ? null : ((await tx.get<Row<typeof table, 'id'>>(`SELECT id FROM ${table} WHERE slug = ?`, [key]))?.id ?? null)
