import Taro from '@tarojs/taro'
import { calendarAddress, feedAddress, stayPlanAddress } from '@/api/events'
import { copy } from '@/lib/copy'
import { isWeapp } from '@/lib/platform'
import { instant } from '@/lib/time'
import type { StayPlan } from '../../contract/careers/stay-plan.ts'

interface CalendarTime {
  title: string
  startsAt: string
  endsAt: string
  venue: string
}

interface CalendarEntry extends CalendarTime {
  id: string
}

const alarmSeconds = 3600

/** Puts an event into the phone's calendar with an alarm an hour before: WeChat's own call, a calendar file elsewhere. */
export function addToCalendar(entry: CalendarEntry): void {
  if (isWeapp) void putIn([entry])
  else location.href = calendarAddress(entry.id)
}

/** One entry after the other, as WeChat asks for each. After a no the rest waits for the person to allow it. */
async function putIn(entries: CalendarTime[]): Promise<void> {
  for (const [i, entry] of entries.entries()) {
    const failure = await Taro.addPhoneCalendar({ ...phoneEntry(entry) }).then(
      () => null,
      (reason: { errMsg?: string }) => reason.errMsg ?? '',
    )
    if (failure === null) continue
    // Who closes the window of the calendar itself has decided.
    if (!failure.includes('cancel') && (await isNowAllowed())) await putIn(entries.slice(i))
    return
  }
}

async function isNowAllowed(): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    title: '没有加进日历',
    content: '要先允许使用日历。允许以后会接着加，不用重来。',
    confirmText: '去设置',
    cancelText: '先不加',
  })
  if (!confirm) return false
  const { authSetting } = await Taro.openSetting()
  return (authSetting as Record<string, boolean | undefined>)['scope.addPhoneCalendar'] === true
}

/** WeChat counts in seconds, and wants numbers. */
export const phoneEntry = ({ title, startsAt, endsAt, venue }: CalendarTime) => ({
  title,
  startTime: instant(startsAt).unix(),
  endTime: String(instant(endsAt).unix()),
  location: venue,
  alarm: true,
  alarmOffset: alarmSeconds,
})

/** Subscribes to all events: the browser hands the feed to the calendar; in WeChat its address is copied. */
export function subscribeToCalendar(): void {
  if (!isWeapp) location.href = new URL(feedAddress(), location.href).href.replace(/^https?:/, 'webcal:')
  else copy(feedAddress())
}

/** Saves the whole plan: one calendar file in browsers; in WeChat entry by entry. */
export function savePlan(plan: StayPlan): void {
  const items = plan.days.flatMap(day => day.items)
  if (isWeapp) void putIn(items.map(item => ({ ...item, venue: item.venue ?? '' })))
  else location.href = stayPlanAddress(plan.fair.id, plan.arrivesOn)
}
