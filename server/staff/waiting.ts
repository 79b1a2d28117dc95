import type { StaffAction } from '../../contract/platform/access.ts'
import { type DayFigure, mostCounted, type WaitingKind, type WaitingWork } from '../../contract/staff/waiting.ts'
import { toIsoOrNull } from '../platform/clock.ts'
import type { Database, Queries, SqlValue } from '../platform/db/database.ts'
import type { Staff } from '../platform/http/call.ts'
import { noPassword } from './passwords.ts'
import { mustHaveTotp } from './permissions.ts'

type Found = Pick<WaitingWork, 'count' | 'oldestAt'> & Partial<Pick<WaitingWork, 'also' | 'parts'>>

/** Something that may wait, for whoever may do `action`. */
export interface WaitingSource {
  kind: WaitingKind
  action: StaffAction
  /** For whom it is counted: some see only what is their department's. */
  find(staff: Staff): Promise<Found>
}

/** Something that happened on a day, for whoever may do `action`. */
export interface DaySource extends Omit<DayFigure, 'value' | 'of'> {
  action: StaffAction
  /** In `[from, to)`, milliseconds. */
  count(from: number, to: number): Promise<{ value: number; of?: number }>
}

/**
 * Counts rows, at most `mostCounted` of them, the oldest first. `rows` is what stands between SELECT and ORDER BY, with
 * the time as `at`: `updated_at AS at FROM jobs WHERE state = 'review'`.
 */
export async function waitingRows(db: Queries, rows: string, params: readonly SqlValue[] = []): Promise<Found> {
  const found = await db.get<{ count: number; oldest: number | null }>(
    `SELECT count(*) AS count, min(at) AS oldest FROM (SELECT ${rows} ORDER BY at LIMIT ${mostCounted}) AS first`,
    params,
  )
  return { count: found?.count ?? 0, oldestAt: toIsoOrNull(found?.oldest ?? null) }
}

/** One number. */
export const counted = async (db: Queries, sql: string, params: readonly SqlValue[]): Promise<number> =>
  (await db.get<{ count: number }>(sql, params))?.count ?? 0

/** The names that stand in lists, counted, the most first. */
export function partsOf(lists: readonly (readonly string[])[], most: number): WaitingWork['parts'] {
  const groups = Map.groupBy(
    lists.flatMap(list => [...new Set(list)]),
    name => name,
  )
  const parts = [...groups].map(([name, all]) => ({ name, count: all.length }))
  return parts.sort((a, b) => b.count - a.count).slice(0, most)
}

/** Accounts that somebody should look after. */
export const staffWaiting = (db: Database): WaitingSource[] => [
  {
    kind: 'members-invited',
    action: 'manage-staff',
    find: () =>
      waitingRows(db, 'created_at AS at FROM staff_members WHERE disabled_at IS NULL AND password_hash = ?', [noPassword]),
  },
  {
    kind: 'members-without-totp',
    action: 'manage-staff',
    async find() {
      const rows = await db.all<{ role: Staff['role']; at: number }>(
        `SELECT role, created_at AS at FROM staff_members
         WHERE disabled_at IS NULL AND password_hash <> ? AND totp_sealed IS NULL ORDER BY created_at LIMIT ${mostCounted}`,
        [noPassword],
      )
      const without = rows.filter(row => mustHaveTotp(row.role))
      return { count: without.length, oldestAt: toIsoOrNull(without[0]?.at ?? null) }
    },
  },
]
