import ICAL from 'ical.js'
import { format } from '../platform/clock.ts'
import { district } from '../platform/district.ts'

const zone = 'Asia/Shanghai'

export interface CalendarEntry {
  uid: string
  /** When it was last changed; milliseconds since 1970 as all times here. */
  changedAt: number
  /** Goes up with every change: calendars that hold an older one take the new one over. */
  sequence: number
  isCancelled: boolean
  title: string
  startsAt: number
  endsAt: number
  place: string
  text: string
  /** Its page; null where it has none. */
  url: string | null
  /** Rings no alarm. */
  isSilent?: boolean
}

/** An iCalendar (RFC 5545) text in the district's own time, with an alarm an hour before each entry that is not silent. */
export function toIcs(entries: CalendarEntry[], name: string, now: number): string {
  const calendar = component('vcalendar', {
    prodid: `-//${district.area}//${district.name}//ZH`,
    version: '2.0',
    method: 'PUBLISH',
    'x-wr-calname': name,
    'x-wr-timezone': zone,
    'x-published-ttl': 'PT1H',
  })
  calendar.addSubcomponent(shanghai())
  for (const entry of entries) calendar.addSubcomponent(vevent(entry, now))
  return `${calendar.toString()}\r\n`
}

function vevent(entry: CalendarEntry, now: number): ICAL.Component {
  const event = component('vevent', {
    uid: entry.uid,
    dtstamp: utc(now),
    'last-modified': utc(entry.changedAt),
    sequence: entry.sequence,
    status: entry.isCancelled ? 'CANCELLED' : 'CONFIRMED',
    summary: entry.title,
    location: entry.place,
    description: entry.text,
  })
  addLocalTime(event, 'dtstart', entry.startsAt)
  addLocalTime(event, 'dtend', entry.endsAt)
  if (entry.url) event.addPropertyWithValue('url', entry.url)
  if (!entry.isCancelled && !entry.isSilent) {
    const alarm = component('valarm', { action: 'DISPLAY', description: entry.title })
    alarm.addPropertyWithValue('trigger', ICAL.Duration.fromString('-PT1H'))
    event.addSubcomponent(alarm)
  }
  return event
}

const utc = (time: number) => ICAL.Time.fromJSDate(new Date(time), true)

function component(name: string, properties: Record<string, string | number | ICAL.Time>): ICAL.Component {
  const made = new ICAL.Component(name)
  for (const [key, value] of Object.entries(properties)) made.addPropertyWithValue(key, value)
  return made
}

/** Wall-clock time in the district, whatever zone the host is in. */
function addLocalTime(event: ICAL.Component, name: string, time: number) {
  const property = new ICAL.Property(name)
  property.setValue(ICAL.Time.fromDateTimeString(format(time, 'YYYY-MM-DDTHH:mm:ss')))
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
