import type { Question } from '../../../contract/culture/sign-up-form.ts'
import type { AnswerSummary, CalendarWarning, Clash } from '../../../contract/culture/staff-events.ts'
import { type Clock, format, monthOf, parseTime, startOfNext, toIso } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { fromJson } from '../../platform/json.ts'
import { notFound } from '../../platform/problem.ts'
import { distanceMeters } from '../distance.ts'
import { coordinatesOf, type EventRow } from './rows.ts'

const clashMeters = 500

/** What staff should see before it becomes a problem: events in each other's way, a month without a fair. */
export const eventPlanning = (db: Database, clock: Clock) => ({
  /** Other events of the category that overlap in time, at the same place or within 500 m; drafts too. */
  async clashes(id: string): Promise<Clash[]> {
    const event = (await db.get<EventRow>('SELECT * FROM events WHERE id = ?', [id])) ?? notFound('event')
    const others = await db.all<EventRow>(
      `SELECT * FROM events WHERE category = ? AND id <> ? AND cancelled_reason IS NULL AND starts_at < ? AND ends_at > ?
       ORDER BY starts_at, id`,
      [event.category, id, event.ends_at, event.starts_at],
    )
    return others
      .map(other => ({ other, meters: metersBetween(event, other) }))
      .filter(({ other, meters }) => (meters === null ? isSamePlace(event, other) : meters <= clashMeters))
      .map(({ other, meters }) => ({
        id: other.id,
        title: other.title,
        startsAt: toIso(other.starts_at),
        endsAt: toIso(other.ends_at),
        venue: other.venue,
        meters,
      }))
  },

  async warnings(): Promise<CalendarWarning[]> {
    const from = startOfNext(clock(), 'month')
    const fair = await db.get(
      `SELECT 1 AS one FROM events WHERE category = 'fair' AND state = 'published' AND cancelled_reason IS NULL
         AND starts_at >= ? AND starts_at < ? LIMIT 1`,
      [from, startOfNext(from, 'month')],
    )
    if (fair) return []
    return [
      {
        code: 'no-fair-next-month',
        month: monthOf(from),
        message: `${format(from, 'M')} 月还没有招聘会，可以照上个月那场再办一场。`,
      },
    ]
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
})
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

function metersBetween(a: EventRow, b: EventRow): number | null {
  const [here, there] = [coordinatesOf(a), coordinatesOf(b)]
  return here && there ? Math.round(distanceMeters(here, there)) : null
}

const isSamePlace = (a: EventRow, b: EventRow) =>
  a.place_id !== null && b.place_id !== null ? a.place_id === b.place_id : a.venue === b.venue
