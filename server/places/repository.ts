import type { Page, PageQuery } from '../../contract/page.ts'
import type { Place, PlaceKind, PlaceSummary } from '../../contract/places.ts'
import type { Coordinates, Source } from '../../contract/scalars.ts'
import { offsetCursor, offsetOf } from '../db/cursor.ts'
import type { Database } from '../db/database.ts'
import type { TextIndex } from '../db/text-index.ts'
import { walkMinutes } from '../distance.ts'
import { fromJson, fromJsonOrNull } from '../json.ts'

interface PlaceRow {
  id: string
  kind: PlaceKind
  name: string
  summary: string
  paragraphs: string
  offers: string
  address: string | null
  latitude: number | null
  longitude: number | null
  opening_hours: string | null
  status: 'operating' | 'building' | 'planned'
  checked_at: string | null
  source: string | null
  sample: number
}

/** Places; a few hundred at most, so a page is cut from the whole list. */
export const placeRepository = (db: Database, text: TextIndex) => ({
  async list({
    kind,
    near,
    limit,
    cursor,
  }: PageQuery & { kind?: PlaceKind | undefined; near?: string | undefined }): Promise<Page<PlaceSummary>> {
    const rows = await db.all<PlaceRow>(
      `SELECT * FROM places ${kind ? 'WHERE kind = ?' : ''} ORDER BY CASE status WHEN 'operating' THEN 0 WHEN 'building' THEN 1 ELSE 2 END, name`,
      kind ? [kind] : [],
    )
    const here = near ? pointOf(near) : null
    const places = rows.map(row => toSummary(row, here))
    if (here) places.sort((a, b) => (a.walkMinutes ?? Number.MAX_SAFE_INTEGER) - (b.walkMinutes ?? Number.MAX_SAFE_INTEGER))
    const offset = offsetOf(cursor)
    const items = places.slice(offset, offset + limit)
    return { items, nextCursor: offsetCursor(offset + items.length, places.length), total: places.length }
  },

  /** Places that hold every word, those with the words in the name first. */
  async search(q: string, limit: number): Promise<{ total: number; items: PlaceSummary[] }> {
    const match = text.match('places', q)
    if (!match) return { total: 0, items: [] }
    const rows = await db.all<PlaceRow>(
      `SELECT p.* FROM places p JOIN (${match.sql}) m ON m.ref = p.id ORDER BY m.tier DESC, p.name`,
      match.params,
    )
    return { total: rows.length, items: rows.slice(0, limit).map(row => toSummary(row, null)) }
  },

  async find(id: string): Promise<Place | null> {
    const row = await db.get<PlaceRow>('SELECT * FROM places WHERE id = ?', [id])
    if (!row) return null
    return {
      ...toSummary(row, null),
      openingHours: row.opening_hours,
      paragraphs: fromJson<string[]>(row.paragraphs),
      offers: fromJson<string[]>(row.offers),
    }
  },
})
export type PlaceRepository = ReturnType<typeof placeRepository>

function pointOf(near: string): Coordinates {
  const [latitude = 0, longitude = 0] = near.split(',').map(Number)
  return { latitude, longitude }
}

function toSummary(row: PlaceRow, here: Coordinates | null): PlaceSummary {
  const coordinates =
    row.latitude === null || row.longitude === null ? null : { latitude: row.latitude, longitude: row.longitude }
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    summary: row.summary,
    address: row.address,
    coordinates,
    status: row.status,
    checkedAt: row.checked_at,
    source: fromJsonOrNull<Source>(row.source),
    sample: row.sample === 1,
    walkMinutes: here && coordinates ? walkMinutes(here, coordinates) : null,
  }
}
