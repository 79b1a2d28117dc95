import ICAL from 'ical.js'
import { type Clock, toIso } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { EventRow } from './rows.ts'

const zone = 'Asia/Shanghai'
const feedSize = 200

/** iCalendar (RFC 5545) texts: a change raises SEQUENCE, a cancellation says so, an alarm rings an hour before. */
export const eventCalendar = (db: Database, clock: Clock) => ({
  async ofEvent(id: string): Promise<string | null> {
    const row = await db.get<EventRow>("SELECT * FROM events WHERE id = ? AND state = 'published'", [id])
    return row ? toIcs([row], row.title) : null
  },

  /** What is to come, to subscribe to. */
  async feed(): Promise<string> {
    const rows = await db.all<EventRow>(
      "SELECT * FROM events WHERE state = 'published' AND ends_at > ? ORDER BY starts_at, id LIMIT ?",
      [clock(), feedSize],
    )
    return toIcs(rows, '百年德化·郑青春')
  },
})
export type EventCalendar = ReturnType<typeof eventCalendar>

function toIcs(rows: EventRow[], name: string): string {
  const calendar = component('vcalendar', {
    prodid: '-//二七商圈//百年德化·郑青春//ZH',
    version: '2.0',
    method: 'PUBLISH',
    'x-wr-calname': name,
  })
  calendar.addSubcomponent(shanghai())
  for (const row of rows) calendar.addSubcomponent(vevent(row))
  return `${calendar.toString()}\r\n`
}

function vevent(row: EventRow): ICAL.Component {
  const cancelled = row.cancelled_reason !== null
  const event = component('vevent', {
    uid: `${row.id}@dehua-youth`,
    dtstamp: ICAL.Time.fromDateTimeString(`${new Date(row.updated_at).toISOString().slice(0, 19)}Z`),
    sequence: row.version - 1,
    status: cancelled ? 'CANCELLED' : 'CONFIRMED',
    summary: cancelled ? `（已取消）${row.title}` : row.title,
    location: [row.venue, row.address].filter(Boolean).join('，'),
    description: [row.summary, row.cancelled_reason].filter(Boolean).join('\n'),
  })
  addLocalTime(event, 'dtstart', row.starts_at)
  addLocalTime(event, 'dtend', row.ends_at)
  if (!cancelled) {
    const alarm = component('valarm', { action: 'DISPLAY', description: row.title })
    alarm.addPropertyWithValue('trigger', ICAL.Duration.fromString('-PT1H'))
    event.addSubcomponent(alarm)
  }
  return event
}

function component(name: string, properties: Record<string, string | number | ICAL.Time>): ICAL.Component {
  const made = new ICAL.Component(name)
  for (const [key, value] of Object.entries(properties)) made.addPropertyWithValue(key, value)
  return made
}

/** Wall-clock time in the district, whatever zone the host is in. */
function addLocalTime(event: ICAL.Component, name: string, time: number) {
  const property = new ICAL.Property(name)
  property.setValue(ICAL.Time.fromDateTimeString(toIso(time).slice(0, 19)))
  property.setParameter('tzid', zone)
  event.addProperty(property)
}

/** VTIMEZONE of a zone without summer time. */
function shanghai(): ICAL.Component {
  const timezone = component('vtimezone', { tzid: zone })
  const standard = component('standard', { tzname: 'CST' })
  standard.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString('1970-01-01T00:00:00'))
  standard.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromString('+08:00'))
  standard.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromString('+08:00'))
  timezone.addSubcomponent(standard)
  return timezone
}
