import type { PolicyStatus, PolicySummary } from '../../contract/policies/library.ts'
import type { TicketStatus } from '../../contract/policies/tickets.ts'
import { dayOf } from '../platform/clock.ts'
import type { Staff } from '../platform/http/call.ts'
import type { SearchSource } from '../staff/search.ts'
import type { TicketRow } from './tickets/rows.ts'

interface Sources {
  policies(q: string, limit: number): Promise<{ items: PolicySummary[] }>
  /** Tickets that this member may read and whose question has the words. */
  tickets(q: string, limit: number, staff: Staff): Promise<TicketRow[]>
}

const policyStates: Record<PolicyStatus, string> = {
  current: '现行',
  upcoming: '还没施行',
  expired: '已过期',
  replaced: '已被新的替换',
  exhausted: '名额用完',
  unverified: '没有核对过',
}
const ticketStates: Record<TicketStatus, string> = {
  open: '没人接',
  working: '办理中',
  waiting: '等对方补充',
  answered: '已答复',
  closed: '已办结',
}
const shownQuestion = 40

/** Policies of all states, and tickets of one's department. */
export const policiesSearch = ({ policies, tickets }: Sources): SearchSource[] => [
  {
    action: 'publish-policies',
    search: async (q, limit) =>
      (await policies(q, limit)).items.map(({ id, title, topic, status }) => ({
        kind: 'policy',
        id,
        title,
        note: `${topic} · ${policyStates[status]}`,
      })),
  },
  {
    action: 'handle-tickets',
    search: async (q, limit, staff) =>
      (await tickets(q, limit, staff)).map(row => ({
        kind: 'ticket',
        id: row.id,
        title: row.question.slice(0, shownQuestion),
        note: `${ticketStates[row.status]} · ${dayOf(row.created_at)} 收到`,
      })),
  },
]
