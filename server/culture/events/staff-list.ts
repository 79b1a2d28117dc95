import type { StaffEventQuery, StaffEventSort, StaffEventState } from '../../../contract/culture/staff-events.ts'
import { parseTime, startOfNext } from '../../platform/clock.ts'
import type { SqlValue } from '../../platform/db/database.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import { uncheckedEvents } from '../checked.ts'

interface Condition {
  sql: string
  params: SqlValue[]
}

/** Each order has its index. */
export const orders: Record<StaffEventSort, string> = {
  latest: 'starts_at DESC, id DESC',
  soonest: 'starts_at, id',
  changed: 'updated_at DESC, id DESC',
}

const isScheduled = "id IN (SELECT entity_id FROM publication_times WHERE kind = 'event' AND refused IS NULL)"

const inState = (state: StaffEventState, now: number): Condition => {
  if (state === 'cancelled') return { sql: 'cancelled_reason IS NOT NULL', params: [] }
  if (state === 'ended') return { sql: 'cancelled_reason IS NULL AND ends_at <= ?', params: [now] }
  const own = {
    draft: `state = 'draft' AND NOT ${isScheduled}`,
    scheduled: `state = 'draft' AND ${isScheduled}`,
    published: "state = 'published'",
  }[state]
  return { sql: `cancelled_reason IS NULL AND ends_at > ? AND ${own}`, params: [now] }
}

/** What the staff's list asks for, as a WHERE with its parameters. */
export function conditionOf(query: StaffEventQuery, now: number, text: TextIndex): Condition {
  const match = query.q ? text.match('events', query.q) : null
  const conditions: (Condition | null | undefined | '' | false)[] = [
    query.state && inState(query.state, now),
    query.category && { sql: 'category = ?', params: [query.category] },
    query.series && { sql: 'series = ?', params: [query.series] },
    query.from && { sql: 'ends_at > ?', params: [parseTime(query.from)] },
    query.to && { sql: 'starts_at < ?', params: [startOfNext(parseTime(query.to), 'day')] },
    query.needsCheck === true && uncheckedEvents(now),
    match && { sql: `id IN (SELECT ref FROM (${match.sql}) AS found)`, params: match.params },
    // Nothing but marks was asked for: nothing is found.
    query.q && !match && { sql: '1 = 0', params: [] },
  ]
  const asked = conditions.filter(condition => !!condition)
  return {
    sql: asked.length > 0 ? `WHERE ${asked.map(({ sql }) => sql).join(' AND ')}` : '',
    params: asked.flatMap(({ params }) => params),
  }
}
