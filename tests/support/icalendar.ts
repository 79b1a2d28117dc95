export interface ReadEvent {
  uid: string
  summary: string
  status: string
  sequence: number
  /** Milliseconds since 1970. */
  start: number
  end: number
  alarms: string[]
}

/**
 * A second reader of iCalendar texts (RFC 5545), written from the specification and sharing nothing with the
 * library that writes them: unfolds lines, reads parameters, and turns a local time into an instant with the
 * offset of the calendar's own VTIMEZONE. Throws on lines longer than 75 octets or ended by a bare LF.
 */
export function readCalendar(text: string): ReadEvent[] {
  for (const line of text.split('\r\n')) {
    if (line.includes('\n')) throw new Error('a line ends without CR')
    if (Buffer.byteLength(line) > 75) throw new Error(`a line of ${Buffer.byteLength(line)} octets`)
  }
  const events: ReadEvent[] = []
  const offsets = new Map<string, number>()
  const open: string[] = []
  let zone = ''
  let event: ReadEvent | null = null
  for (const line of text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean)) {
    const [, name = '', parameters = '', value = ''] = /^([\w-]+)((?:;[\w-]+=(?:"[^"]*"|[^;:]*))*):(.*)$/.exec(line) ?? []
    if (name === '') throw new Error(`not a content line: ${line}`)
    const key = name.toUpperCase()
    if (key === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') event = { uid: '', summary: '', status: '', sequence: 0, start: 0, end: 0, alarms: [] }
    } else if (key === 'END') {
      if (open.pop() !== value) throw new Error(`END:${value} closes nothing`)
      if (value === 'VEVENT' && event) events.push(event)
    } else if (open.at(-1) === 'VTIMEZONE' && key === 'TZID') zone = value
    else if (open.at(-1) === 'STANDARD' && key === 'TZOFFSETTO') offsets.set(zone, offsetOf(value))
    else if (open.at(-1) === 'VALARM' && key === 'TRIGGER') event?.alarms.push(value)
    else if (open.at(-1) === 'VEVENT' && event) take(event, key, parameters, value, offsets)
  }
  if (open.length > 0) throw new Error(`${open.join()} left open`)
  return events
}

function take(event: ReadEvent, key: string, parameters: string, value: string, offsets: Map<string, number>) {
  if (key === 'UID') event.uid = value
  if (key === 'SUMMARY') event.summary = value.replace(/\\n/gi, '\n').replace(/\\([,;\\])/g, '$1')
  if (key === 'STATUS') event.status = value
  if (key === 'SEQUENCE') event.sequence = Number(value)
  if (key !== 'DTSTART' && key !== 'DTEND') return
  const zone = /;TZID=([^;]+)/i.exec(parameters)?.[1] ?? ''
  const offset = value.endsWith('Z') ? 0 : offsets.get(zone)
  if (offset === undefined) throw new Error(`no VTIMEZONE for ${zone}`)
  const [y = 0, mo = 1, d = 1, h = 0, mi = 0, s = 0] = (/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/.exec(value) ?? [])
    .slice(1)
    .map(Number)
  event[key === 'DTSTART' ? 'start' : 'end'] = Date.UTC(y, mo - 1, d, h, mi, s) - offset
}

function offsetOf(text: string): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d)(\d\d)$/.exec(text) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}
