import type { InboxItem } from '../../../contract/people/inbox.ts'
import { type Clock, toIso, toIsoOrNull } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { notFound } from '../../platform/problem.ts'

const listed = 100

/** What people are told about things they signed up for. */
export const inboxRepository = (db: Database, clock: Clock) => ({
  async list(userId: string): Promise<{ items: InboxItem[]; unread: number }> {
    const rows = await db.all<Row<'inbox_items'>>(
      'SELECT * FROM inbox_items WHERE user_id = ? ORDER BY created_at DESC, id LIMIT ?',
      [userId, listed],
    )
    const unread = await db.get<{ count: number }>(
      'SELECT count(*) AS count FROM inbox_items WHERE user_id = ? AND read_at IS NULL',
      [userId],
    )
    return { items: rows.map(toItem), unread: unread?.count ?? 0 }
  },

  /** The first reading counts. Somebody else's item is not found. */
  async read(userId: string, id: string): Promise<void> {
    const found = await db.run('UPDATE inbox_items SET read_at = coalesce(read_at, ?) WHERE id = ? AND user_id = ?', [
      clock(),
      id,
      userId,
    ])
    if (found === 0) notFound('message')
  },
})
export type InboxRepository = ReturnType<typeof inboxRepository>

const toItem = (row: Row<'inbox_items'>): InboxItem => ({
  id: row.id,
  title: row.title,
  text: row.text,
  link: row.link,
  createdAt: toIso(row.created_at),
  readAt: toIsoOrNull(row.read_at),
})
