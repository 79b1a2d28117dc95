import type { PageQuery } from '../../contract/platform/page.ts'
import type { ShowcaseItem, ShowcaseKind, ShowcaseSummary } from '../../contract/showcase/showcase.ts'
import { type Clock, monthOf } from '../platform/clock.ts'
import { keysetCursor, keysetOf } from '../platform/db/cursor.ts'
import { type Database, insertRow, selectIn } from '../platform/db/database.ts'
import type { Row } from '../platform/db/rows.ts'
import type { TextIndex } from '../platform/db/text-index.ts'
import type { Person } from '../platform/http/call.ts'
import { notFound } from '../platform/problem.ts'
import { textKind } from './items.ts'
import { type ItemRow, isPublic, picturesOf, toItem, toSummary } from './rows.ts'

/** The showcase as the public sees it: what is published, agreed to and not run out. */
export function showcaseRepository(db: Database, clock: Clock, text: TextIndex) {
  async function likedBy(person: Person | null, rows: ItemRow[]): Promise<Set<string>> {
    if (!person) return new Set()
    const likes = await selectIn(
      db,
      'showcase_likes',
      'item_id',
      rows.map(row => row.id),
    )
    return new Set(likes.filter(like => like.user_id === person.id).map(like => like.item_id))
  }

  async function summaries(rows: ItemRow[], person: Person | null): Promise<ShowcaseSummary[]> {
    const pictures = await picturesOf(db, rows)
    const liked = await likedBy(person, rows)
    return rows.map(row => toSummary(row, pictures.get(row.id)?.[0], liked.has(row.id)))
  }

  const publicRow = (id: string) => db.get<ItemRow>(`SELECT * FROM showcase_items WHERE id = ? AND ${isPublic}`, [id, clock()])

  return {
    async list({ limit, cursor, kind }: PageQuery & { kind?: ShowcaseKind | undefined }, person: Person | null) {
      const where = `${isPublic} ${kind ? 'AND kind = ?' : ''}`
      const params = [clock(), ...(kind ? [kind] : [])]
      const after = keysetOf(cursor, 2)
      const rows = await db.all<ItemRow>(
        `SELECT * FROM showcase_items WHERE ${where} ${after ? 'AND (published_at, id) < (?, ?)' : ''}
         ORDER BY published_at DESC, id DESC LIMIT ?`,
        [...params, ...(after ?? []), limit + 1],
      )
      const total = (await db.get<{ total: number }>(`SELECT count(*) AS total FROM showcase_items WHERE ${where}`, params))
        ?.total
      const page = rows.slice(0, limit)
      const last = rows.length > limit ? page.at(-1) : undefined
      return {
        items: await summaries(page, person),
        nextCursor: last ? keysetCursor(last.published_at, last.id) : null,
        total: total ?? 0,
        feature: await this.feature(person),
      }
    },

    /** This month's choice of the staff, or the latest one that is still public. */
    async feature(person: Person | null) {
      const row = await db.get<ItemRow & { feature_reason: Row<'showcase_features'>['reason'] }>(
        `SELECT i.*, f.reason AS feature_reason FROM showcase_features f JOIN showcase_items i ON i.id = f.item_id
         WHERE ${isPublic} AND f.month <= ? ORDER BY f.month DESC LIMIT 1`,
        [clock(), monthOf(clock())],
      )
      const [summary] = row ? await summaries([row], person) : []
      return row && summary ? { ...summary, reason: row.feature_reason } : null
    },

    async find(id: string, person: Person | null): Promise<ShowcaseItem> {
      const row = (await publicRow(id)) ?? notFound('showcase')
      const pictures = await picturesOf(db, [row])
      return toItem(row, pictures.get(id), (await likedBy(person, [row])).has(id))
    },

    async search(q: string, limit: number): Promise<{ total: number; items: ShowcaseSummary[] }> {
      const match = text.match(textKind, q)
      if (!match) return { total: 0, items: [] }
      const rows = await db.all<ItemRow>(
        `SELECT i.* FROM showcase_items i JOIN (${match.sql}) m ON m.ref = i.id WHERE ${isPublic}
         ORDER BY m.tier DESC, i.published_at DESC, i.id`,
        [...match.params, clock()],
      )
      return { total: rows.length, items: await summaries(rows.slice(0, limit), null) }
    },

    /** Liking twice and letting go twice change nothing. */
    async setLike(id: string, person: Person, liked: boolean): Promise<void> {
      if (!(await publicRow(id))) notFound('showcase')
      if (liked) await insertRow(db, 'showcase_likes', { item_id: id, user_id: person.id }, 'ON CONFLICT DO NOTHING')
      else await db.run('DELETE FROM showcase_likes WHERE item_id = ? AND user_id = ?', [id, person.id])
    },
  }
}
export type ShowcaseRepository = ReturnType<typeof showcaseRepository>
