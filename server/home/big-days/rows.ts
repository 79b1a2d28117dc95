import type { BigDay, BigDayPhase, BigDaySpot, DoorState, Pace, StaffBigDay } from '../../../contract/home/big-days.ts'
import { minute, toIso, toIsoOrNull } from '../../platform/clock.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import { fromJson } from '../../platform/json.ts'

export type BigDayRow = Row<'big_days'>

export type DoorRow = Narrow<Row<'big_day_doors'>, { state: DoorState | null }>

/** Counted at a door in the last ten minutes, and when the last one was. */
export interface DoorCount {
  admitted: number
  lastAt: number | null
}

export const countedFor = 10 * minute
const staleAfter = 30 * minute

/** What phones go by: while many are here, each asks less often and for less. */
const calm: Pace = { refreshSeconds: null, pictures: 'full' }
const crowded: Pace = { refreshSeconds: 300, pictures: 'light' }

export const paceOf = (bigDay: BigDay | null): Pace => (bigDay ? crowded : calm)

export function phaseOf({ is_on, starts_at, ends_at }: BigDayRow, now: number): BigDayPhase {
  if (is_on === 0) return 'off'
  if (now >= ends_at) return 'over'
  return now < starts_at ? 'planned' : 'on'
}

/** A person's word of the last half hour comes first, then what is counted, then a person's older word. */
export function toDoor(row: DoorRow, count: DoorCount | null, now: number) {
  const admitted = count === null ? null : count.admitted
  const told = { id: row.id, name: row.name, admitted }
  const isFresh = row.reported_at !== null && now - row.reported_at <= staleAfter
  if (!isFresh && row.flow !== null && count && count.lastAt !== null && count.admitted > 0)
    return {
      ...told,
      // 限流 is a decision, and no count makes it.
      state: count.admitted >= row.flow ? ('busy' as const) : ('clear' as const),
      note: '',
      by: 'check-ins' as const,
      at: toIso(count.lastAt),
      isStale: false,
    }
  return {
    ...told,
    state: row.state,
    note: row.note,
    by: row.reported_at === null ? null : ('staff' as const),
    at: toIsoOrNull(row.reported_at),
    isStale: row.reported_at !== null && !isFresh,
  }
}

type Spot = StaffBigDay['spots'][number]
export const spotsIn = (row: Pick<BigDayRow, 'spots'>) => fromJson<Spot[]>(row.spots)

/** Spots as people read them; one whose place is no longer public goes by its own name, or not at all. */
export function toSpots(row: BigDayRow, places: ReadonlyMap<string, Row<'places', 'name' | 'address'>>): BigDaySpot[] {
  return spotsIn(row).flatMap(({ kind, placeId, name, text }) => {
    const place = placeId === null ? undefined : places.get(placeId)
    const called = name || place?.name
    if (!called) return []
    return [{ kind, name: called, text: text || (place?.address ?? ''), placeId: place ? placeId : null }]
  })
}

/** The last word on any of it. */
export const updatedAt = (row: BigDayRow, doors: readonly DoorRow[]) =>
  toIso(Math.max(row.updated_at, ...doors.map(({ reported_at }) => reported_at ?? 0)))

export const toHead = (row: BigDayRow, doors: readonly DoorRow[]) => ({
  id: row.id,
  name: row.name,
  headline: row.headline,
  startsAt: toIso(row.starts_at),
  endsAt: toIso(row.ends_at),
  isRehearsal: row.is_on === 0,
  updatedAt: updatedAt(row, doors),
  notices: fromJson<string[]>(row.notices),
})
