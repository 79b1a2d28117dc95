import { dayOf, format, parseTime, plus, sinceMidnight, startOf, startOfDay } from '../../platform/clock.ts'

/**
 * Times in content files: ISO 8601 (`2026-12-05T09:00:00+08:00`), or relative to the day of loading, so that
 * a calendar of samples is never out of date: `today 19:30`, `+3d 14:00`, `-20d 10:00`, `sat+0 10:00` (the
 * Saturday of this weekend), `sun+1 15:00` (the Sunday of the next), `next-10-01 10:00` (the next 1 October,
 * today included), `next-10-08-7d 10:00` (seven days before the next 8 October, so that the days of a series and
 * the ends of a span stay in one year).
 */
export const timePattern =
  /^(?:\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)|(?:today|[+-]\d{1,3}d|(?:sat|sun)[+-]\d{1,2}|next-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:-\d{1,2}d)?) \d\d:\d\d)$/

/** Milliseconds since 1970 for a text that `timePattern` matches. */
export function resolveTime(text: string, now: number): number {
  const [, base = '', clock = ''] = /^(\S+) (\d\d:\d\d)$/.exec(text) ?? []
  return base ? midnightOf(base, now) + sinceMidnight(clock) : parseTime(text)
}

/** `+3d` or `2026-12-05` as a calendar day. */
export const dayPattern = /^(?:\d{4}-\d\d-\d\d|[+-]\d{1,3}d)$/
export const resolveDay = (text: string, now: number) =>
  text.includes('d') ? dayOf(plus(now, Number.parseInt(text, 10), 'day')) : text

function midnightOf(base: string, now: number): number {
  if (base === 'today') return startOfDay(now)
  const [, date, before = '0'] = /^next-(\d\d-\d\d)(?:-(\d+)d)?$/.exec(base) ?? []
  if (date) return plus(nextDate(date, now), -Number(before), 'day')
  const count = Number.parseInt(base.replace(/^(?:sat|sun)/, ''), 10)
  if (base.endsWith('d')) return plus(startOfDay(now), count, 'day')
  const day = plus(startOf(now, 'week'), base.startsWith('sat') ? 5 : 6, 'day')
  return plus(day, count, 'week')
}

/** Midnight of the next `10-01`, today included. */
function nextDate(monthAndDay: string, now: number): number {
  const year = Number(format(now, 'YYYY'))
  const at = parseTime(`${year}-${monthAndDay}`)
  return at >= startOfDay(now) ? at : parseTime(`${year + 1}-${monthAndDay}`)
}
