import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc.js'
import 'dayjs/locale/zh-cn.js'

dayjs.extend(utc)
dayjs.locale('zh-cn')

/** A moment, for counting on from and for the API: `.toISOString()`. Texts of the API or milliseconds since 1970. */
export const instant = (time: string | number): Dayjs => dayjs.utc(time)

/**
 * What clocks and calendars in Asia/Shanghai (UTC+8 all year) show then, whatever zone the phone is in: to be read and
 * formatted, not a moment. A bare day or month (`2026-12-05`, `2026-12`) is itself.
 */
export const local = (time: string | number): Dayjs => instant(time).add(8, 'hour')

/** Milliseconds since 1970. */
export const parse = (iso: string) => instant(iso).valueOf()

/** `12月5日 周六` */
export const dayText = (time: string | number) => local(time).format('M月D日 ddd')

/** `12月5日 周六 09:00` */
export const momentText = (iso: string) => local(iso).format('M月D日 ddd HH:mm')

/** `12月5日` */
export const shortDay = (iso: string) => local(iso).format('M月D日')

/** `09:00` */
export const clockText = (time: string | number) => local(time).format('HH:mm')

/** Midnights between the two, by the district's calendar. */
const daysBetween = (from: string | number, to: string | number) =>
  local(to).startOf('day').diff(local(from).startOf('day'), 'day')

export const isSameDay = (a: string | number, b: string | number) => daysBetween(a, b) === 0

/** `09:00–12:00`, or both days where an event runs over midnight. */
export function spanText(startsAt: string, endsAt: string): string {
  const [start, end] = [clockText(startsAt), clockText(endsAt)]
  const days = daysBetween(startsAt, endsAt)
  if (days === 0) return `${start}–${end}`
  if (days === 1 && end === '00:00') return `${start}–24:00`
  return days === 1 && end < '06:00' ? `${start}–次日${end}` : `${shortDay(startsAt)}–${shortDay(endsAt)}`
}

/** `12月5日 周六 09:00–12:00`; an event of many days names its first and last day. */
export function whenText(startsAt: string, endsAt: string): string {
  const span = spanText(startsAt, endsAt)
  return span.includes('月') ? span : `${dayText(startsAt)} ${span}`
}

/** How far off it is, in the words of people: `进行中`, `还有 40 分钟`, `今晚`, `明天`, `还有 14 天`. */
export function untilText(startsAt: string, endsAt: string, now: number): string {
  if (now >= parse(endsAt)) return '已结束'
  if (now >= parse(startsAt)) return '进行中'
  const hours = instant(startsAt).diff(now, 'hour', true)
  if (hours < 1) return `还有 ${Math.max(1, Math.ceil(instant(startsAt).diff(now, 'minute', true)))} 分钟`
  const days = daysBetween(now, startsAt)
  const evening = clockText(startsAt) >= '17:00'
  if (days === 0) return hours < 4 ? `还有 ${Math.round(hours)} 小时` : evening ? '今晚' : '今天'
  if (days === 1) return evening ? '明晚' : '明天'
  if (days === 2) return '后天'
  return `还有 ${days} 天`
}

/** `今日活跃`, `3 天内活跃`, or null when the last sign of life is older than a week. */
export function activityText(activeAt: string, now: number): string | null {
  const days = daysBetween(activeAt, now)
  if (days <= 0) return '今日活跃'
  if (days <= 3) return '3 天内活跃'
  return days <= 7 ? '本周活跃' : null
}

/** `18:12`, with the day where it is not today's. */
export const keptText = (keptAt: number, now: number) => local(keptAt).format(isSameDay(keptAt, now) ? 'HH:mm' : 'M月D日 HH:mm')

/** `2026-12-05`, the district's day `days` after the one that holds `now`. */
export const dayString = (now: number, days = 0) => local(now).add(days, 'day').format('YYYY-MM-DD')

/** `开放中 · 17:00 关门`, `已关门 · 周二 09:00 开门`; null where the hours are not known. */
export function openingText(opening: { isOpen: boolean; changesAt: string | null } | null, now: number): string | null {
  if (!opening) return null
  const { isOpen, changesAt } = opening
  if (!changesAt) return isOpen ? '开放中' : '已关门'
  const days = daysBetween(now, changesAt)
  const when = local(changesAt).format(days === 0 ? 'HH:mm' : days === 1 ? '明天 HH:mm' : 'ddd HH:mm')
  return isOpen ? `开放中 · ${when} 关门` : `已关门 · ${when} 开门`
}

const staleAfterDays = 14

/** `11月20日核对`, or that it is time to check again: `待核对 · 上次 11月1日`. */
export function checkedText(checkedAt: string | null, now: number): { text: string; stale: boolean } {
  if (!checkedAt) return { text: '待核对', stale: true }
  const stale = daysBetween(checkedAt, now) > staleAfterDays
  return { text: stale ? `待核对 · 上次 ${shortDay(checkedAt)}` : `${shortDay(checkedAt)}核对`, stale }
}
