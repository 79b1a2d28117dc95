import { dayLength, dayOf, parseTime, second } from '../../platform/clock.ts'
import { plain, withDigits } from './numerals.ts'

/** What a table means by 长期有效: until the employer must be checked again. */
const longTerm = 180 * dayLength

/** The last second of the day a posting ends; undefined where the text is no date. */
export function readValidity(text: string, now: number): number | undefined {
  const value = withDigits(text.normalize('NFKC').replace(/\s/g, ''))
  if (!value) return undefined
  if (/长期|招满|不限|永久|常年|持续/.test(value)) return endOfDay(now + longTerm)
  const days = dates(value, now)
  const last = days.at(-1)
  if (last !== undefined) return endOfDay(last)
  const span = /^(?:发布后|有效期)?(\d{1,3})(天|日|周|个月|月|年)(?:内|内有效)?$/.exec(value)
  if (!span) return undefined
  const length = { 天: 1, 日: 1, 周: 7, 个月: 30, 月: 30, 年: 365 }[span[2] ?? ''] ?? 0
  return endOfDay(now + Number(span[1]) * length * dayLength)
}

/** When a posting was put up: a date, 今天, 3天前. Never later than now. */
export function readPosted(text: string, now: number): number | undefined {
  const value = plain(text)
  if (/今天|今日|刚刚/.test(value)) return now
  if (/昨天|昨日/.test(value)) return now - dayLength
  const ago = /(\d{1,3})\s*(天|周|个月)前/.exec(withDigits(value))
  if (ago) return now - Number(ago[1]) * ({ 天: 1, 周: 7, 个月: 30 }[ago[2] ?? ''] ?? 0) * dayLength
  const [day] = dates(text.normalize('NFKC'), now)
  return day !== undefined && day <= now ? day : undefined
}

export const endOfDay = (time: number) => parseTime(dayOf(time)) + dayLength - second

/** Every date in the text, as midnight: 2026-12-05, 2026/12/5, 2026.12.05, 2026年12月5日, 20261205, 12月5日, 2026年12月底. */
function dates(text: string, now: number): number[] {
  const found: number[] = []
  const forms =
    /(20\d{2})\s*[-/.年]\s*(\d{1,2})\s*(?:[-/.月]\s*(\d{1,2}|底)?\s*[日号]?)?|(20\d{2})(\d{2})(\d{2})(?!\d)|(?<![\d年-])(\d{1,2})月(\d{1,2}|底)[日号]?/g
  for (const [, y1, m1, d1, y2, m2, d2, m3, d3] of text.matchAll(forms)) {
    const month = Number(m1 ?? m2 ?? m3)
    const year = Number(y1 ?? y2 ?? yearFor(month, now))
    const dayText = d1 ?? d2 ?? d3 ?? '底'
    const day = dayText === '底' ? lastDay(year, month) : Number(dayText)
    if (month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month))
      found.push(parseTime(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`))
  }
  return found
}

/** A date without a year is the next one of its kind, or one just past. */
function yearFor(month: number, now: number): number {
  const [year = 0, current = 0] = dayOf(now).split('-').map(Number)
  return month < current - 2 ? year + 1 : year
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
