import { dayLength, format, plus, readDay, second, startOfNext } from '../../platform/clock.ts'
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

/**
 * Every date in the text, as midnight: 2026-12-05, 2026/12/5, 2026.12.05, 2026年12月5日, 20261205, 12月5日, 12.5, 2026年12月底,
 * 31/12/2026, 年底, and 46387 as spreadsheets count days. 5/6/2026 may be two days and is none.
 */
function dates(text: string, now: number): number[] {
  const serial = /^\s*([45]\d{4})(?:\.\d+)?\s*$/.exec(text)
  if (serial) return daysFromSerial(Number(serial[1]))
  const found: number[] = []
  const forms =
    /(20\d{2})\s*[-/.年]\s*(\d{1,2})\s*(?:[-/.月]\s*(\d{1,2}|底)?\s*[日号]?)?|(20\d{2})(\d{2})(\d{2})(?!\d)|(?<![\d年/.-])(\d{1,2}[-/.]\d{1,2})[-/.](20\d{2})(?!\d)|(?<![\d年-])(\d{1,2})月(\d{1,2}|底|末)[日号]?|(?<![\d/.])(\d{1,2})[./](\d{1,2})(?![\d/.])|(20\d{2}|今|本|明)?(年|月)[底末]/g
  for (const [, y1, m1, d1, y2, m2, d2, pair, y3, m3, d3, m4, d4, y5, end] of text.matchAll(forms)) {
    if (end) {
      found.push(endOf(end, y5, now))
      continue
    }
    const [m, d] = pair ? monthAndDay(pair) : [m1 ?? m2 ?? m3 ?? m4, d1 ?? d2 ?? d3 ?? d4 ?? '底']
    const month = Number(m)
    const year = Number(y1 ?? y2 ?? y3 ?? yearFor(month, now))
    const first = readDay(`${year}-${month}`, 'YYYY-M')
    const day = /底|末/.test(`${d}`) ? first && lastDayOf(first) : readDay(`${year}-${month}-${Number(d)}`, 'YYYY-M-D')
    if (day !== null) found.push(day)
  }
  return found
}

/** 31/12 or 12/31; nobody knows which day 5/6 is. */
function monthAndDay(pair: string): (number | undefined)[] {
  const [first = 0, second = 0] = pair.split(/[-/.]/).map(Number)
  if (first > 12 || first === second) return [second, first]
  return second > 12 ? [first, second] : [undefined, undefined]
}

/** The last day of a year or of this month: 年底, 明年底, 2026年末, 月底. */
function endOf(unit: string, year: string | undefined, now: number): number {
  if (unit === '月') return lastDayOf(now)
  const named = year && /\d/.test(year) ? Number(year) : Number(format(now, 'YYYY')) + (year === '明' ? 1 : 0)
  return readDay(`${named}-12-31`, 'YYYY-M-D') ?? now
}

/** Days since the end of 1899, as a cell keeps a date that lost its format; within 2020 … 2050. */
function daysFromSerial(days: number): number[] {
  const day = days >= 43_831 && days < 55_153 ? readDay(toDay(days), 'YYYY-M-D') : null
  return day === null ? [] : [day]
}

const toDay = (days: number) => new Date((days - 25_569) * dayLength).toISOString().slice(0, 10)

/** A date without a year is the next one of its kind, or one just past. */
function yearFor(month: number, now: number): number {
  const year = Number(format(now, 'YYYY'))
  return month < Number(format(now, 'M')) - 2 ? year + 1 : year
}

const lastDayOf = (time: number) => plus(startOfNext(time, 'month'), -1, 'day')
