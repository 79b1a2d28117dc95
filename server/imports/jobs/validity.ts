import { dayLength, format, plus, readDay, second, startOfNext } from '../../platform/clock.ts'
import { simplifiedSigns } from '../../platform/texts/simplified.ts'
import { inChinese, withYear } from './date-words.ts'
import { plain, withDigits, yearsInDigits } from './numerals.ts'

/** What a table means by 长期有效: days until the employer must be checked again. */
const longTerm = 180
/** Longer cells are no date, and are not read. */
const longest = 200

/** The last second of the day a posting ends; undefined where the text is no date, or nobody can tell which. */
export function readValidity(text: string, now: number): number | undefined {
  if (!text || text.length > longest) return undefined
  const day = simplifiedSigns(inChinese(text.normalize('NFKC')))
    .replace(timeOfDay, '')
    .replace(/\s/g, '')
  if (/^[本当这下]个?月$/.test(day)) return undefined
  const value = withDigits(withYear(yearsInDigits(day), now))
    .replace(/(?<![上下])半年/, '6个月')
    .replace('半个月', '15天')
    .replace(/^[一两](?=周)/, sign => (sign === '一' ? '1' : '2'))
  if (!value || vague.test(value)) return undefined
  const days = daysIn(value, now)
  const last = days.filter(({ before, after }) => !begins.test(after) && !isOfSomethingElse(before, after)).at(-1)
  if (last !== undefined) return endOfDay(last.end)
  const from = days.find(({ after }) => begins.test(after))
  const length = from ? spanBehind.exec(from.after) : null
  if (from && length) return endOfDay(plus(lasting(from.start, length), -1, 'day'))
  if (/长期|招满|不限|永久|常年|持续/.test(value)) return endOfDay(plus(now, longTerm, 'day'))
  const [, since, count, unit = '', within] = spanAlone.exec(value) ?? []
  // 15日 may be the fifteenth.
  if (!count || (unit === '日' && Number(count) <= 31 && !since && !within)) return undefined
  return endOfDay(plus(now, Number(count) * (dayCounts[unit] ?? 0), 'day'))
}

const timeOfDay =
  /(?:(?<=\d)(?:\s{1,3}|T)|(?<=[日号])\s{0,3})(?:上午|下午|晚上?)?\s{0,2}\d{1,2}(?::\d{2}){1,2}|(?<=[日号])\s{0,3}(?:上午|下午|晚上?)?\d{1,2}[时点]/g

