import dayjs, { type Dayjs } from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat.js'
import utc from 'dayjs/plugin/utc.js'
import 'dayjs/locale/zh-cn.js'

dayjs.extend(utc)
dayjs.extend(customParseFormat)
// Weeks begin on Monday.
dayjs.locale('zh-cn')

/** Milliseconds since 1970; injected everywhere, so that tests decide what day it is. */
export type Clock = () => number

export const second = 1000
export const minute = 60 * second
export const hour = 60 * minute
export const dayLength = 24 * hour

/** Asia/Shanghai keeps UTC+8 all year. */
const offset = 8 * hour

/** What clocks and calendars in the district show, read as UTC: dayjs' own `utcOffset` goes through the machine's zone. */
const local = (time: number) => dayjs.utc(time + offset)
const instantOf = (shown: Dayjs) => shown.valueOf() - offset

type CalendarUnit = 'day' | 'week' | 'month'

/** In the district's time, in dayjs' letters: `M月D日 HH:mm`. */
export const format = (time: number, pattern: string) => local(time).format(pattern)

/** `2026-12-05 09:00`, in texts for people. */
export const writtenTime = (time: number) => format(time, 'YYYY-MM-DD HH:mm')

/** As one says it: `12月5日 09:00`. */
export const spokenTime = (time: number) => format(time, 'M月D日 HH:mm')

/** `2026-12`. */
export const monthOf = (time: number) => format(time, 'YYYY-MM')

/** Midnight in Asia/Shanghai at the start of the day, the week (Monday) or the month that holds `time`. */
export const startOf = (time: number, unit: CalendarUnit) => instantOf(local(time).startOf(unit))
export const startOfNext = (time: number, unit: CalendarUnit) => instantOf(local(time).startOf(unit).add(1, unit))
export const startOfDay = (time: number) => startOf(time, 'day')

/** The same time of day so much later, below 0 earlier; the last of the month where that has no such day. */
export const plus = (time: number, count: number, unit: CalendarUnit) => instantOf(local(time).add(count, unit))

/** Midnight of the day that a text names in exactly this form (`YYYY-M-D`); null where there is no such day. */
export function readDay(text: string, form: string): number | null {
  const day = dayjs.utc(text, form, true)
  return day.isValid() ? instantOf(day) : null
}

/** Reads `2026-12-05` as midnight in Asia/Shanghai, anything longer as ISO 8601 with zone. */
export const parseTime = (text: string) => Date.parse(text.length === 10 ? `${text}T00:00:00+08:00` : text)

/** `09:30` as the time since midnight; `24:00` is the end of the day. */
export function sinceMidnight(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * hour + minutes * minute
}

/** Records name the same few days again and again: what dayjs says of one is kept, which is ten times as fast. */
const days = new Map<number, { text: string; weekday: number }>()
const keptDays = 4000

function dayAt(number: number) {
  let day = days.get(number)
  if (day === undefined) {
    if (days.size >= keptDays) days.clear()
    const shown = dayjs.utc(number * dayLength)
    day = { text: shown.format('YYYY-MM-DD'), weekday: shown.day() }
    days.set(number, day)
  }
  return day
}

/** The calendar day in Asia/Shanghai, `2026-12-05`. */
export const dayOf = (time: number) => dayAt(Math.floor((time + offset) / dayLength)).text

/** 0 = Sunday … 6 = Saturday, in Asia/Shanghai. */
export const weekdayOf = (time: number) => dayAt(Math.floor((time + offset) / dayLength)).weekday

/** `2026-12-05T09:00:00+08:00`; milliseconds only where there are some. Written by hand: every list holds many, and dayjs takes twenty times as long. */
export function toIso(time: number): string {
  const shown = time + offset
  const day = Math.floor(shown / dayLength)
  const rest = shown - day * dayLength
  const milliseconds = rest % second
  const clock = `${two(rest / hour)}:${two((rest % hour) / minute)}:${two((rest % minute) / second)}`
  return `${dayAt(day).text}T${clock}${milliseconds === 0 ? '' : `.${String(milliseconds).padStart(3, '0')}`}+08:00`
}

const two = (value: number) => (value < 10 ? `0${Math.floor(value)}` : String(Math.floor(value)))

export const toIsoOrNull = (time: number | null) => (time === null ? null : toIso(time))
