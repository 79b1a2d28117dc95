import type { StaffEvent, StaffEventSort, StaffEventState } from '../../contract/culture/staff-events.ts'
import type { StaffBooking } from '../../contract/culture/staff-rooms.ts'
import type { Tone } from '../kit/StateTag.tsx'
import { momentText } from '../kit/times.ts'

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
