import { format, plus, readDay, second, startOfNext } from '../../platform/clock.ts'
import { plain, withDigits } from './numerals.ts'

/** What a table means by 长期有效: days until the employer must be checked again. */
const longTerm = 180
/** Longer cells are no date, and are not read. */
const longest = 200

/** The last second of the day a posting ends; undefined where the text is no date. */
export function readValidity(text: string, now: number): number | undefined {
  if (text.length > longest) return undefined
  const value = withDigits(text.normalize('NFKC').replace(/\s/g, ''))
  if (!value) return undefined
  if (/长期|招满|不限|永久|常年|持续/.test(value)) return endOfDay(plus(now, longTerm, 'day'))
  const days = dates(value, now)
  const last = days.at(-1)
  if (last !== undefined) return endOfDay(last)
  const span = /^(?:发布后|有效期)?(\d{1,3})(天|日|周|个月|月|年)(?:内|内有效)?$/.exec(value)
  if (!span) return undefined
  const length = { 天: 1, 日: 1, 周: 7, 个月: 30, 月: 30, 年: 365 }[span[2] ?? ''] ?? 0
  return endOfDay(plus(now, Number(span[1]) * length, 'day'))
}

/** When a posting was put up: a date, 今天, 3天前. Never later than now. */
export function readPosted(text: string, now: number): number | undefined {
  if (text.length > longest) return undefined
  const value = plain(text)
  if (/今天|今日|刚刚/.test(value)) return now
  if (/昨天|昨日/.test(value)) return plus(now, -1, 'day')
  const ago = /(\d{1,3})\s*(天|周|个月)前/.exec(withDigits(value))
  if (ago) return plus(now, -Number(ago[1]) * ({ 天: 1, 周: 7, 个月: 30 }[ago[2] ?? ''] ?? 0), 'day')
  const [day] = dates(text.normalize('NFKC'), now)
  return day !== undefined && day <= now ? day : undefined
}

export const endOfDay = (time: number) => startOfNext(time, 'day') - second

/** Every date in the text, as midnight: 2026-12-05, 2026/12/5, 2026.12.05, 2026年12月5日, 20261205, 12月5日, 2026年12月底. */
function dates(text: string, now: number): number[] {
  const found: number[] = []
  const forms =
    /(20\d{2})\s*[-/.年]\s*(\d{1,2})\s*(?:[-/.月]\s*(\d{1,2}|底)?\s*[日号]?)?|(20\d{2})(\d{2})(\d{2})(?!\d)|(?<![\d年-])(\d{1,2})月(\d{1,2}|底)[日号]?/g
  for (const [, y1, m1, d1, y2, m2, d2, m3, d3] of text.matchAll(forms)) {
    const month = Number(m1 ?? m2 ?? m3)
    const year = Number(y1 ?? y2 ?? yearFor(month, now))
    const first = readDay(`${year}-${month}`, 'YYYY-M')
    const named = d1 ?? d2 ?? d3 ?? '底'
    const day = named === '底' ? first && lastDayOf(first) : readDay(`${year}-${month}-${Number(named)}`, 'YYYY-M-D')
    if (day !== null) found.push(day)
  }
  return found
}

/** A date without a year is the next one of its kind, or one just past. */
function yearFor(month: number, now: number): number {
  const year = Number(format(now, 'YYYY'))
  return month < Number(format(now, 'M')) - 2 ? year + 1 : year
}

const lastDayOf = (time: number) => plus(startOfNext(time, 'month'), -1, 'day')
