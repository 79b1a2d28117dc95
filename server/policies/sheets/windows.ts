import { dayLength } from '../../platform/clock.ts'

interface Point {
  month: number
  day: number
}

/** Days between which something is taken in, each year unless one is named; both days are inside. */
export interface Window {
  year: number | null
  from: Point
  to: Point
}

/** The next thing that happens: it is open until `day`, or opens on it; days are counted from the day that was asked about. */
export interface Deadline {
  what: 'closes' | 'opens'
  day: string
  daysLeft: number
}

const takesIn = /受理|申报|报名|申请|办理/u
const quarterly = /每季度(首|末)月(?:(\d{1,2})日至(\d{1,2})日)?/u
const range = /(\d{1,2})月(?:(\d{1,2})日)?至(?:(\d{1,2})月)?(?:(\d{1,2})日)?/gu
const yearIn = /(\d{4})年/u
const eachYear = /每年((?:\d{1,2}月[、和]?)+)(?!\d|至|底|内)/u

/** The windows that a sentence names; none where it takes in all year or names no days. */
export function windowsIn(sentence: string): Window[] {
  if (!takesIn.test(sentence)) return []
  const quarter = quarterly.exec(sentence)
  if (quarter) {
    const first = quarter[1] === '首' ? 1 : 3
    return [0, 3, 6, 9].map(added => spanOf(null, first + added, quarter[2], first + added, quarter[3]))
  }
  const year = sentence.includes('每年') ? null : Number(yearIn.exec(sentence)?.[1] ?? 0) || null
  const ranges = [...sentence.matchAll(range)].flatMap(([, from, fromDay, toMonth, toDay]) =>
    toMonth || (fromDay && toDay) ? [spanOf(year, Number(from), fromDay, Number(toMonth ?? from), toDay)] : [],
  )
  if (ranges.length > 0) return ranges
  // 「每年12月拨付」 takes nothing in.
  const phrase = sentence.split(/[，；。]/u).find(part => eachYear.test(part) && takesIn.test(part)) ?? ''
  return [...(eachYear.exec(phrase)?.[1] ?? '').matchAll(/\d{1,2}/gu)].map(([month]) =>
    spanOf(null, Number(month), undefined, Number(month), undefined),
  )
}

function spanOf(year: number | null, month: number, day: string | undefined, toMonth: number, toDay: string | undefined): Window {
  return {
    year,
    from: { month, day: Number(day ?? 1) },
    to: { month: toMonth, day: toDay ? Number(toDay) : lastOf(year, toMonth) },
  }
}

/** The last day of a month; of February the 28th where no year is named. */
const lastOf = (year: number | null, month: number) => new Date(Date.UTC(year ?? 2025, month, 0)).getUTCDate()

const at = (year: number, { month, day }: Point) => Date.UTC(year, month - 1, day)
const dayText = (time: number) => new Date(time).toISOString().slice(0, 10)

/** What comes first of several windows, seen from a day `2026-12-05`; null where all are over. */
export function nextOf(windows: readonly Window[], day: string): Deadline | null {
  const today = Date.parse(day)
  const thisYear = new Date(today).getUTCFullYear()
  const spans = windows.flatMap(({ year, from, to }) =>
    (year === null ? [thisYear - 1, thisYear, thisYear + 1] : [year]).map(y => {
      const starts = at(y, from)
      return { starts, ends: at(from.month > to.month ? y + 1 : y, to) }
    }),
  )
  const open = spans.filter(s => s.starts <= today && today <= s.ends).sort((a, b) => a.ends - b.ends)[0]
  const next = spans.filter(s => s.starts > today).sort((a, b) => a.starts - b.starts)[0]
  const time = open?.ends ?? next?.starts
  if (time === undefined) return null
  return { what: open ? 'closes' : 'opens', day: dayText(time), daysLeft: (time - today) / dayLength }
}

/** Whole days from one to the other; negative where it is over. */
export const daysBetween = (day: string, to: string): number => (Date.parse(to) - Date.parse(day)) / dayLength
