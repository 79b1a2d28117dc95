/** All times are shown in Asia/Shanghai (UTC+8 all year), whatever zone the phone is in. */
const offset = 8 * 3600_000
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

interface LocalTime {
  year: number
  month: number
  date: number
  weekday: string
  /** `09:00` */
  clock: string
  /** Days since 1970 by the district's calendar. */
  dayNumber: number
}

export function localTime(iso: string | number): LocalTime {
  const time = typeof iso === 'number' ? iso : parse(iso)
  const shifted = new Date(time + offset)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    date: shifted.getUTCDate(),
    weekday: weekdays[shifted.getUTCDay()] ?? '',
    clock: shifted.toISOString().slice(11, 16),
    dayNumber: Math.floor((time + offset) / day),
  }
}

/** Old JavaScriptCore reads ISO 8601 with an offset only in this full form, which is the API's. */
export const parse = (iso: string) => new Date(iso).getTime()

/** `12月5日 周六` */
export function dayText(iso: string): string {
  const { month, date, weekday } = localTime(iso)
  return `${month}月${date}日 ${weekday}`
}

/** `12月5日 周六 09:00` */
export const momentText = (iso: string) => `${dayText(iso)} ${localTime(iso).clock}`

/** `12月5日` */
export function shortDay(iso: string): string {
  const { month, date } = localTime(iso)
  return `${month}月${date}日`
}

/** `09:00–12:00`, or both days where an event runs over midnight. */
export function spanText(startsAt: string, endsAt: string): string {
  const start = localTime(startsAt)
  const end = localTime(endsAt)
  if (start.dayNumber === end.dayNumber) return `${start.clock}–${end.clock}`
  if (end.clock === '00:00' && end.dayNumber === start.dayNumber + 1) return `${start.clock}–24:00`
  return end.dayNumber - start.dayNumber === 1 && end.clock < '06:00'
    ? `${start.clock}–次日${end.clock}`
    : `${start.month}月${start.date}日–${end.month}月${end.date}日`
}

/** `12月5日 周六 09:00–12:00`; an event of many days names its first and last day. */
export function whenText(startsAt: string, endsAt: string): string {
  const span = spanText(startsAt, endsAt)
  return span.includes('月') ? span : `${dayText(startsAt)} ${span}`
}

/** How far off it is, in the words of people: `进行中`, `还有 40 分钟`, `今晚`, `明天`, `还有 14 天`. */
export function untilText(startsAt: string, endsAt: string, now: number): string {
  const start = parse(startsAt)
  if (now >= parse(endsAt)) return '已结束'
  if (now >= start) return '进行中'
  const left = start - now
  if (left < hour) return `还有 ${Math.max(1, Math.ceil(left / minute))} 分钟`
  const days = localTime(startsAt).dayNumber - localTime(now).dayNumber
  const evening = localTime(startsAt).clock >= '17:00'
  if (days === 0) return left < 4 * hour ? `还有 ${Math.round(left / hour)} 小时` : evening ? '今晚' : '今天'
  if (days === 1) return evening ? '明晚' : '明天'
  if (days === 2) return '后天'
  return `还有 ${days} 天`
}

/** `今日活跃`, `3 天内活跃`, or null when the last sign of life is older than a week. */
export function activityText(activeAt: string, now: number): string | null {
  const days = localTime(now).dayNumber - localTime(activeAt).dayNumber
  if (days <= 0) return '今日活跃'
  if (days <= 3) return '3 天内活跃'
  return days <= 7 ? '本周活跃' : null
}

/** `18:12`, with the day where it is not today's. */
export function keptText(keptAt: number, now: number): string {
  const kept = localTime(keptAt)
  return kept.dayNumber === localTime(now).dayNumber ? kept.clock : `${kept.month}月${kept.date}日 ${kept.clock}`
}

/** `2026-12-05`, the district's day `days` after the one that holds `now`. */
export const dayString = (now: number, days = 0) => new Date(now + offset + days * day).toISOString().slice(0, 10)

/** A bare day (`2026-12-05`) as an instant of that day, for the texts above. */
export const noonOf = (dayText: string) => `${dayText}T12:00:00+08:00`

/** `开放中 · 17:00 关门`, `已关门 · 周二 09:00 开门`; null where the hours are not known. */
export function openingText(opening: { isOpen: boolean; changesAt: string | null } | null, now: number): string | null {
  if (!opening) return null
  const { isOpen, changesAt } = opening
  if (!changesAt) return isOpen ? '开放中' : '已关门'
  const { weekday, clock, dayNumber } = localTime(changesAt)
  const days = dayNumber - localTime(now).dayNumber
  const when = days === 0 ? clock : `${days === 1 ? '明天' : weekday} ${clock}`
  return isOpen ? `开放中 · ${when} 关门` : `已关门 · ${when} 开门`
}

const staleAfterDays = 14

/** `11月20日核对`, or that it is time to check again: `待核对 · 上次 11月1日`. */
export function checkedText(checkedAt: string | null, now: number): { text: string; stale: boolean } {
  if (!checkedAt) return { text: '待核对', stale: true }
  const stale = localTime(now).dayNumber - localTime(parse(checkedAt)).dayNumber > staleAfterDays
  return { text: stale ? `待核对 · 上次 ${shortDay(checkedAt)}` : `${shortDay(checkedAt)}核对`, stale }
}
