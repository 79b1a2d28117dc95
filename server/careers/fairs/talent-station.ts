import { dayOf, parseTime, plus, startOfDay, weekdayOf } from '../../platform/clock.ts'

/** What the public notice of the 青年人才驿站 says; shown with its source, and changed when a new notice comes out. */
export const talentStation = {
  nights: 7,
  workingDaysAhead: 3,
  text: '青年人才驿站合计可免费住 7 天，用“郑好办”申请，至少提前 3 个工作日；1 个工作日内审核，短信答复。',
  conditions: [
    '毕业院校在郑州以外',
    '本科（含预备技师、技师）及以上',
    '毕业前 1 年到毕业后 2 年以内',
    '在郑州主城区没有固定住处',
  ],
  source: { name: '中华网河南', url: null, date: '2023-04-03' },
  policyKey: 'youth-station',
  placeKey: 'youth-station-erqi',
} as const

const isWorkday = (time: number) => ![0, 6].includes(weekdayOf(time))

/** The last working day on which one may apply to move in on `day`. Public holidays are not known here. */
export function applyBy(day: string): string {
  let at = parseTime(day)
  for (let left: number = talentStation.workingDaysAhead; left > 0; ) {
    at = plus(at, -1, 'day')
    if (isWorkday(at)) left--
  }
  return dayOf(at)
}

/** The first day to move in on for whoever applies now. */
export function earliestArrival(now: number): string {
  let at = startOfDay(now)
  while (applyBy(dayOf(at)) < dayOf(now)) at = plus(at, 1, 'day')
  return dayOf(at)
}
