import type { StaffFair } from '../../../contract/careers/staff-fairs.ts'
import type { Tone } from '../../kit/StateTag.tsx'
import { daysUntil } from '../../kit/times.ts'

type State = Pick<StaffFair, 'state' | 'status' | 'problems'>

/** Where a fair stands, in a word and its tone. */
export function stateOf({ state, status, problems }: State): { word: string; tone: Tone } {
  if (status === 'cancelled') return { word: '已取消', tone: 'bad' }
  if (status === 'ended') return { word: '已结束', tone: 'plain' }
  if (state === 'draft')
    return problems.length > 0
      ? { word: `草稿，还差 ${problems.length} 项`, tone: 'waiting' }
      : { word: '草稿，可以发布', tone: 'info' }
  return status === 'live' ? { word: '进行中', tone: 'good' } : { word: '已发布', tone: 'good' }
}

/** 还有 7 天, 明天, 今天. Null once it is over. */
export function daysLeft({ startsAt, status }: Pick<StaffFair, 'startsAt' | 'status'>): string | null {
  if (status === 'ended' || status === 'cancelled') return null
  const days = daysUntil(startsAt)
  if (status === 'live' || days === 0) return '今天'
  return days === 1 ? '明天' : `还有 ${days} 天`
}

/** Fields of a fair by their names on screen, for errors, conflicts and the record of changes. */
export const fairLabels = {
  title: '名称',
  startsAt: '开始',
  endsAt: '结束',
  doorsOpenAt: '入场',
  venue: '场地',
  address: '地址',
  metro: '地铁',
  organizer: '主办单位',
  contact: '现场联系方式',
  checkInDesk: '签到台',
  summary: '一句话介绍',
  capacity: '名额',
  waitlistCapacity: '候补名额',
  hallLimit: '场内上限',
  notes: '须知',
  checks: '发布前的记录',
} as const
