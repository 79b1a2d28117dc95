import type { PlaceDot, PlaceDraft, PlaceEdit, StaffPlace, StaffPlaceQuery } from '../../../contract/culture/staff-places.ts'
import type { Page } from '../../../contract/platform/page.ts'
import { type Clock, dayOf } from '../../platform/clock.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import { type Database, insertRow, type Queries, type SqlValue, updateRow } from '../../platform/db/database.ts'
import type { Changes, NewRow, Row } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { editConflict, notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'
import { columnsOf, defaults } from './columns.ts'
import { checkedSince, indexedPlace, type PlaceRow, toStaffPlace } from './rows.ts'
import { requireUnused } from './uses.ts'

/** Places as staff write them: drafts first, every change audited. */
export function staffPlaceRepository(db: Database, clock: Clock, text: TextIndex, audit: AuditLog) {
  const rowOf = async (queries: Queries, id: string): Promise<PlaceRow> =>
    (await queries.get<PlaceRow>('SELECT * FROM places WHERE id = ?', [id])) ?? notFound('place')

  async function staffPlace(queries: Queries, row: PlaceRow): Promise<StaffPlace> {
    const rooms = await queries.get<{ count: number }>('SELECT count(*) AS count FROM rooms WHERE place_id = ?', [row.id])
    return toStaffPlace(row, rooms?.count ?? 0, clock())
  }

  /** Changes a place under a lock on its row. */
  const changed = (
    id: string,
    staff: Staff,
    action: string,
    change: (tx: Queries, row: PlaceRow) => Changes<'places'> | Promise<Changes<'places'>>,
    ifMatch: number | null = null,
  ): Promise<StaffPlace> =>
    db.transaction(async tx => {
      await tx.run('UPDATE places SET version = version WHERE id = ?', [id])
      const before = await rowOf(tx, id)
      if (ifMatch !== null && ifMatch !== before.version) throw editConflict(await staffPlace(tx, before))
      await updateRow(tx, 'places', id, { ...(await change(tx, before)), version: before.version + 1, updated_at: clock() })
      const after = await rowOf(tx, id)
      await text.put(tx, 'places', [indexedPlace(after)])
      const [was, is] = [await staffPlace(tx, before), await staffPlace(tx, after)]
      await audit.record(tx, { actor: staff.username, action, kind: 'place', entityId: id, before: was, after: is })
      return is
    })

  return {
    async list({ q, kind, state, needsCheck, limit, cursor }: StaffPlaceQuery): Promise<Page<StaffPlace>> {
      const match = q ? text.match('places', q) : null
      const conditions: (false | undefined | '' | null | [string, ...SqlValue[]])[] = [
        kind && ['kind = ?', kind],
        state && ['state = ?', state],
        needsCheck === true && ['(checked_at IS NULL OR checked_at <= ?)', dayOf(checkedSince(clock()))],
        match && [`id IN (SELECT ref FROM (${match.sql}) AS found)`, ...match.params],
        q && !match && ['1 = 0'],
      ]
      const asked = conditions.filter(condition => !!condition)
      const where = asked.length > 0 ? `WHERE ${asked.map(([sql]) => sql).join(' AND ')}` : ''
      const params = asked.flatMap(([, ...values]) => values)
      const offset = offsetOf(cursor)
      const rows = await db.all<PlaceRow & { room_count: number }>(
        `SELECT places.*, (SELECT count(*) FROM rooms WHERE place_id = places.id) AS room_count
         FROM places ${where} ORDER BY name, id LIMIT ? OFFSET ?`,
        [...params, limit, offset],
      )
      const total = (await db.get<{ total: number }>(`SELECT count(*) AS total FROM places ${where}`, params))?.total ?? 0
      const items = rows.map(row => toStaffPlace(row, row.room_count, clock()))
      return { items, nextCursor: offsetCursor(offset + rows.length, total), total }
    },

    /** Of all that have one, whatever their state. */
    async positions(): Promise<PlaceDot[]> {
      const rows = await db.all<Row<'places', 'id' | 'name' | 'kind' | 'latitude' | 'longitude'>>(
        'SELECT id, name, kind, latitude, longitude FROM places WHERE latitude IS NOT NULL AND longitude IS NOT NULL ORDER BY name, id LIMIT 500',
      )
      return rows.map(({ id, name, kind, latitude, longitude }) => ({
        id,
        name,
        kind: kind as PlaceDot['kind'],
        coordinates: { latitude: latitude ?? 0, longitude: longitude ?? 0 },
      }))
    },

    find: async (id: string): Promise<StaffPlace> => staffPlace(db, await rowOf(db, id)),

    async create(tx: Queries, draft: PlaceDraft, staff: Staff): Promise<StaffPlace> {
      const id = newId()
      const own = { id, slug: id, state: 'draft' as const, checked_at: dayOf(clock()), import_hash: '', updated_at: clock() }
      await insertRow(tx, 'places', { ...defaults, ...columnsOf(draft), ...own } as NewRow<'places'>)
      const row = await rowOf(tx, id)
      await text.put(tx, 'places', [indexedPlace(row)])
      const made = await staffPlace(tx, row)
      await audit.record(tx, { actor: staff.username, action: 'create', kind: 'place', entityId: id, after: made })
      return made
    },

    /** Who writes it anew has compared it. */
    update: (id: string, edit: PlaceEdit, staff: Staff, ifMatch: number | null) =>
      changed(id, staff, 'update', () => ({ ...columnsOf(edit), checked_at: dayOf(clock()) }), ifMatch),

    setPublication: (id: string, published: boolean, staff: Staff) =>
      changed(id, staff, published ? 'publish' : 'withdraw', async tx => {
        if (!published) await requireUnused(tx, id, clock())
        return { state: published ? 'published' : 'draft' }
      }),

    /** Says that somebody compared it with its source today; what it says stays, and so does its version. */
    check: (id: string, staff: Staff) =>
      db.transaction(async tx => {
        await updateRow(tx, 'places', id, { checked_at: dayOf(clock()) })
        const row = await rowOf(tx, id)
        await audit.record(tx, { actor: staff.username, action: 'check', kind: 'place', entityId: id })
        return staffPlace(tx, row)
      }),
  }
}
export type StaffPlaceRepository = ReturnType<typeof staffPlaceRepository>
