import type { Favorite, FavoriteKind } from '../../../contract/people/me.ts'
import { type Clock, toIso } from '../../platform/clock.ts'
import { type Database, insertRow } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import { notFound } from '../../platform/problem.ts'

/** For each kind the rows a person may keep, as `(id, title, note)`. */
const sources: Record<FavoriteKind, string> = {
  job: "SELECT j.id, j.title, j.salary_text AS note FROM jobs j WHERE j.state IN ('published', 'withdrawn')",
  employer: "SELECT id, name AS title, coalesce(industry, '') AS note FROM employers",
  booth: `SELECT b.id, e.name AS title, b.number AS note FROM booths b JOIN employers e ON e.id = b.employer_id`,
  event: "SELECT id, title, venue AS note FROM events WHERE state = 'published'",
  fair: "SELECT id, title, venue AS note FROM events WHERE state = 'published' AND category = 'fair'",
  place: "SELECT id, name AS title, coalesce(address, '') AS note FROM places WHERE state = 'published'",
  policy: 'SELECT id, title, topic AS note FROM policies WHERE withdrawn_at IS NULL',
}

/** What people keep to come back to. Keeping twice and letting go twice change nothing. */
export const favoriteRepository = (db: Database, clock: Clock) => ({
  async list(userId: string): Promise<Favorite[]> {
    const union = (Object.keys(sources) as FavoriteKind[])
      .map(
        kind =>
          `SELECT f.kind, s.id, s.title, s.note, f.created_at FROM favorites f JOIN (${sources[kind]}) s ON s.id = f.ref WHERE f.user_id = ? AND f.kind = '${kind}'`,
      )
      .join(' UNION ALL ')
    const rows = await db.all<
      Narrow<Row<'favorites', 'kind' | 'created_at'>, { kind: FavoriteKind }> & { id: string; title: string; note: string }
    >(
      `${union} ORDER BY 5 DESC, 2`,
      Object.keys(sources).map(() => userId),
    )
    return rows.map(({ created_at, ...row }) => ({ ...row, createdAt: toIso(created_at) }))
  },

  async add(userId: string, kind: FavoriteKind, ref: string): Promise<void> {
    if (!(await db.get(`SELECT 1 AS one FROM (${sources[kind]}) s WHERE s.id = ?`, [ref]))) notFound('favorite')
    await insertRow(db, 'favorites', { user_id: userId, kind, ref, created_at: clock() }, 'ON CONFLICT DO NOTHING')
  },

  async remove(userId: string, kind: FavoriteKind, ref: string): Promise<void> {
    await db.run('DELETE FROM favorites WHERE user_id = ? AND kind = ? AND ref = ?', [userId, kind, ref])
  },
})
export type FavoriteRepository = ReturnType<typeof favoriteRepository>
