import type { Hue } from '@/kit/Tag'
import { momentText } from '@/lib/time'
import type { TicketKind, TicketStatus, TicketSummary } from '../../../contract/policies/tickets.ts'

export const statusWords: Record<TicketStatus, { text: string; icon: string; hue: Hue }> = {
  open: { text: '等待接单', icon: 'hourglass', hue: 'lamp' },
  working: { text: '办理中', icon: 'person', hue: 'sky' },
  waiting: { text: '等你补充', icon: 'msg', hue: 'accent' },
  answered: { text: '已答复', icon: 'okc', hue: 'brand' },
  closed: { text: '已办结', icon: 'check', hue: 'plain' },
}

export const kindWords: Record<TicketKind, string> = { question: '咨询', complaint: '投诉', suggestion: '建议' }

/** Where it stands by the clock, in one line. */
export function clockText({ clock, status }: Pick<TicketSummary, 'clock' | 'status'>): string {
  if (status === 'answered' || status === 'closed')
    return `用了${clock.workedHours < 0.1 ? '不到 0.1' : ` ${clock.workedHours}`} 个工作小时`
  if (status === 'waiting') return '等你补充，期间不计时'
  if (clock.isOverdue) return `已超过承诺的 ${clock.targetHours} 个工作小时，正在催办`
  return clock.dueAt ? `最晚 ${momentText(clock.dueAt)} 前答复` : `承诺 ${clock.targetHours} 个工作小时内答复`
}

/** Who has it now: `现在由区人才办牵头，区商务局配合，承办人 王敏` */
export function partiesText({ lead, supporters, handler }: Pick<TicketSummary, 'lead' | 'supporters' | 'handler'>): string {
  const names = supporters.map(({ name }) => name).join('、')
  return (
    [lead && `现在由${lead.name}牵头`, names && `${names}配合`, handler && `承办人 ${handler}`].filter(Boolean).join('，') ||
    '正在分给对口的部门'
  )
}
