import type { EventSummary } from '../../../contract/culture/events.ts'
import type { BigDay } from '../../../contract/home/big-days.ts'
import type { Period } from '../../culture/events/period.ts'
import type { Clock } from '../../platform/clock.ts'
import { type Database, type Queries, selectIn } from '../../platform/db/database.ts'
import { type BigDayRow, countedFor, type DoorCount, type DoorRow, phaseOf, spotsIn, toDoor, toHead, toSpots } from './rows.ts'

export interface BigDayParts {
  eventsWithin(period: Period, limit: number): Promise<{ items: EventSummary[] }>
  admittedSince(eventId: string, gate: string | null, since: number): Promise<DoorCount>
}

const mostEvents = 20
/** What one address may do together is so many times as much: a square full of people shares few of them. */
const wideningFactor = 4
/** The big day that is on, as everybody sees it. It begins and ends by the clock alone. */
export function bigDayRepository(db: Database, clock: Clock, parts: BigDayParts) {
  /** When one is on, as far as this server knows; asked anew each minute and at every change. */
  let spans: Pick<BigDayRow, 'starts_at' | 'ends_at'>[] = []

  const doorsOf = (queries: Queries, id: string) =>
    queries.all<DoorRow>('SELECT * FROM big_day_doors WHERE big_day_id = ? ORDER BY position, id', [id])

  async function shownDoors(rows: readonly DoorRow[]) {
    const now = clock()
    return Promise.all(
      rows.map(async row =>
        toDoor(row, row.event_id === null ? null : await parts.admittedSince(row.event_id, row.gate, now - countedFor), now),
      ),
    )
  }

  async function shown(row: BigDayRow): Promise<BigDay> {
    const doors = await doorsOf(db, row.id)
    const ids = spotsIn(row).flatMap(({ placeId }) => placeId ?? [])
    const places = ids.length === 0 ? [] : await selectIn(db, 'places', 'id', [...new Set(ids)])
    const open = new Map(places.filter(place => place.state === 'published').map(place => [place.id, place]))
    const { items } = await parts.eventsWithin({ from: Math.max(clock(), row.starts_at), to: row.ends_at }, mostEvents)
    return { ...toHead(row, doors), doors: await shownDoors(doors), spots: toSpots(row, open), events: items }
  }

  return {
    doorsOf,
    shownDoors,

    async current(): Promise<BigDay | null> {
      const now = clock()
      const row = await db.get<BigDayRow>(
        'SELECT * FROM big_days WHERE is_on = 1 AND starts_at <= ? AND ends_at > ? ORDER BY starts_at LIMIT 1',
        [now, now],
      )
      return row && phaseOf(row, now) === 'on' ? shown(row) : null
    },

    /** What whoever holds the link sees; null where there is none, or it is no rehearsal any more because the day is on. */
    async rehearsal(token: string): Promise<BigDay | null> {
      const row = await db.get<BigDayRow>('SELECT * FROM big_days WHERE rehearsal_token = ?', [token])
      return row ? shown(row) : null
    },

    /** Looks which are on or to come. */
    async refresh(): Promise<void> {
      spans = await db.all('SELECT starts_at, ends_at FROM big_days WHERE is_on = 1 AND ends_at > ?', [clock()])
    },

    /** How many times what is usual one address may do at this moment. */
    addressFactor(): number {
      const now = clock()
      return spans.some(({ starts_at, ends_at }) => starts_at <= now && now < ends_at) ? wideningFactor : 1
    },
  }
}
export type BigDayRepository = ReturnType<typeof bigDayRepository>
