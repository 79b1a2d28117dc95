import type { OpeningHours, Place, PlaceKind, PlaceSummary } from '../../../contract/culture/places.ts'
import type { Page, PageQuery } from '../../../contract/platform/page.ts'
import type { Coordinates } from '../../../contract/platform/scalars.ts'
import { type Clock, dayOf, minute } from '../../platform/clock.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import { type Database, placeholders } from '../../platform/db/database.ts'
import { kept } from '../../platform/db/kept.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import { fromJson, fromJsonOrNull } from '../../platform/json.ts'
import { nameMeant, withoutName } from './named.ts'
import { placesNear } from './nearby.ts'
import { coordinatesOf, minutesTo, type PlaceRow, toSummary } from './rows.ts'

type PlaceQuery = PageQuery & { kind?: PlaceKind | undefined; near?: string | undefined }

const isPublic = "state = 'published'"

const serviceKinds: PlaceKind[] = [
  'party-service-centre',
  'shared-space',
  'service-station',
  'government-hall',
  'talent-apartment',
]
const mostServicePlaces = 200

/** Places as the public sees them. Whether one is open is computed at each read. */
export function placeRepository(db: Database, clock: Clock, text: TextIndex) {
  const summaryOf = (row: PlaceRow, here: Coordinates | null = null) => toSummary(row, clock(), here)

  /** The ids of all places by walking time from a point; those without a position come last. */
  async function idsByWalk(where: string, params: string[], here: Coordinates): Promise<string[]> {
    const rows = await db.all<Pick<PlaceRow, 'id' | 'latitude' | 'longitude'>>(
      `SELECT id, latitude, longitude FROM places ${where} ORDER BY name, id`,
      params,
    )
    const minutes = new Map(rows.map(row => [row.id, minutesTo(here, coordinatesOf(row)) ?? Number.MAX_SAFE_INTEGER]))
    return rows.map(row => row.id).sort((a, b) => (minutes.get(a) ?? 0) - (minutes.get(b) ?? 0))
  }

  return {
    async list({ kind, near, limit, cursor }: PlaceQuery): Promise<Page<PlaceSummary>> {
      const offset = offsetOf(cursor)
      const where = `WHERE ${isPublic}${kind ? ' AND kind = ?' : ''}`
      const params = kind ? [kind] : []
      if (near) {
        const here = pointOf(near)
        const ids = await idsByWalk(where, params, here)
        const wanted = ids.slice(offset, offset + limit)
        const rows =
          wanted.length > 0
            ? await db.all<PlaceRow>(`SELECT * FROM places WHERE id IN (${placeholders(wanted.length)})`, wanted)
            : []
        const byId = new Map(rows.map(row => [row.id, row]))
        const items = wanted.map(id => byId.get(id)).filter(row => row !== undefined)
        return {
          items: items.map(row => summaryOf(row, here)),
          nextCursor: offsetCursor(offset + items.length, ids.length),
          total: ids.length,
        }
      }
      const rows = await db.all<PlaceRow>(
        `SELECT * FROM places ${where} ORDER BY CASE status WHEN 'operating' THEN 0 WHEN 'building' THEN 1 ELSE 2 END, name, id LIMIT ? OFFSET ?`,
        [...params, limit, offset],
      )
      const total = (await db.get<{ total: number }>(`SELECT count(*) AS total FROM places ${where}`, params))?.total ?? 0
      return { items: rows.map(row => summaryOf(row)), nextCursor: offsetCursor(offset + rows.length, total), total }
    },

    /** Places that hold every word, those with the words in the name first. */
    async search(q: string, limit: number): Promise<{ total: number; items: PlaceSummary[] }> {
      const match = text.match('places', q)
      if (!match) return { total: 0, items: [] }
      const rows = await db.all<PlaceRow>(
        `SELECT p.* FROM places p JOIN (${match.sql}) m ON m.ref = p.id WHERE p.${isPublic} ORDER BY m.tier DESC, p.name`,
        match.params,
      )
      return { total: rows.length, items: rows.slice(0, limit).map(row => summaryOf(row)) }
    },

    /** Those where something is done, as the map names them; read anew each minute. */
    service: kept(
      async () => Math.floor(clock() / minute),
      () =>
        db.all<Row<'places', 'id' | 'name'>>(
          `SELECT id, name FROM places WHERE kind IN (${placeholders(serviceKinds.length)}) AND ${isPublic} ORDER BY name, id LIMIT ${mostServicePlaces}`,
          serviceKinds,
        ),
    ),

    /** The place that people mean by these words; null where no name comes near. `alone`: nothing but the words says that a place is meant. */
    async named(words: string, alone = false): Promise<PlaceSummary | null> {
      const rows = await db.all<{ name: string }>(`SELECT name FROM places WHERE ${isPublic}`)
      const name = nameMeant(
        words,
        rows.map(row => row.name),
        alone,
      )
      const row = name === null ? null : await db.get<PlaceRow>(`SELECT * FROM places WHERE name = ? AND ${isPublic}`, [name])
      return row ? summaryOf(row) : null
    },

    /** What is left where the words begin with the name of a place. */
    async without(words: string): Promise<string> {
      const rows = await db.all<{ name: string }>(`SELECT name FROM places WHERE ${isPublic}`)
      return withoutName(
        words,
        rows.map(row => row.name),
      )
    },

    async find(id: string): Promise<Place | null> {
      const row = await db.get<PlaceRow>(`SELECT * FROM places WHERE id = ? AND ${isPublic}`, [id])
      return row ? this.detailOf(row) : null
    },

    async detailOf(row: PlaceRow): Promise<Place> {
      const rooms = await db.get<{ count: number }>('SELECT count(*) AS count FROM rooms WHERE place_id = ?', [row.id])
      return {
        ...summaryOf(row),
        openingHours: row.opening_hours,
        exceptions: (fromJsonOrNull<OpeningHours>(row.hours)?.exceptions ?? []).filter(({ to }) => to >= dayOf(clock())),
        paragraphs: fromJson<string[]>(row.paragraphs),
        offers: fromJson<string[]>(row.offers),
        nearby: await placesNear(db, coordinatesOf(row), row.id),
        walks: await db.all<Row<'walks', 'id' | 'title'>>(
          `SELECT DISTINCT w.id, w.title FROM walks w JOIN walk_stops s ON s.walk_id = w.id
           WHERE s.place_id = ? AND w.${isPublic} ORDER BY w.title`,
          [row.id],
        ),
        rooms: rooms?.count ?? 0,
      }
    },
  }
}
export type PlaceRepository = ReturnType<typeof placeRepository>

function pointOf(near: string): Coordinates {
  const [latitude = 0, longitude = 0] = near.split(',').map(Number)
  return { latitude, longitude }
}
