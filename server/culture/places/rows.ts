import { walkMinutes } from '../../../contract/culture/distance.ts'
import type { OpeningHours, PlaceSummary } from '../../../contract/culture/places.ts'
import type { StaffPlace } from '../../../contract/culture/staff-places.ts'
import type { Coordinates, Source } from '../../../contract/platform/scalars.ts'
import { dayLength, parseTime } from '../../platform/clock.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import { fromJson, fromJsonOrNull } from '../../platform/json.ts'
import { staleAfter } from '../checked.ts'
import { openingAt } from './opening.ts'

export type PlaceRow = Narrow<Row<'places'>, Pick<PlaceSummary, 'kind' | 'status'>>

/** Checked before this moment is too long ago. */
export const checkedSince = (now: number) => now - staleAfter - dayLength

export const coordinatesOf = ({ latitude, longitude }: Pick<PlaceRow, 'latitude' | 'longitude'>): Coordinates | null =>
  latitude === null || longitude === null ? null : { latitude, longitude }

export const minutesTo = (here: Coordinates | null, there: Coordinates | null) =>
  here && there ? walkMinutes(here, there) : null

export function toSummary(row: PlaceRow, now: number, here: Coordinates | null = null): PlaceSummary {
  const coordinates = coordinatesOf(row)
  const hours = fromJsonOrNull<OpeningHours>(row.hours)
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    summary: row.summary,
    address: row.address,
    coordinates,
    status: row.status,
    checkedAt: row.checked_at,
    needsCheck: row.checked_at === null || parseTime(row.checked_at) <= checkedSince(now),
    opening: hours && row.status === 'operating' ? openingAt(hours, now) : null,
    source: fromJsonOrNull<Source>(row.source),
    sample: row.sample === 1,
    walkMinutes: minutesTo(here, coordinates),
  }
}

export const toStaffPlace = (row: PlaceRow, rooms: number, now: number): StaffPlace => {
  const { walkMinutes: _, ...summary } = toSummary(row, now)
  return {
    ...summary,
    openingHours: row.opening_hours,
    hours: fromJsonOrNull<OpeningHours>(row.hours),
    paragraphs: fromJson<string[]>(row.paragraphs),
    offers: fromJson<string[]>(row.offers),
    rooms,
    state: row.state,
    version: row.version,
  }
}

/** What the search finds a place by. */
export const indexedPlace = (row: PlaceRow) => ({
  ref: row.id,
  title: row.name,
  names: [row.address ?? '', ...fromJson<string[]>(row.offers)].join(' '),
  text: [row.summary, ...fromJson<string[]>(row.paragraphs)].join(' '),
})
