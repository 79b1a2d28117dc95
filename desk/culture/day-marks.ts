import type { HolidayYear } from '../../contract/staff/holidays.ts'

/** What a day (`2026-10-01`) is by the published plans; nothing where they say nothing of it. */
export function markOn(years: HolidayYear[], day: string): { name?: string; isOff?: boolean } {
  if (years.some(({ workdays }) => workdays.includes(day))) return { name: '调休上班', isOff: false }
  const holiday = years.flatMap(({ holidays }) => holidays).find(({ from, to }) => from <= day && day <= to)
  return holiday ? { name: `${holiday.name}放假`, isOff: true } : {}
}
