import { dayLength, format, plus, readDay, second, startOfNext } from '../../platform/clock.ts'
import { simplifiedSigns } from '../../platform/texts/simplified.ts'
import { plain, withDigits, yearsInDigits } from './numerals.ts'

/** What a table means by 长期有效: days until the employer must be checked again. */
const longTerm = 180
/** Longer cells are no date, and are not read. */
const longest = 200

/** The last second of the day a posting ends; undefined where the text is no date. */
export function readValidity(text: string, now: number): number | undefined {
  if (!text || text.length > longest) return undefined
  const day = simplifiedSigns(text.normalize('NFKC')).replace(timeOfDay, '').replace(/\s/g, '')
  const value = withDigits(withYear(yearsInDigits(day), now))
    .replace('半年', '6个月')
    .replace('半个月', '15天')
  if (!value) return undefined
  // The day on which it begins is no end: 12月1日起，招满为止.
  const last = dates(value, now, after => !/^(?:起|开始)/.test(after)).at(-1)
  if (last !== undefined) return endOfDay(last)
  if (/长期|招满|不限|永久|常年|持续/.test(value)) return endOfDay(plus(now, longTerm, 'day'))
  const span = /^(?:自?发布(?:之日)?[起后]?|有效期)?(\d{1,3})(天|日|周|个月|月|年)(?:内|内有效)?$/.exec(value)
  if (!span) return undefined
  const length = { 天: 1, 日: 1, 周: 7, 个月: 30, 月: 30, 年: 365 }[span[2] ?? ''] ?? 0
  return endOfDay(plus(now, Number(span[1]) * length, 'day'))
}

const timeOfDay =
  /(?:(?<=\d)(?:\s{1,3}|T)|(?<=[日号])\s{0,3})(?:上午|下午|晚上?)?\s{0,2}\d{1,2}(?::\d{2}){1,2}|(?<=[日号])\s{0,3}(?:上午|下午|晚上?)?\d{1,2}[时点]/g

/** 明年3月底 as 2027年3月底, 下个月15日 as 2027年1月15日. */
function withYear(text: string, now: number): string {
  if (!/[明今本当]年|下个?月|[本当个]月/.test(text)) return text
  const [year, month, next] = [format(now, 'YYYY'), format(now, 'YYYY年M月'), format(startOfNext(now, 'month'), 'YYYY年M月')]
  return text
    .replace(/明年/g, `${Number(year) + 1}年`)
    .replace(/[今本当]年/g, `${year}年`)
    .replace(/下个?月/g, next)
    .replace(/(?:[本当]|这个)月/g, month)
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
 * 31/12/2026, 26.12.31, 年底, 2026年第四季度, and 46387 as spreadsheets count days. 5/6/2026 may be two days and is none.
 * `isMeant` is asked with what stands right behind each.
 */
function dates(text: string, now: number, isMeant: (after: string) => boolean = () => true): number[] {
  const serial = /^\s*([45]\d{4})(?:\.\d+)?\s*$/.exec(text)
  if (serial) return daysFromSerial(Number(serial[1]))
  const found: number[] = []
  const forms =
    /(20\d{2})\s*[-/.年]\s*(\d{1,2})(?![\d季])\s*(?:[-/.月]\s*(\d{1,2}|底)?\s*[日号]?)?|(20\d{2})(\d{2})(\d{2})(?!\d)|(?<![\d年/.-])(\d{1,2}[-/.]\d{1,2})[-/.](20\d{2})(?!\d)|(?<![\d年-])(\d{1,2})月(\d{1,2}|底|末)[日号]?|(?<![\d/.])(\d{1,2})[./](\d{1,2})(?![\d/.])|(?<!\d)(20\d{2})?(年|月)[底末]|(20\d{2})年第?([1-4])季度|(?<![\d/.-])(\d{2})[./-](\d{1,2})[./-](\d{1,2})(?![\d/.-])/g
  for (const match of text.matchAll(forms)) {
    if (!isMeant(text.slice(match.index + match[0].length))) continue
    const [, y1, m1, d1, y2, m2, d2, pair, y3, m3, d3, m4, d4, y5, end, y6, quarter, ...short] = match
    if (end) {
      found.push(endOf(end, y5, now))
      continue
    }
    if (quarter) {
      const last = readDay(`${y6}-${Number(quarter) * 3}`, 'YYYY-M')
      if (last !== null) found.push(lastDayOf(last))
      continue
    }
    if (short[0]) {
      const day = shortYear(short, now)
      if (day !== null) found.push(day)
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

/** 26.12.31, where it is not far from now: else nobody knows which of them is the year. */
function shortYear([year, month, date]: string[], now: number): number | null {
  const day = readDay(`20${year}-${Number(month)}-${Number(date)}`, 'YYYY-M-D')
  return day !== null && Math.abs(day - now) < 2 * 366 * dayLength ? day : null
}

/** The last day of a year or of this month: 年底, 2026年末, 月底. */
const endOf = (unit: string, year: string | undefined, now: number): number =>
  unit === '月' ? lastDayOf(now) : (readDay(`${year ?? format(now, 'YYYY')}-12-31`, 'YYYY-M-D') ?? now)

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
