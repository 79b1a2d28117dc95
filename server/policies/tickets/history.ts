import type { TicketHistoryEntry } from '../../../contract/policies/staff-tickets.ts'
import type { TicketStatus } from '../../../contract/policies/tickets.ts'
import type { AuditLog } from '../../staff/audit.ts'
import type { Directory } from '../departments/directory.ts'

const longest = 200

const deeds: Record<string, string> = {
  claim: '认领',
  reply: '答复',
  whistle: '吹哨',
  'hand-over': '转办',
  pause: '请提问人补充',
  escalate: '上报市级协调',
  close: '办结',
  'read-phone': '看了提问人的手机号',
}
const states: Record<TicketStatus, string> = {
  open: '待认领',
  working: '办理中',
  waiting: '等提问人补充',
  answered: '已答复',
  closed: '已办结',
}

/** What of a case the audit trail keeps. */
interface Seen {
  status: TicketStatus
  lead: string | null
  supporters: string
  handler: string | null
}

/** Everything that was done with a case, out of the audit trail, the earliest first. */
export async function ticketHistory(audit: AuditLog, directory: Directory, id: string): Promise<TicketHistoryEntry[]> {
  const { items } = await audit.list({ kind: 'ticket', entityId: id, limit: longest })
  return items
    .map(({ at, actor, action, before, after, reason }) => ({
      at,
      actor,
      action,
      text: [deeds[action] ?? '处理', ...changesIn(directory, before as Seen | null, after as Seen | null)].join('，'),
      reason,
    }))
    .reverse()
}

function changesIn(directory: Directory, before: Seen | null, after: Seen | null): string[] {
  if (!before || !after) return []
  const nameOf = (id: string | null) => directory.named(id)?.name ?? '已不在名单里的部门'
  const led = before.lead === null ? '由' : `牵头由${nameOf(before.lead)}变为`
  return [
    ...(before.lead === after.lead ? [] : [`${led}${nameOf(after.lead)}${before.lead === null ? '牵头' : ''}`]),
    ...(before.handler === after.handler || after.handler === null ? [] : [`${after.handler}承办`]),
    ...(before.status === after.status ? [] : [`状态变为${states[after.status]}`]),
  ]
}
