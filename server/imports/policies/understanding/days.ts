import { dayLength, dayOf, plus, readDay } from '../../../platform/clock.ts'
import { readNumeral, readYear } from '../numerals.ts'

const numeral = '[\\d０-９一二三四五六七八九十]{1,3}'
/** A day as documents write it, in either numerals: 2024年3月1日, 二〇二四年三月一日, 2024-03-01. */
export const writtenDay = `(?:[\\d０-９]{4}|[〇零○Ｏ一二三四五六七八九]{4})\\s*[年./-]\\s*${numeral}\\s*[月./-]\\s*${numeral}\\s*日?`

const parts = new RegExp(
  `([\\d０-９]{4}|[〇零○Ｏ一二三四五六七八九]{4})\\s*[年./-]\\s*(${numeral})\\s*[月./-]\\s*(${numeral})`,
  'u',
)

/** The first day in a text as `2024-03-01`; null where there is none, or no such day. */
export function dayIn(text: string): string | null {
  const [, year = '', month = '', day = ''] = parts.exec(text) ?? []
  const read = [readYear(year), readNumeral(month), readNumeral(day)]
  const time = read.includes(null) ? null : readDay(read.join('-'), 'YYYY-M-D')
  return time === null ? null : dayOf(time)
}

/** Of 2月3日通过　2月10日公布 the day on which it was made known; else the first. */
export const issueDayIn = (text: string) => dayIn(issuedIn(text) ?? text)

/** The part of a note below the title that says who made it known and when: 2026年5月20日某局印发. */
export const issuedIn = (text: string) =>
  text.split(/[\s　，,；;（）()]+/u).find(part => /(?:公布|发布|印发|颁布)(?!之日)/u.test(part) && dayIn(part) !== null) ?? null

/** A last day, also as 2027年底 or 2027年6月底. */
export const writtenEnd = `(?:${writtenDay}|(?:\\d{4})\\s*年\\s*(?:${numeral}\\s*月\\s*)?年?[底末])`

const openEnd = new RegExp(`^(\\d{4})\\s*年\\s*(?:(${numeral})\\s*月\\s*)?年?[底末]`, 'u')

/** The last day that a text says as `2027-12-31`; null where it says none. */
export function endIn(text: string): string | null {
  const [, year = '', month] = openEnd.exec(text) ?? []
  if (year === '') return dayIn(text)
  const number = month === undefined ? 12 : readNumeral(month)
  const first = number === null ? null : readDay(`${year}-${number}-1`, 'YYYY-M-D')
  return first === null ? null : dayOf(plus(first, 1, 'month') - dayLength)
}

/** A line that is a day and nothing else. */
export const isDay = (line: string) => new RegExp(`^[\\s　]*${writtenDay}[\\s　]*$`, 'u').test(line) && dayIn(line) !== null

/** The last day of so many months from a first one: three years from 2024-03-01 end on 2027-02-28. */
export function lastDay(first: string, months: number): string {
  const after = plus(timeOf(first), months, 'month')
  // 29 February has no match three years later: the month's last day is the end already.
  return dayOf(after).slice(8) === first.slice(8) ? dayOf(after - dayLength) : dayOf(after)
}

export const daysLater = (day: string, days: number) => dayOf(timeOf(day) + days * dayLength)

export const dayBefore = (day: string) => daysLater(day, -1)

const timeOf = (day: string) => readDay(day, 'YYYY-MM-DD') ?? 0