/** About then: no day that somebody can hold the employer to. */
const vague = /左右|前后|大约|大概|预计|暂定|约\d/
/** The day on which it begins is no end: 12月1日起, 2026.11.1-招满为止. */
const begins = /^(?:起|开始|之后|以后|后|[-~—–至到](?:招满|长期|满员))/
/** 12月25日面试: what happens then is not that the posting ends. */
const isOfSomethingElse = (before: string, after: string) =>
  /^[(（]?(?:面试|笔试|入职|到岗|上岗|培训|开班)/.test(after) || /(?:面试|笔试|入职|到岗|上岗)(?:时间|日期)?[:：]?$/.test(before)
/** 起一年, 起，为期3个月 */
const spanBehind = /^(?:起|开始)(?:算|计)?[,，、]?(?:为期|有效期?|招聘)?(\d{1,3})(天|日|周|个月|年)(?!前|后|底|末)/
const spanAlone =
  /^((?:自|从)?(?:发布|即日|今[日天])(?:之日)?[起后]?|有效期?)?[:：]?(\d{1,3})(天|日|周|个月|年)(以?内)?(?:有效)?$/
const dayCounts: Record<string, number> = { 天: 1, 日: 1, 周: 7, 个月: 30, 年: 365 }

function lasting(from: number, [, count, unit]: RegExpExecArray): number {
  if (unit === '个月') return plus(from, Number(count), 'month')
  return unit === '年' ? plus(from, Number(count) * 12, 'month') : plus(from, Number(count) * (dayCounts[unit ?? ''] ?? 0), 'day')
}

/** When a posting was put up: a date, 今天, 3天前. Never later than now. */
export function readPosted(text: string, now: number): number | undefined {
  if (text.length > longest) return undefined
  const value = plain(text)
  if (/今天|今日|刚刚/.test(value)) return now
  if (/昨天|昨日/.test(value)) return plus(now, -1, 'day')
  const ago = /(\d{1,3})\s*(天|周|个月)前/.exec(withDigits(value))
  if (ago) return plus(now, -Number(ago[1]) * ({ 天: 1, 周: 7, 个月: 30 }[ago[2] ?? ''] ?? 0), 'day')
  const [day] = daysIn(text.normalize('NFKC'), now)
  return day !== undefined && day.end <= now ? day.end : undefined
}

export const endOfDay = (time: number) => startOfNext(time, 'day') - second

/** A day that a text names, or the time that a month or a quarter takes. */
interface NamedDay {
  start: number
  end: number
  before: string
  after: string
}

const forms =
  /(20\d{2})\s*[-/.年]\s*(\d{1,2})(?![\d季])\s*(?:[-/.月]\s*(\d{1,2}|底)?\s*[日号]?)?|(20\d{2})(\d{2})(\d{2})(?!\d)|(?<![\d年/.-])(\d{1,2}[-/.]\d{1,2})[-/.](20\d{2})(?!\d)|(?<![\d年]|\d-)(\d{1,2})月(\d{1,2}|底|末|份?内)[日号]?|(?<![\d/.])(\d{1,2})[./](\d{1,2})(?![\d/.])|(?<!\d)(20\d{2})?(年|月)[底末]|(20\d{2})年(?:第?([1-4])季度|(上|下)半年)|(?<![\d/.-])(\d{2})[./-](\d{1,2})[./-](\d{1,2})(?![\d/.-])/g

/** 12月5日-6日, 12.5-10, 12月5、6日: the later day of the same month. */
const laterDay = /^\s*[-~—–至到、和]\s*(\d{1,2})(?:[日号]|(?![\d./月年个天周-]))/
/** 12月上旬, 12月初: no day, whichever month it is. */
const partOfMonth = /^[初上中下旬]/

/**
 * Every date in the text, at midnight: 2026-12-05, 2026/12/5, 2026.12.05, 2026年12月5日, 20261205, 12月5日, 12.5, 2026年12月底,
 * 31/12/2026, 26.12.31, 年底, 2026年第四季度, and 46387 as spreadsheets count days. 5/6/2026 may be two days and is none.
 */
function daysIn(text: string, now: number): NamedDay[] {
  const serial = /^\s*([45]\d{4})(?:\.\d+)?\s*$/.exec(text)
  if (serial) return daysFromSerial(Number(serial[1])).map(day => ({ start: day, end: day, before: '', after: '' }))
  const found: NamedDay[] = []
  for (const match of text.matchAll(forms)) {
    let after = text.slice(match.index + match[0].length)
    const [, y1, m1, d1, y2, m2, d2, pair, y3, m3, d3, m4, d4, y5, end, y6, quarter, half, ...short] = match
    const add = (start: number | null, last = start) => {
      if (start !== null && last !== null) found.push({ start, end: last, before: text.slice(0, match.index), after })
    }
    if (end) add(endOf(end, y5, now))
    else if (quarter || half) {
      const last = readDay(`${y6}-${half ? (half === '上' ? 6 : 12) : Number(quarter) * 3}`, 'YYYY-M')
      add(last, last && lastDayOf(last))
    } else if (short[0]) add(shortYear(short, now))
    else {
      const [m, said] = pair ? monthAndDay(pair) : [m1 ?? m2 ?? m3 ?? m4, d1 ?? d2 ?? d3 ?? d4 ?? '底']
      const month = Number(m)
      const first = readDay(`${Number(y1 ?? y2 ?? y3 ?? yearFor(month, now))}-${month}`, 'YYYY-M')
      if (first === null) continue
      if (/[底末内]/.test(`${said}`)) {
        if (!partOfMonth.test(after)) add(first, lastDayOf(first))
        continue
      }
      const dayOfMonth = (day: number) => readDay(`${format(first, 'YYYY-M')}-${day}`, 'YYYY-M-D')
      const later = laterDay.exec(after)
      if (later) after = after.slice(later[0].length)
      // 12月30日-5日: of which month?
      if (later && Number(later[1]) <= Number(said)) continue
      add(dayOfMonth(Number(said)), dayOfMonth(Number(later?.[1] ?? said)))
    }
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
