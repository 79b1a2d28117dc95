import type { DoorToday } from '../../../contract/attendance/doors.ts'
import type { FairAhead } from '../../../contract/careers/fair-ahead.ts'
import type { CalendarWarning } from '../../../contract/culture/staff-events.ts'
import type { Today } from '../../../contract/home/today.ts'
import type { StaffAction } from '../../../contract/platform/access.ts'
import { type Clock, dayLength, dayOf, startOfDay, toIso } from '../../platform/clock.ts'
import type { Staff } from '../../platform/http/call.ts'
import { can } from '../../staff/permissions.ts'
import type { DaySource, WaitingSource } from '../../staff/waiting.ts'

/** What the day of staff is made of; each pillar gives its own part. */
export interface TodayParts {
  waiting: WaitingSource[]
  day: DaySource[]
  fairAhead(): Promise<FairAhead | null>
  doors(): Promise<DoorToday[]>
  warnings(): Promise<CalendarWarning[]>
}

/** What waits for a member of staff and what happened; nothing of what the member may not do. */
export const todayOf =
  (parts: TodayParts, clock: Clock) =>
  async (staff: Staff): Promise<Today> => {
    const now = clock()
    const may = (action: StaffAction) => !staff.mustEnrol && can(staff, action)
    const waiting: Today['waiting'] = []
    for (const { kind, action, find } of parts.waiting)
      if (may(action)) {
        const found = await find(staff)
        if (found.count > 0) waiting.push({ kind, also: null, parts: [], ...found })
      }
    const [from, to] = [startOfDay(now) - dayLength, startOfDay(now)]
    const figures: Today['yesterday']['figures'] = []
    for (const { action, count, ...named } of parts.day)
      if (may(action)) figures.push({ ...named, of: null, ...(await count(from, to)) })
    return {
      asOf: toIso(now),
      waiting: waiting.sort((a, b) => (a.oldestAt ?? '9').localeCompare(b.oldestAt ?? '9')),
      nextFair: may('watch-fair') ? await parts.fairAhead() : null,
      doors: may('check-in') ? await parts.doors() : [],
      yesterday: { day: dayOf(from), figures },
      reminders: may('edit-events') ? await parts.warnings() : [],
    }
  }
