import Taro from '@tarojs/taro'
import { calendarAddress, feedAddress, stayPlanAddress } from '@/api/events'
import type { StayPlan } from '../../contract/stay-plan.ts'
import { copy } from './copy'
import { isWeapp } from './platform'
import { parse } from './time'

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
  if (!isWeapp) {
    location.href = calendarAddress(entry.id)
    return
  }
  Taro.addPhoneCalendar({ ...phoneEntry(entry) }).catch(() => {
    void Taro.showModal({
      title: '没有加进日历',
      content: '请在微信的设置里允许使用日历，再试一次。',
      showCancel: false,
      confirmText: '知道了',
    })
  })
}

/** WeChat counts in seconds, and wants numbers. */
export const phoneEntry = ({ title, startsAt, endsAt, venue }: CalendarTime) => ({
  title,
  startTime: Math.floor(parse(startsAt) / 1000),
  endTime: String(Math.floor(parse(endsAt) / 1000)),
  location: venue,
  alarm: true,
  alarmOffset: alarmSeconds,
})

/** Subscribes to all events: the browser hands the feed to the calendar; in WeChat its address is copied. */
export function subscribeToCalendar(): void {
  if (!isWeapp) location.href = new URL(feedAddress(), location.href).href.replace(/^https?:/, 'webcal:')
  else copy(feedAddress())
}

/** Saves the whole plan: one calendar file in browsers; in WeChat one entry after the other, as it asks for each. */
export async function savePlan(plan: StayPlan): Promise<void> {
  if (!isWeapp) {
    location.href = stayPlanAddress(plan.fair.id, plan.arrivesOn)
    return
  }
  for (const item of plan.days.flatMap(day => day.items))
    await Taro.addPhoneCalendar({ ...phoneEntry({ ...item, venue: item.venue ?? '' }) }).catch(() => {})
}
