import type { PlaceKind } from '../../../contract/culture/places.ts'
import type { Walk, WalkStop, WalkSummary } from '../../../contract/culture/walks.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import { fromJson, fromJsonOrNull } from '../../platform/json.ts'
import { walkMinutes } from '../distance.ts'

type StopRow = Row<'walk_stops'> &
  Narrow<Row<'places', 'name' | 'kind' | 'address' | 'latitude' | 'longitude'>, { kind: PlaceKind }>

/** Themed walks: places in an order, with the minutes between them. */
export function walkRepository(db: Database) {
  const stopsOf = async (where: string, params: string[]) => {
    const rows = await db.all<StopRow>(
      `SELECT s.*, p.name, p.kind, p.address, p.latitude, p.longitude FROM walk_stops s JOIN places p ON p.id = s.place_id
       ${where} ORDER BY s.walk_id, s.number`,
      params,
    )
    return Map.groupBy(rows, row => row.walk_id)
  }

  return {
    async list(): Promise<WalkSummary[]> {
      const walks = await db.all<Row<'walks'>>('SELECT * FROM walks ORDER BY slug')
      const stops = await stopsOf('', [])
      return walks.map(walk => toSummary(walk, toStops(stops.get(walk.id) ?? [])))
    },

    async find(id: string): Promise<Walk | null> {
      const walk = await db.get<Row<'walks'>>('SELECT * FROM walks WHERE id = ?', [id])
      if (!walk) return null
      const stops = toStops((await stopsOf('WHERE s.walk_id = ?', [id])).get(id) ?? [])
      return {
        ...toSummary(walk, stops),
        paragraphs: fromJson(walk.paragraphs),
        stops,
        source: fromJsonOrNull(walk.source),
      }
    },
  }
}
export type WalkRepository = ReturnType<typeof walkRepository>

const toSummary = (row: Row<'walks'>, stops: WalkStop[]): WalkSummary => ({
  id: row.id,
  title: row.title,
  summary: row.summary,
  tags: fromJson(row.tags),
  bestTime: row.best_time,
  stopCount: stops.length,
  minutes: stops.reduce((sum, stop) => sum + stop.stayMinutes + (stop.walkMinutes ?? 0), 0),
  sample: row.sample === 1,
})

const toStops = (rows: StopRow[]): WalkStop[] =>
  rows.map((row, i) => {
    const here = coordinatesOf(row)
    const before = i > 0 ? coordinatesOf(rows[i - 1] as StopRow) : null
    return {
      number: row.number,
      place: { id: row.place_id, name: row.name, kind: row.kind, address: row.address, coordinates: here },
      note: row.note,
      stayMinutes: row.stay_minutes,
      walkMinutes: here && before ? walkMinutes(before, here) : null,
    }
  })

const coordinatesOf = ({ latitude, longitude }: StopRow) =>
  latitude === null || longitude === null ? null : { latitude, longitude }
