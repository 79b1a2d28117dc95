import { walkMinutes } from '../../../contract/culture/distance.ts'
import type { PlaceKind } from '../../../contract/culture/places.ts'
import type { Walk, WalkStop, WalkSummary } from '../../../contract/culture/walks.ts'
import { placeholders, type Queries } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import { fromJson, fromJsonOrNull } from '../../platform/json.ts'

/** A stop with what is known of its place; `state` is the place's. */
export type StopRow = Row<'walk_stops'> &
  Narrow<Row<'places', 'name' | 'kind' | 'address' | 'latitude' | 'longitude' | 'state'>, { kind: PlaceKind }>

/** The stops of these walks in their order, by the walk. */
export async function stopsOf(queries: Queries, walkIds: readonly string[]): Promise<Map<string, StopRow[]>> {
  if (walkIds.length === 0) return new Map()
  const rows = await queries.all<StopRow>(
    `SELECT s.*, p.name, p.kind, p.address, p.latitude, p.longitude, p.state
     FROM walk_stops s JOIN places p ON p.id = s.place_id
     WHERE s.walk_id IN (${placeholders(walkIds.length)}) ORDER BY s.walk_id, s.number`,
    walkIds,
  )
  return Map.groupBy(rows, row => row.walk_id)
}

export const toSummary = (row: Row<'walks'>, stops: WalkStop[]): WalkSummary => ({
  id: row.id,
  title: row.title,
  summary: row.summary,
  tags: fromJson(row.tags),
  bestTime: row.best_time,
  stopCount: stops.length,
  minutes: stops.reduce((sum, stop) => sum + stop.stayMinutes + (stop.walkMinutes ?? 0), 0),
  sample: row.sample === 1,
})

export function toWalk(row: Row<'walks'>, rows: StopRow[]): Walk {
  const stops = toStops(rows)
  return { ...toSummary(row, stops), paragraphs: fromJson(row.paragraphs), stops, source: fromJsonOrNull(row.source) }
}

export const toStops = (rows: StopRow[]): WalkStop[] =>
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
