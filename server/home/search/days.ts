import { type Period, periodOf } from '../../culture/events/period.ts'
import { dayLength, dayOf, format, hour, parseTime, plus, readDay, startOf, startOfNext } from '../../platform/clock.ts'
import type { Entry } from '../../platform/texts/word-list.ts'
import { nextHoliday } from '../../platform/workdays.ts'
import type { DirectionWords, directionKinds } from './direction-words.ts'

/** Kinds of `search-directions.json` that name a time, what says more before what says less: 下周末 holds 周末. */
const named = ['next-weekend', 'next-week', 'this-week', 'after-tomorrow', 'this-month', 'next-month', 'holiday'] as const
const near = ['today', 'tomorrow', 'weekend'] as const
const nearTexts = { today: '今天', tomorrow: '明天', weekend: '周末' } as const
const eveningTexts = { today: '今晚', tomorrow: '明晚', weekend: '周末' } as const
/** As the start of a day's evening. */
const eveningStarts = 17 * hour

/** A time that is asked for: what to call it, from when to when, and where in the words it is said. */
export interface AskedTime {
  when: (typeof near)[number] | 'later'
  label: string
  period: Period
  /** As it was written; empty where the list of directions takes it out. */
  word: string
}

const numeral = '[一二三四五六七八九十]'
const date = new RegExp(
  String.raw`(?<![\d个])(\d{1,2}|${numeral}{1,2})月(?!薪|入|结|嫂|子|饼|卡|亮)份?(?:(\d{1,2})(?!\d)[日号]?)?|(?<![\d.])(\d{1,2})号(?!线|口|楼|门|店|院|厅|馆)`,
  'u',
)
const weekday = /(下?)个?(?:周|礼拜|星期)([一二三四五])|(下)个?(?:周|礼拜|星期)([六日天])/u
const numerals = '零一二三四五六七八九十'
const numberOf = (text: string) =>
  /\d/.test(text) ? Number(text) : text.length === 2 ? 10 + numerals.indexOf(text.charAt(1)) : numerals.indexOf(text)

/** The time that a search names; null where it names none. Days that are past are those of the next week, month or year. */
export function askedTime(q: string, words: DirectionWords, now: number): AskedTime | null {
  const kinds = words.kindsIn(q)
  const text = q.normalize('NFKC')
  const isEvening = kinds.has('evening')
  const within = ({ from, to }: Period): Period => {
    const isDay = to !== null && to - startOf(from, 'day') === dayLength
    const starts = isEvening && isDay ? startOf(from, 'day') + eveningStarts : from
    return { from: Math.max(starts, now), to }
  }
  const later = (word: string, period: Period | null): AskedTime | null =>
    period && { when: 'later', label: word, period: within(period), word }
  const [day] = weekday.exec(text) ?? []
  if (day && !kinds.has('weekend')) return later(day, weekdayPeriod(day, now))
  const [written] = date.exec(text) ?? []
  if (written) return later(written, datePeriod(written, now))
  for (const kind of named)
    for (const { entry, word } of words.matches(text, kind)) {
      const found = later(word, namedPeriod(kind, entry, word, now))
      if (found) return found
    }
  const when = near.find(kind => kinds.has(kind))
  return when
    ? { when, label: (isEvening ? eveningTexts : nearTexts)[when], period: within(periodOf(when, now)), word: '' }
    : null
}

function namedPeriod(
  kind: (typeof named)[number],
  entry: Entry<(typeof directionKinds)[number]>,
  word: string,
  now: number,
): Period | null {
  const nextWeek = startOfNext(now, 'week')
  switch (kind) {
    case 'after-tomorrow':
      return days(startOf(plus(now, word.startsWith('大') ? 3 : 2, 'day'), 'day'), 1)
    case 'this-week':
      return { from: now, to: nextWeek }
    case 'next-week':
      return days(nextWeek, 7)
    case 'next-weekend':
      return days(plus(nextWeek, 5, 'day'), 2)
    case 'this-month':
      return periodOf('month', now)
    case 'next-month':
      return periodOf('month', startOfNext(now, 'month'))
    case 'holiday':
      return holidayPeriod(entry.means, entry.writes, now)
  }
}

/** By the published plan; where there is none yet, one that is on the same days each year (`10-01、10-07`) by those. */
function holidayPeriod(name: string, fixed: string | undefined, now: number): Period | null {
  const planned = nextHoliday(name, dayOf(now))
  if (planned) return between(planned.from, planned.to)
  const [from, to] = fixed?.split('、') ?? []
  if (!from || !to) return null
  const year = Number(format(now, 'YYYY'))
  return between(`${year}-${from}`, `${year}-${to}`, now) ?? between(`${year + 1}-${from}`, `${year + 1}-${to}`)
}

function between(first: string, last: string, after = 0): Period | null {
  const period = { from: parseTime(first), to: startOfNext(parseTime(last), 'day') }
  return period.to > after ? period : null
}

function weekdayPeriod(word: string, now: number): Period {
  const day = '一二三四五六日'.indexOf(word.slice(-1).replace('天', '日'))
  const week = word.startsWith('下') ? startOfNext(now, 'week') : startOf(now, 'week')
  const found = days(plus(week, day, 'day'), 1)
  return found.to > now ? found : days(plus(found.from, 7, 'day'), 1)
}

function datePeriod(word: string, now: number): Period | null {
  const [, month, day, dayAlone] = date.exec(word) ?? []
  const year = Number(format(now, 'YYYY'))
  if (dayAlone) {
    const here = readDay(`${format(now, 'YYYY-M')}-${Number(dayAlone)}`, 'YYYY-M-D')
    return here === null ? null : days(here >= startOf(now, 'day') ? here : plus(here, 1, 'month'), 1)
  }
  const asked = numberOf(month ?? '')
  const starting = [year, year + 1].flatMap(some => readDay(`${some}-${asked}-${Number(day ?? 1)}`, 'YYYY-M-D') ?? [])
  const all = starting.map(from => ({ from, to: startOfNext(from, day ? 'day' : 'month') }))
  return all.find(({ to }) => to > now) ?? null
}

const days = (from: number, count: number) => ({ from, to: plus(from, count, 'day') })
