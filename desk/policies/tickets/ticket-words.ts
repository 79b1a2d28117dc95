import type { TicketKind, TicketStatus, TicketSummary, WhistleRoute } from '../../../contract/policies/tickets.ts'
import type { Tone } from '../../kit/StateTag.tsx'
import { momentText } from '../../kit/times.ts'

export const ticketStates: Record<TicketStatus, [string, Tone]> = {
  open: ['待认领', 'waiting'],
  working: ['办理中', 'info'],
  waiting: ['等提问人补充', 'plain'],
  answered: ['已答复', 'good'],
  closed: ['已办结', 'plain'],
}

export const ticketKindNames: Record<TicketKind, string> = { question: '咨询', complaint: '投诉', suggestion: '建议' }

/** The four ways. */
export const wayNames: Record<WhistleRoute, string> = {
  'one-leads': '一门主责，其他配合',
  'department-to-street': '部门指定，街道落实',
  'street-calls': '街道呼叫，部门响应',
  city: '区直联络，市级解决',
}

/** How long is left of the working hours, and how urgent that is. */
export function timeLeft({ clock, status }: Pick<TicketSummary, 'clock' | 'status'>): [string, Tone] {
  const left = Math.round((clock.targetHours - clock.workedHours) * 10) / 10
  if (status === 'closed' || status === 'answered') return [`用了 ${clock.workedHours} 小时`, 'plain']
  if (clock.isOverdue) return [`超时 ${-left} 小时`, 'bad']
  if (!clock.isRunning) return ['不计时', 'plain']
  return [`还剩 ${left} 工作小时`, left <= 1 ? 'bad' : 'waiting']
}

/** When the answer is due. */
export const dueText = ({ clock }: Pick<TicketSummary, 'clock'>) => (clock.dueAt ? `${momentText(clock.dueAt)} 前答复` : null)
