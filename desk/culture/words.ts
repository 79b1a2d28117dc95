import type { EventCategory } from '../../contract/culture/events.ts'
import type { PlaceKind } from '../../contract/culture/places.ts'
import type { RoomKind } from '../../contract/culture/rooms.ts'
import type { StaffEvent, StaffEventSort, StaffEventState } from '../../contract/culture/staff-events.ts'
import type { StaffPlace } from '../../contract/culture/staff-places.ts'
import type { StaffBooking } from '../../contract/culture/staff-rooms.ts'
import type { Tone } from '../kit/StateTag.tsx'
import { momentText } from '../kit/times.ts'

export const categoryNames: Record<EventCategory, string> = {
  fair: '招聘会',
  music: '音乐',
  market: '市集',
  contest: '赛事',
  exhibition: '展览',
  talk: '讲座培训',
  volunteer: '志愿',
  social: '交友',
  festival: '节庆',
  night: '夜游',
}

export const eventStateNames: Record<StaffEventState, string> = {
  draft: '草稿',
  scheduled: '定时发布',
  published: '已发布',
  cancelled: '已取消',
  ended: '已结束',
}

export const eventSortNames: Record<StaffEventSort, string> = {
  latest: '按开始时间，晚的在前',
  soonest: '按开始时间，早的在前',
  changed: '按最近改动',
}

/** `coming`: not over yet. */
export const periodNames = { coming: '接下来的', past: '以前的', all: '全部时间' } as const
export type Period = keyof typeof periodNames

export const placeKindNames: Record<PlaceKind, string> = {
  attraction: '景点',
  mall: '商场',
  street: '街区',
  museum: '展馆',
  park: '公园',
  'service-station': '服务站',
  'shared-space': '共享空间',
  'party-service-centre': '党群服务中心',
  'government-hall': '办事大厅',
  'talent-apartment': '人才公寓',
  metro: '地铁',
}

export const placeStatusNames: Record<StaffPlace['status'], string> = {
  operating: '运营中',
  building: '建设中',
  planned: '规划中',
}

export const roomKindNames: Record<RoomKind, string> = {
  meeting: '会议室',
  reading: '书吧',
  gym: '健身',
  dance: '舞蹈室',
  clinic: '益企诊所',
  mentor: '导师',
}

export const bookingStates: Record<StaffBooking['state'], { text: string; tone: Tone }> = {
  booked: { text: '已约好', tone: 'info' },
  'checked-in': { text: '已签到', tone: 'good' },
  'no-show': { text: '失约', tone: 'bad' },
  cancelled: { text: '已取消', tone: 'plain' },
}

export interface State {
  text: string
  tone: Tone
}

/** The one state that a table shows. */
export function stateOfEvent(event: StaffEvent): State {
  if (event.cancelledReason !== null) return { text: '已取消', tone: 'bad' }
  if (event.status === 'ended') return { text: '已结束', tone: 'plain' }
  if (event.state === 'published') return { text: '已发布', tone: 'good' }
  if (event.publishRefused) return { text: '没能发布', tone: 'bad' }
  if (event.publishAt) return { text: `定时 ${momentText(event.publishAt)}`, tone: 'waiting' }
  return { text: '草稿', tone: 'plain' }
}

/** Of places and walks. */
export const publicStates: Record<'draft' | 'published', State> = {
  draft: { text: '草稿', tone: 'plain' },
  published: { text: '已发布', tone: 'good' },
}

export const publicNames = { draft: publicStates.draft.text, published: publicStates.published.text }

/** What a choice offers, out of a table of names. */
export const optionsOf = <K extends string>(names: Record<K, string>) =>
  (Object.entries(names) as [K, string][]).map(([value, label]) => ({ value, label }))
