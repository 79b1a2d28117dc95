import { type Clock, minute } from './clock.ts'
import type { Database } from './db/database.ts'
import { newId } from './ids.ts'

/** Who has not been heard of for so long is gone. */
const silence = 3 * minute

/** The servers that work on one database, each of which says every minute that it is there. */
export function instances(db: Database, clock: Clock) {
  const own = newId()
  let alive = 1
  return {
    /** This server's part of what all of them may do together, 0 to 1. */
    share: () => 1 / alive,

    /** Says that this server is there, and looks who else is. */
    async report(): Promise<void> {
      const now = clock()
      await db.run(
        'INSERT INTO instances (id, seen_at) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at',
        [own, now],
      )
      await db.run('DELETE FROM instances WHERE seen_at < ?', [now - silence])
      const row = await db.get<{ count: number }>('SELECT COUNT(*) AS count FROM instances', [])
      alive = Math.max(1, Number(row?.count ?? 1))
    },

    async leave(): Promise<void> {
      await db.run('DELETE FROM instances WHERE id = ?', [own])
    },
  }
}
export type Instances = ReturnType<typeof instances>
