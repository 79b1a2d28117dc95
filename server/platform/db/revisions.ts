import type { Queries } from './database.ts'
import type { Row } from './rows.ts'

type Revision = 'jobs' | 'job-rows' | 'policies' | 'texts'

/** Marks a change to what `name` stands for, in the change's own transaction: caches everywhere notice. */
export const bumpRevision = (tx: Queries, name: Revision) =>
  tx.run('UPDATE revisions SET value = value + 1 WHERE name = ?', [name])

export async function revisionOf(db: Queries, name: Revision): Promise<number> {
  const row = await db.get<Row<'revisions', 'value'>>('SELECT value FROM revisions WHERE name = ?', [name])
  return row?.value ?? 0
}
