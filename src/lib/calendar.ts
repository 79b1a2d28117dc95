import Taro from '@tarojs/taro'
import { calendarAddress } from '@/api/events'
import { isWeapp } from './platform'
import { parse } from './time'

interface CalendarEntry {
  id: string
  title: string
  startsAt: string
  endsAt: string
  venue: string
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
export const phoneEntry = ({ title, startsAt, endsAt, venue }: CalendarEntry) => ({
  title,
  startTime: Math.floor(parse(startsAt) / 1000),
  endTime: String(Math.floor(parse(endsAt) / 1000)),
  location: venue,
  alarm: true,
  alarmOffset: alarmSeconds,
})
