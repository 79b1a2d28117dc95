import { Tag } from '@/kit/Tag'
import type { TicketSummary } from '../../../../contract/policies/tickets.ts'
import { statusWords } from '../wording'

/** The state in a word; being overdue comes before it. */
export function TicketStatusTag({ ticket: { status, clock } }: { ticket: TicketSummary }) {
  const isOpen = status === 'open' || status === 'working'
  const { text, icon, hue } =
    isOpen && clock.isOverdue ? { text: '已超时', icon: 'alert', hue: 'danger' as const } : statusWords[status]
  return (
    <Tag hue={hue} icon={icon}>
      {text}
    </Tag>
  )
}
