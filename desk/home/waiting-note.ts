import type { WaitingWork } from '../../contract/staff/waiting.ts'
import { daysUntil, dayText } from '../kit/times.ts'

/** What fields of a posting and doubts about it are called. */
const partNames: Record<string, string> = {
  validThrough: '有效期',
  headcount: '招聘人数',
  place: '工作地点',
  duties: '工作内容',
  employerName: '企业全称',
  discrimination: '歧视性要求',
  fraud: '像骗局的说法',
}

/** In a line under the title: since when, what hangs on it, what they are. */
export function waitingNote({ kind, oldestAt, also, parts }: WaitingWork): string {
  const lead = kind.startsWith('jobs-ending') ? firstEnd(oldestAt) : kind === 'needs-due' ? '' : age(oldestAt)
  return [lead, ...hanging(kind, also), parts.map(({ name, count }) => `${partNames[name] ?? name} ${count}`).join('、')]
    .filter(Boolean)
    .join(' · ')
}

function hanging(kind: WaitingWork['kind'], also: number | null): string[] {
  if (!also) return []
  if (kind === 'employers') return [`核验后 ${also} 个岗位自动公开`]
  if (kind.startsWith('jobs-ending')) return [`${also} 家企业`]
  if (kind === 'tickets-due') return [`${also} 件已经超时`]
  if (kind === 'needs-due') return [`${also} 条已经超期`]
  if (kind === 'tickets') return [`${also} 件在你手上`]
  return []
}

function age(oldestAt: string | null): string {
  if (oldestAt === null) return ''
  const days = -daysUntil(oldestAt)
  return days <= 0 ? '今天来的' : `最久 ${days} 天`
}

const firstEnd = (at: string | null) => (at === null ? '' : `最早 ${dayText(at)}`)

/** So long, and it is shown as urgent. */
const longWait = 3

export const isUrgent = ({ kind, oldestAt }: WaitingWork) =>
  kind === 'tickets-due' ||
  kind === 'needs-due' ||
  (!kind.startsWith('jobs-ending') && oldestAt !== null && -daysUntil(oldestAt) >= longWait)
