import { distanceMeters } from '../../../contract/culture/distance.ts'
import type { Question } from '../../../contract/culture/sign-up-form.ts'
import type { AnswerSummary, CalendarWarning, Clash, ClashQuery } from '../../../contract/culture/staff-events.ts'
import { type Clock, format, monthOf, parseTime, startOfNext, toIso } from '../../platform/clock.ts'
import { type Database, placeholders } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { fromJson } from '../../platform/json.ts'
import { notFound } from '../../platform/problem.ts'
import { missingYear } from '../../platform/workdays.ts'
import { coordinatesOf, type EventRow } from './rows.ts'

const clashMeters = 500
/** More than ever overlap in one district. */
const mostOverlaps = 1000

type Meeting = Pick<EventRow, 'id' | 'category' | 'starts_at' | 'ends_at' | keyof Spot>
type Spot = Pick<EventRow, 'venue' | 'place_id' | 'latitude' | 'longitude'>

/** What staff should see before it becomes a problem: events in each other's way, a month without a fair. */
export function eventPlanning(db: Database, clock: Clock) {
  /** Other events of the category that overlap in time, at the same place or within 500 m; drafts too. */
  async function clashesOf(event: Meeting): Promise<Clash[]> {
    const others = await db.all<EventRow>(
      `SELECT * FROM events WHERE category = ? AND id <> ? AND cancelled_reason IS NULL AND starts_at < ? AND ends_at > ?
       ORDER BY starts_at, id LIMIT ?`,
      [event.category, event.id, event.ends_at, event.starts_at, mostOverlaps],
    )
    return others
      .filter(other => isInTheWay(event, other))
      .map(other => ({
        id: other.id,
        title: other.title,
        startsAt: toIso(other.starts_at),
        endsAt: toIso(other.ends_at),
        venue: other.venue,
        meters: metersBetween(event, other),
      }))
  }

  async function noFair(): Promise<CalendarWarning[]> {
    const from = startOfNext(clock(), 'month')
    const fair = await db.get(
      `SELECT 1 AS one FROM events WHERE category = 'fair' AND state = 'published' AND cancelled_reason IS NULL
       AND starts_at >= ? AND starts_at < ? LIMIT 1`,
      [from, startOfNext(from, 'month')],
    )
    if (fair) return []
    const message = `${format(from, 'M')} 月还没有招聘会，可以照上个月那场再办一场。`
    return [{ code: 'no-fair-next-month', month: monthOf(from), message }]
  }

  function noHolidays(): CalendarWarning[] {
    const year = missingYear(clock())
    if (year === null) return []
    const message = `${year} 年的放假安排还没有录入，日历和工单计时只按周一到周五算。国务院通知出来后请录入。`
    return [{ code: 'no-holidays', month: `${year}-01`, message }]
  }

  return {
    async clashes(id: string): Promise<Clash[]> {
      return clashesOf((await db.get<EventRow>('SELECT * FROM events WHERE id = ?', [id])) ?? notFound('event'))
    },

    /** The same for what is only being written. */
    clashesIf: (query: ClashQuery) =>
      clashesOf({
        id: query.except ?? '',
        category: query.category,
        starts_at: parseTime(query.startsAt),
        ends_at: parseTime(query.endsAt),
        venue: query.venue,
        place_id: query.placeId ?? null,
        latitude: query.latitude ?? null,
        longitude: query.longitude ?? null,
      }),

    /** How many are in the way of each of these, by id; those with none are left out. What is off is in nobody's way. */
    async clashCounts(rows: readonly EventRow[]): Promise<Map<string, number>> {
      const live = new Map(rows.filter(row => row.cancelled_reason === null).map(row => [row.id, row]))
      if (live.size === 0) return new Map()
      const others = await db.all<Spot & { of: string }>(
        `SELECT a.id AS of, b.venue, b.place_id, b.latitude, b.longitude FROM events a JOIN events b
         ON b.category = a.category AND b.starts_at < a.ends_at AND b.ends_at > a.starts_at AND b.id <> a.id
       WHERE a.id IN (${placeholders(live.size)}) AND b.cancelled_reason IS NULL LIMIT ?`,
        [...live.keys(), mostOverlaps],
      )
      const counts = new Map<string, number>()
      for (const { of, ...other } of others) {
        const row = live.get(of)
        if (row && isInTheWay(row, other)) counts.set(of, (counts.get(of) ?? 0) + 1)
      }
      return counts
    },

    async warnings(): Promise<CalendarWarning[]> {
      return [...(await noFair()), ...noHolidays()]
    },

    /** What people answered at sign-up, counted; nobody's name is among it. */
    async answers(id: string): Promise<AnswerSummary[]> {
      const event = (await db.get<EventRow>('SELECT * FROM events WHERE id = ?', [id])) ?? notFound('event')
      const rows = await db.all<Row<'registrations', 'answers'>>(
        "SELECT answers FROM registrations WHERE event_id = ? AND status <> 'cancelled' ORDER BY ticket",
        [id],
      )
      const given = rows.map(row => fromJson<Record<string, string>>(row.answers))
      return fromJson<Question[]>(event.questions).map(({ id, label, kind }) => {
        const answers = given.map(answer => answer[id]).filter(answer => answer !== undefined)
        const groups = kind === 'text' ? [] : [...Map.groupBy(answers, answer => answer)]
        return {
          id,
          label,
          counts: groups.map(([option, list]) => ({ option, count: list.length })).sort((a, b) => b.count - a.count),
          texts: kind === 'text' ? answers : [],
        }
      })
    },
  }
}
export type EventPlanning = ReturnType<typeof eventPlanning>

/** The same wall-clock time on another day: `startsAt` moves, everything else keeps its distance to it. */
export function shifted(row: EventRow, startsAt: string): Pick<EventRow, 'starts_at' | 'ends_at' | 'doors_open_at'> {
  const start = parseTime(startsAt)
  const by = start - row.starts_at
  return {
    starts_at: start,
    ends_at: row.ends_at + by,
    doors_open_at: row.doors_open_at === null ? null : row.doors_open_at + by,
  }
}

function isInTheWay(a: Spot, b: Spot): boolean {
  const meters = metersBetween(a, b)
  return meters === null ? isSamePlace(a, b) : meters <= clashMeters
}

function metersBetween(a: Spot, b: Spot): number | null {
  const [here, there] = [coordinatesOf(a), coordinatesOf(b)]
  return here && there ? Math.round(distanceMeters(here, there)) : null
}

const isSamePlace = (a: Spot, b: Spot) =>
  a.place_id !== null && b.place_id !== null ? a.place_id === b.place_id : a.venue === b.venue
