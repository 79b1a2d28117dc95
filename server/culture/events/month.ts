import type { MonthSheet } from '../../../contract/culture/months.ts'
import { type Clock, dayOf, format, parseTime, plus, startOfNext, toIso } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import { markOf } from '../../platform/workdays.ts'
import type { Span } from '../places/opening.ts'
import { hoursOfPlaces, isLong, openSpans } from './open-days.ts'
import { type EventRow, toEventSummary } from './rows.ts'

/** More than ever are on in one month of one district. */
const most = 500

/** Days of a month that the published plans speak of. */
export function marksOf(month: string) {
  const from = parseTime(`${month}-01`)
  const to = startOfNext(from, 'month')
  const marks = []
  for (let at = from; at < to; at = plus(at, 1, 'day')) {
    const mark = markOf(dayOf(at))
    if (mark) marks.push({ day: dayOf(at), ...mark })
  }
  return marks
}

/** A month (`2026-12`) on one page: what begins day by day, and apart from it what is there for days. */
export const monthSheets =
  (db: Database, clock: Clock) =>
  async (month: string): Promise<MonthSheet> => {
    const now = clock()
    const from = parseTime(`${month}-01`)
    const to = startOfNext(from, 'month')
    const rows = await db.all<EventRow>(
      `SELECT * FROM events WHERE state = 'published' AND cancelled_reason IS NULL AND ends_at > ? AND starts_at < ?
     ORDER BY starts_at, id LIMIT ?`,
      [from, to, most],
    )
    const hours = await hoursOfPlaces(db, rows)
    const byDay = new Map<string, MonthSheet['days'][number]>(
      marksOf(month).map(({ day, ...mark }) => [day, { day, mark, events: [] }]),
    )
    const lasting: MonthSheet['lasting'] = []
    for (const row of rows) {
      if (isLong(row)) {
        const spans = openSpans(row, hours.get(row.place_id ?? '') ?? null).filter(span => span.from < to && span.to > from)
        lasting.push({ ...toEventSummary(row, now), ...hoursText(spans) })
        continue
      }
      // What runs over the first midnight of the month belongs to its first day here.
      const day = dayOf(Math.max(row.starts_at, from))
      const entry = byDay.get(day) ?? { day, mark: null, events: [] }
      entry.events.push(toEventSummary(row, now))
      byDay.set(day, entry)
    }
    const days = [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
    return { month, asOf: toIso(now), total: rows.length, days, lasting }
  }

/** `09:00–17:00`, or that they differ. */
function hoursText(spans: Span[]): { openDays: number; hours: string } {
  const written = new Set(
    spans.map(
      ({ from, to }) => `${format(from, 'HH:mm')}–${format(to - 1, 'HH:mm') === '23:59' ? '24:00' : format(to, 'HH:mm')}`,
    ),
  )
  const [only = ''] = written
  return { openDays: new Set(spans.map(({ from }) => dayOf(from))).size, hours: written.size === 1 ? only : '各天开放时间不同' }
}
