import dayjs from 'dayjs'

const weekdays = '日一二三四五六'

/** As an input of days has it: 2026-12-05. */
export const today = () => dayjs().format('YYYY-MM-DD')

/** 12月5日 周六; with the year where it is not this one. */
export function dayText(time: string | number | Date): string {
  const day = dayjs(time)
  const year = day.year() === dayjs().year() ? '' : `${day.year()}年`
  return `${year}${day.month() + 1}月${day.date()}日 周${weekdays[day.day()]}`
}

/** 12月5日 周六 09:00. */
export const momentText = (time: string | number | Date) => `${dayText(time)} ${dayjs(time).format('HH:mm')}`

/** 12月5日 周六 09:00–12:00. */
export const spanText = (startsAt: string, endsAt: string) =>
  dayjs(startsAt).isSame(endsAt, 'day')
    ? `${momentText(startsAt)}–${dayjs(endsAt).format('HH:mm')}`
    : `${momentText(startsAt)} – ${momentText(endsAt)}`

/** 刚刚, 12 分钟前, 3 小时前, then the day. */
export function agoText(time: string | number | Date): string {
  const minutes = dayjs().diff(time, 'minute')
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes} 分钟前`
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} 小时前`
  return dayText(time)
}

/** Whole days from today to the day of `time`; negative when it is past. */
export const daysUntil = (time: string | number | Date) => dayjs(time).startOf('day').diff(dayjs().startOf('day'), 'day')
