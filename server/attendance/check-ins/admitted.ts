import type { Database } from '../../platform/db/database.ts'

/** People let in at an event since a moment, at one gate or at all, and when the last of them was. */
export const admittedSince = (db: Database) => async (eventId: string, gate: string | null, since: number) => {
  const row = await db.get<{ admitted: number; last_at: number | null }>(
    `SELECT count(DISTINCT registration_id) AS admitted, max(scanned_at) AS last_at FROM check_ins
     WHERE event_id = ? AND scanned_at >= ?${gate === null ? '' : ' AND gate = ?'}`,
    [eventId, since, ...(gate === null ? [] : [gate])],
  )
  return { admitted: Number(row?.admitted ?? 0), lastAt: row?.last_at ?? null }
}
