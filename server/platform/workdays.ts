import { dayOf, format, weekdayOf } from './clock.ts'
import { contentText } from './district.ts'
import { fromJson } from './json.ts'

interface Year {
  year: number
  source: { name: string; url: string | null; date: string }
  holidays: { name: string; from: string; to: string }[]
  /** Weekend days that are worked. */
  workdays: string[]
}

const file = fromJson<{ hours: [string, string][]; years: Year[] }>(contentText('holidays.json'))

/** Of a working day, `['09:00', '12:00']`. */
export const workingHours = file.hours

/** The years that come with the program. */
export const ownYears: readonly Year[] = file.years

/** One country, one calendar: it is the process's own, as the time zone is. */
let years: readonly Year[] = ownYears
let worked = new Set(years.flatMap(({ workdays }) => workdays))

/** Takes these years in place of those before. */
export function takeYears(taken: readonly Year[]): void {
  years = taken
  worked = new Set(taken.flatMap(({ workdays }) => workdays))
}

export const knowsYear = (year: number) => years.some(known => known.year === year)

/** What a day (`2026-10-01`) is by the published plans; null where they say nothing of it. */
export function markOf(day: string): { name: string; isOff: boolean } | null {
  if (worked.has(day)) return { name: '调休上班', isOff: false }
  for (const { holidays } of years) {
    const holiday = holidays.find(({ from, to }) => from <= day && day <= to)
    if (holiday) return { name: holiday.name, isOff: true }
  }
  return null
}

/** The first holiday of this name that is not over on `day` (`2026-10-01`); null where no published plan has one. */
export const nextHoliday = (name: string, day: string): { from: string; to: string } | null =>
  years
    .flatMap(({ holidays }) => holidays)
    .filter(holiday => holiday.name === name && holiday.to >= day)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))[0] ?? null

/** Days of years that nobody has entered follow the week alone. */
export const isWorkday = (time: number): boolean => !(markOf(dayOf(time))?.isOff ?? weekdayOf(time) % 6 === 0)

/** The year whose plan is missing: from November on the next one, else the one that runs; null where all is known. */
export function missingYear(now: number): number | null {
  const [year, month] = [Number(format(now, 'YYYY')), Number(format(now, 'M'))]
  if (!knowsYear(year)) return year
  return month >= 11 && !knowsYear(year + 1) ? year + 1 : null
}
