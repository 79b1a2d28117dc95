import type { HolidayPlan, HolidayYear, holidayEndpoints } from '../../contract/staff/holidays.ts'
import { type Clock, format, parseTime, weekdayOf } from '../platform/clock.ts'
import type { Handlers, Staff } from '../platform/http/call.ts'
import { fromJson } from '../platform/json.ts'
import { type FieldError, invalidRequest } from '../platform/problem.ts'
import { knowsYear, ownYears, takeYears, workingHours } from '../platform/workdays.ts'
import type { SavedTexts } from './saved-texts.ts'

const prefix = 'holidays/'
const unsaved = { version: 0, savedBy: null, savedAt: null }

/** Public holidays by year, as staff keep them over what comes with the program. */
export function holidayCalendar(texts: SavedTexts, clock: Clock) {
  async function all() {
    const saved = await texts.all(prefix)
    const own = ownYears.filter(({ year }) => !saved.has(String(year))).map(year => ({ ...year, ...unsaved }))
    const kept = [...saved.values()].map(({ content, ...version }) => ({ ...fromJson<HolidayYear>(content), ...version }))
    return [...own, ...kept].sort((a, b) => a.year - b.year)
  }

  /** Takes what was saved, here or by another process. */
  async function refresh(): Promise<void> {
    takeYears(await all())
  }

  return {
    refresh,

    async list() {
      const years = await all()
      let missing = Number(format(clock(), 'YYYY'))
      while (knowsYear(missing)) missing++
      return { hours: workingHours.map(([from, to]) => ({ from, to })), years, missing }
    },

    async save(year: number, plan: HolidayPlan, staff: Staff, ifMatch: number | null) {
      const faults = faultsOf(year, plan)
      if (faults.length > 0) throw invalidRequest(faults)
      const reason = `${plan.source.name}（${plan.source.date}）`
      await texts.save(`${prefix}${year}`, JSON.stringify({ year, ...plan }), reason, staff, ifMatch)
      await refresh()
      const { content: _, ...version } = await texts.find(`${prefix}${year}`)
      return { year, ...plan, ...version }
    },
  }
}
export type HolidayCalendar = ReturnType<typeof holidayCalendar>

export const holidayRoutes = (calendar: HolidayCalendar) =>
  ({
    'GET /staff/holidays': () => calendar.list(),
    'PUT /staff/holidays/:year': ({ params, body, staff, ifMatch }) => calendar.save(Number(params.year), body, staff, ifMatch),
  }) satisfies Handlers<typeof holidayEndpoints>

/** What no notice of a year can say. */
function faultsOf(year: number, { holidays, workdays }: HolidayPlan): FieldError[] {
  // New Year's days off may begin in the old year.
  const isIn = (day: string) => `${year - 1}-12-25` <= day && day <= `${year}-12-31`
  const faults: FieldError[] = []
  for (const [i, { name, from, to }] of holidays.entries()) {
    if (to < from) faults.push({ path: `holidays.${i}.to`, message: `“${name}”的最后一天早于第一天，请改一下` })
    if (!isIn(from) || !isIn(to)) faults.push({ path: `holidays.${i}.from`, message: `“${name}”不在 ${year} 年，请核对日期` })
  }
  for (const [i, day] of workdays.entries()) {
    const path = `workdays.${i}`
    if (!isIn(day)) faults.push({ path, message: `${day} 不在 ${year} 年，请核对日期` })
    else if (weekdayOf(parseTime(day)) % 6 !== 0) faults.push({ path, message: `${day} 不是周末，本来就上班，不用写` })
    else if (holidays.some(({ from, to }) => from <= day && day <= to))
      faults.push({ path, message: `${day} 又写了放假又写了上班，请留一个` })
  }
  return faults
}
