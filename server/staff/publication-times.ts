import { type Clock, toIso } from '../platform/clock.ts'
import { type Database, insertRow, placeholders, type Queries } from '../platform/db/database.ts'
import type { Row } from '../platform/db/rows.ts'
import { invalidRequest, ProblemError } from '../platform/problem.ts'
import type { AuditLog } from './audit.ts'

/** Publishes one thing inside `tx` in the name of who set its time. Throws a `ProblemError` where it may not be public. */
export type PublishDue = (tx: Queries, id: string, staff: { username: string }) => Promise<unknown>

export interface PublicationTime {
  publishAt: string | null
  publishRefused: string | null
}

const none: PublicationTime = { publishAt: null, publishRefused: null }
const aTime = 100

/** What becomes public of its own accord, of any kind: `set` it, and each minute what is due is published. */
export const publicationTimes = (db: Database, clock: Clock, audit: AuditLog) => ({
  /** A later time takes the place of an earlier one. Throws where `at` is over. */
  async set(tx: Queries, kind: string, id: string, at: number, { username }: { username: string }): Promise<void> {
    if (at <= clock()) throw invalidRequest([{ path: 'at', message: '定时发布的时间要晚于现在；要现在就发布，请直接发布' }])
    await insertRow(
      tx,
      'publication_times',
      { kind, entity_id: id, at, set_by: username, refused: null },
      'ON CONFLICT (kind, entity_id) DO UPDATE SET at = excluded.at, set_by = excluded.set_by, refused = NULL',
    )
    await audit.record(tx, { actor: username, action: 'schedule', kind, entityId: id, after: { publishAt: toIso(at) } })
  },

  async clear(tx: Queries, kind: string, id: string): Promise<void> {
    await tx.run('DELETE FROM publication_times WHERE kind = ? AND entity_id = ?', [kind, id])
  },

  /** The times of these, asked for one by one. */
  async of(queries: Queries, kind: string, ids: readonly string[]): Promise<(id: string) => PublicationTime> {
    const rows =
      ids.length === 0
        ? []
        : await queries.all<Row<'publication_times'>>(
            `SELECT * FROM publication_times WHERE kind = ? AND entity_id IN (${placeholders(ids.length)})`,
            [kind, ...ids],
          )
    const times = new Map(rows.map(row => [row.entity_id, row]))
    return id => {
      const row = times.get(id)
      return row ? { publishAt: row.refused === null ? toIso(row.at) : null, publishRefused: row.refused } : none
    }
  },

  /** Publishes what is due, each in its own transaction and once, however many servers do so. What is refused says why. */
  async publishDue(kinds: Readonly<Record<string, PublishDue>>): Promise<void> {
    const due = await db.all<Row<'publication_times'>>(
      'SELECT * FROM publication_times WHERE refused IS NULL AND at <= ? ORDER BY at, kind, entity_id LIMIT ?',
      [clock(), aTime],
    )
    for (const { kind, entity_id, at, set_by } of due) {
      const publish = kinds[kind]
      if (!publish) continue
      const mine = 'kind = ? AND entity_id = ? AND at = ? AND refused IS NULL'
      try {
        await db.transaction(async tx => {
          const taken = await tx.run(`DELETE FROM publication_times WHERE ${mine}`, [kind, entity_id, at])
          if (taken === 1) await publish(tx, entity_id, { username: set_by })
        })
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error
        const reason = `到时间没能发布：${error.message}`
        await db.transaction(async tx => {
          const refused = await tx.run(`UPDATE publication_times SET refused = ? WHERE ${mine}`, [reason, kind, entity_id, at])
          if (refused === 1)
            await audit.record(tx, { actor: set_by, action: 'publish-refused', kind, entityId: entity_id, reason })
        })
      }
    }
  },
})
export type PublicationTimes = ReturnType<typeof publicationTimes>
