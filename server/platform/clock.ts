/** Milliseconds since 1970; injected everywhere, so that tests decide what day it is. */
export type Clock = () => number

export const second = 1000
export const minute = 60 * second
export const hour = 60 * minute
export const dayLength = 24 * hour

/** Asia/Shanghai keeps UTC+8 all year. */
const offset = 8 * hour

/** `2026-12-05T09:00:00+08:00`; milliseconds only where there are some. */
export function toIso(time: number): string {
  const local = time + offset
  const day = Math.floor(local / dayLength)
  const rest = local - day * dayLength
  const milliseconds = rest % second
  const clock = `${two(rest / hour)}:${two((rest % hour) / minute)}:${two((rest % minute) / second)}`
  return `${dayText(day)}T${clock}${milliseconds === 0 ? '' : `.${String(milliseconds).padStart(3, '0')}`}+08:00`
}

const two = (value: number) => (value < 10 ? `0${Math.floor(value)}` : String(Math.floor(value)))

/** Lists of records name the same few days again and again. */
const dayTexts = new Map<number, string>()
const keptDays = 4000

function dayText(day: number): string {
  let text = dayTexts.get(day)
  if (text === undefined) {
    if (dayTexts.size >= keptDays) dayTexts.clear()
    text = new Date(day * dayLength).toISOString().slice(0, -14)
    dayTexts.set(day, text)
  }
  return text
}

export const toIsoOrNull = (time: number | null) => (time === null ? null : toIso(time))

/** The calendar day in Asia/Shanghai, `2026-12-05`. */
export const dayOf = (time: number) => new Date(time + offset).toISOString().slice(0, 10)

/** As one says it: `12月5日 09:00`. */
export function spokenTime(time: number): string {
  const [, month, date] = dayOf(time).split('-').map(Number)
  return `${month}月${date}日 ${toIso(time).slice(11, 16)}`
}

/** Midnight in Asia/Shanghai at the start of the day that holds `time`. */
export const startOfDay = (time: number) => Math.floor((time + offset) / dayLength) * dayLength - offset

/** Reads `2026-12-05` as midnight in Asia/Shanghai, anything longer as ISO 8601 with zone. */
export const parseTime = (text: string) => Date.parse(text.length === 10 ? `${text}T00:00:00+08:00` : text)

/** 0 = Sunday … 6 = Saturday, in Asia/Shanghai. */
export const weekdayOf = (time: number) => new Date(time + offset).getUTCDay()
