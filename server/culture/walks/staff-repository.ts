import type { StaffWalk, StaffWalkQuery, WalkDraft, WalkEdit } from '../../../contract/culture/staff-walks.ts'
import type { Page } from '../../../contract/platform/page.ts'
import type { Clock } from '../../platform/clock.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import { type Database, insertRow, type Queries, selectIn, stated, updateRow } from '../../platform/db/database.ts'
import type { Changes, NewRow, Row } from '../../platform/db/rows.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { conflict, editConflict, invalidRequest, notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'
import type { WalkRepository } from './repository.ts'
import { type StopRow, stopsOf, toWalk } from './rows.ts'

type WalkRow = Row<'walks'>
type Stops = WalkDraft['stops']

/** Walks as staff write them: drafts first, every change audited. */
export function staffWalkRepository(db: Database, clock: Clock, audit: AuditLog) {
  const rowOf = async (queries: Queries, id: string): Promise<WalkRow> =>
    (await queries.get<WalkRow>('SELECT * FROM walks WHERE id = ?', [id])) ?? notFound('walk')

  async function staffWalks(queries: Queries, rows: WalkRow[]): Promise<StaffWalk[]> {
    const stops = await stopsOf(
      queries,
      rows.map(row => row.id),
    )
    return rows.map(row => ({ ...toWalk(row, stops.get(row.id) ?? []), state: row.state, version: row.version }))
  }
  const staffWalk = async (queries: Queries, row: WalkRow) => (await staffWalks(queries, [row]))[0] ?? notFound('walk')

  async function setStops(tx: Queries, id: string, stops: Stops): Promise<void> {
    await requirePlaces(tx, stops)
    await tx.run('DELETE FROM walk_stops WHERE walk_id = ?', [id])
    for (const [i, { placeId, stayMinutes, note }] of stops.entries())
      await insertRow(tx, 'walk_stops', { walk_id: id, number: i + 1, place_id: placeId, stay_minutes: stayMinutes, note })
  }

  /** Changes a walk under a lock on its row. */
  const changed = (
    id: string,
    staff: Staff,
    action: string,
    change: (tx: Queries, row: WalkRow) => Promise<Changes<'walks'>>,
    ifMatch: number | null = null,
  ): Promise<StaffWalk> =>
    db.transaction(async tx => {
      await tx.run('UPDATE walks SET version = version WHERE id = ?', [id])
      const before = await rowOf(tx, id)
      const was = await staffWalk(tx, before)
      if (ifMatch !== null && ifMatch !== before.version) throw editConflict(was)
      await updateRow(tx, 'walks', id, { ...(await change(tx, before)), version: before.version + 1, updated_at: clock() })
      const after = await rowOf(tx, id)
      const is = await staffWalk(tx, after)
      if (after.state === 'published') requirePublic(await stopsOf(tx, [id]), id)
      await audit.record(tx, { actor: staff.username, action, kind: 'walk', entityId: id, before: was, after: is })
      return is
    })

  return {
    async list({ q, state, limit, cursor }: StaffWalkQuery): Promise<Page<StaffWalk>> {
      const asked = [...(state ? ['state = ?'] : []), ...(q ? ["title LIKE ? ESCAPE '!'"] : [])]
      const params = [...(state ? [state] : []), ...(q ? [`%${q.replace(/[!%_]/g, sign => `!${sign}`)}%`] : [])]
      const where = asked.length > 0 ? `WHERE ${asked.join(' AND ')}` : ''
      const offset = offsetOf(cursor)
      const rows = await db.all<WalkRow>(`SELECT * FROM walks ${where} ORDER BY title, id LIMIT ? OFFSET ?`, [
        ...params,
        limit,
        offset,
      ])
      const total = (await db.get<{ total: number }>(`SELECT count(*) AS total FROM walks ${where}`, params))?.total ?? 0
      return { items: await staffWalks(db, rows), nextCursor: offsetCursor(offset + rows.length, total), total }
    },

    find: async (id: string): Promise<StaffWalk> => staffWalk(db, await rowOf(db, id)),

    async create(tx: Queries, { stops, ...draft }: WalkDraft, staff: Staff): Promise<StaffWalk> {
      const id = newId()
      const own = { id, slug: id, state: 'draft' as const, import_hash: '', updated_at: clock() }
      await insertRow(tx, 'walks', { ...defaults, ...columnsOf(draft), ...own } as NewRow<'walks'>)
      await setStops(tx, id, stops)
      const made = await staffWalk(tx, await rowOf(tx, id))
      await audit.record(tx, { actor: staff.username, action: 'create', kind: 'walk', entityId: id, after: made })
      return made
    },

    update: (id: string, { stops, ...edit }: WalkEdit, staff: Staff, ifMatch: number | null) =>
      changed(
        id,
        staff,
        'update',
        async tx => {
          if (stops) await setStops(tx, id, stops)
          return columnsOf(edit)
        },
        ifMatch,
      ),

    setPublication: (id: string, published: boolean, staff: Staff) =>
      changed(id, staff, published ? 'publish' : 'withdraw', async () => ({ state: published ? 'published' : 'draft' })),

    /** A walk as it would be if the draft were published; it stands in no table. */
    async drafted(id: string, { stops, ...draft }: WalkDraft): Promise<ReturnType<WalkRepository['find']>> {
      const places = await selectIn(
        db,
        'places',
        'id',
        stops.map(stop => stop.placeId),
      )
      const byId = new Map(places.map(place => [place.id, place]))
      const rows = stops.flatMap(({ placeId, stayMinutes, note }, i): StopRow[] => {
        const place = byId.get(placeId)
        if (!place) return []
        return [{ ...place, walk_id: id, number: i + 1, place_id: placeId, stay_minutes: stayMinutes, note } as StopRow]
      })
      const own = { id, slug: id, state: 'published' as const, version: 1, sample: 0, import_hash: '', updated_at: clock() }
      return toWalk({ best_time: null, source: null, ...defaults, ...columnsOf(draft), ...own } as WalkRow, rows)
    },
  }
}
export type StaffWalkRepository = ReturnType<typeof staffWalkRepository>

const defaults = { summary: '', paragraphs: '[]', tags: '[]' } satisfies Changes<'walks'>

const json = <V>(value: V) => (value == null ? value : JSON.stringify(value)) as string | Extract<V, null | undefined>

const columnsOf = ({ title, summary, paragraphs, tags, bestTime, source }: Omit<WalkEdit, 'stops'>): Changes<'walks'> =>
  stated({
    title,
    summary,
    paragraphs: json(paragraphs),
    tags: json(tags),
    best_time: bestTime,
    source: json(source),
  })

async function requirePlaces(tx: Queries, stops: Stops): Promise<void> {
  const places = await selectIn(
    tx,
    'places',
    'id',
    stops.map(stop => stop.placeId),
  )
  const known = new Set(places.map(place => place.id))
  const unknown = stops.flatMap(({ placeId }, i) =>
    known.has(placeId) ? [] : [{ path: `stops.${i}.placeId`, message: `第 ${i + 1} 站的地点已经没有了，请另选一个` }],
  )
  if (unknown.length > 0) throw invalidRequest(unknown)
}

/** What the public walks to must be public itself. */
function requirePublic(stops: Map<string, StopRow[]>, id: string): void {
  const drafts = (stops.get(id) ?? []).filter(stop => stop.state !== 'published').map(stop => stop.name)
  if (drafts.length > 0)
    throw conflict('not-public', '有的站还没发布', `请先发布或换掉这些地点：${[...new Set(drafts)].join('、')}。`)
}
