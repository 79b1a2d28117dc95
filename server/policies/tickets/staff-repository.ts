import type { StaffTicket, TicketHistoryEntry } from '../../../contract/policies/staff-tickets.ts'
import type { TicketCitation, TicketKind } from '../../../contract/policies/tickets.ts'
import { tell } from '../../people/inbox/tell.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Queries } from '../../platform/db/database.ts'
import type { Changes } from '../../platform/db/rows.ts'
import type { Staff } from '../../platform/http/call.ts'
import { fromJson } from '../../platform/json.ts'
import { conflict, editConflict, invalidRequest, notAllowed, notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'
import type { TicketDeed } from '../../staff/permissions.ts'
import type { Directories, Directory } from '../departments/directory.ts'
import { type FindClause, readCitations, type WantedCitation } from './citations.ts'
import { ticketHistory } from './history.ts'
import { mayDo } from './parties.ts'
import { deedsOn, masked, type QueueQuery, queuePage } from './queue.ts'
import { calledText, mustNotConcern, recordWhistle, routeOf, routingOf } from './routing.ts'
import { addMessage, responded, running, stopped, type TicketRow, toSummary, toTicket, updateTicket } from './rows.ts'

interface Change {
  columns: Changes<'tickets'>
  message?: Parameters<typeof addMessage>[2]
  reason?: string
}

/** Says that there is something to read; what it is stands in the ticket alone. */
const wordFrom = (department: string | undefined, { id, kind }: Pick<TicketRow, 'id' | 'kind'>, deed: TicketDeed) => ({
  title: `你的${kindNames[kind]}${deed === 'pause' ? '要补充一点' : '有了答复'}`,
  text: `${department ?? '工作人员'}给你留了话。`,
  link: `/packages/tickets/ticket?id=${id}`,
})

const kindNames: Record<TicketKind, string> = { question: '咨询', complaint: '投诉', suggestion: '建议' }

/** What the library cites for a question, best first; keeps nothing. */
export type Cite = (question: string) => Promise<TicketCitation[]>

/** The number that a person left, whole. */
export type PhoneOf = (userId: string) => Promise<string | null>

/** Tickets as staff work on them. Each deed is checked against role and department, audited, and raises the version. */
export function staffTicketRepository(
  db: Database,
  clock: Clock,
  audit: AuditLog,
  directories: Directories,
  findClause: FindClause,
  phoneOf: PhoneOf,
  cite: Cite,
) {
  /** Of other departments one learns nothing, not even that there is a ticket. */
  const rowById = (queries: Queries, id: string) => queries.get<TicketRow>('SELECT * FROM tickets WHERE id = ?', [id])
  async function rowOf(queries: Queries, id: string, staff: Staff): Promise<TicketRow> {
    const row = await rowById(queries, id)
    return row && mayDo(await directories(), staff, 'read', row) ? row : notFound('ticket')
  }

  async function change(
    tx: Queries,
    id: string,
    staff: Staff,
    deed: TicketDeed,
    ifMatch: number | null,
    decide: (row: TicketRow, now: number, directory: Directory) => Change | Promise<Change>,
  ): Promise<StaffTicket> {
    const now = clock()
    const directory = await directories()
    const row = await rowOf(tx, id, staff)
    if (!mayDo(directory, staff, deed, row)) throw notAllowed()
    if (ifMatch !== null && ifMatch !== row.version) throw editConflict(toSummary(row, now, directory))
    if (row.status === 'closed') throw conflict('wrong-state', '这件已经办结', '办结的不能再改；需要时请提问人新提一件。')
    const { columns, message, reason } = await decide(row, now, directory)
    if (!(await updateTicket(tx, row, columns, now))) throw editConflict(toSummary(await rowOf(tx, id, staff), now, directory))
    if (message) await addMessage(tx, id, message, now)
    if (message?.author === 'staff' && row.asker_id)
      await tell(tx, [row.asker_id], wordFrom(directory.named(staff.department)?.name, row, deed), now)
    // Whoever called another department has handed it over, but still sees what became of the call.
    const after = (await rowById(tx, id)) ?? notFound('ticket')
    const seen = ({ status, lead, supporters, handler }: TicketRow) => ({ status, lead, supporters, handler })
    await audit.record(tx, {
      actor: staff.username,
      action: deed,
      kind: 'ticket',
      entityId: id,
      before: seen(row),
      after: seen(after),
      reason: reason ?? null,
    })
    return toStaffTicket(tx, after, staff)
  }

  async function toStaffTicket(tx: Queries, row: TicketRow, staff: Staff): Promise<StaffTicket> {
    const phone = row.asker_id === null ? null : await phoneOf(row.asker_id)
    const directory = await directories()
    const deeds = deedsOn(row, staff).filter(deed => mayDo(directory, staff, deed === 'draft-answer' ? 'read' : deed, row))
    const routing = routingOf(row, directory)
    return { ...(await toTicket(tx, row, clock(), directory)), phone: phone && masked(phone), deeds, routing }
  }

  /** Whoever acts first has taken it on. */
  const taken = (row: TicketRow, staff: Staff, directory: Directory): Changes<'tickets'> => ({
    handler_id: row.handler_id ?? staff.id,
    handler: row.handler ?? staff.username,
    lead: row.lead ?? directory.named(staff.department)?.id ?? null,
  })
  const from = (staff: Staff) => ({ author: 'staff' as const, department: staff.department })

  return {
    list: async (staff: Staff, query: QueueQuery) => queuePage(db, await directories(), staff, query, clock()),

    find: async (id: string, staff: Staff): Promise<StaffTicket> => toStaffTicket(db, await rowOf(db, id, staff), staff),

    /** Clauses that the library finds for what was asked, to be cited. */
    clauses: async (id: string, staff: Staff): Promise<TicketCitation[]> => cite((await rowOf(db, id, staff)).question),

    history: async (id: string, staff: Staff): Promise<TicketHistoryEntry[]> => {
      await rowOf(db, id, staff)
      return ticketHistory(audit, await directories(), id)
    },

    /** The asker's number, for the reason that is kept with who asked for it. Throws where the asker left none. */
    readPhone: (id: string, reason: string, staff: Staff): Promise<{ phone: string }> =>
      db.transaction(async tx => {
        const row = await rowOf(tx, id, staff)
        const phone = row.asker_id === null ? null : await phoneOf(row.asker_id)
        if (phone === null) return notFound('phone')
        await audit.record(tx, { actor: staff.username, action: 'read-phone', kind: 'ticket', entityId: id, reason })
        return { phone }
      }),

    claim: (id: string, staff: Staff, ifMatch: number | null) =>
      db.transaction(tx =>
        change(tx, id, staff, 'claim', ifMatch, (row, now, directory) => {
          if (row.handler_id !== null && row.handler_id !== staff.id)
            throw conflict('claimed', '已经有人承办', `正由 ${row.handler} 承办，要换部门请用转办。`)
          if (row.status !== 'open') return { columns: taken(row, staff, directory) }
          return { columns: { ...taken(row, staff, directory), ...running(row, now), status: 'working' } }
        }),
      ),

    reply: (tx: Queries, id: string, staff: Staff, ifMatch: number | null, text: string, wanted: WantedCitation[]) =>
      change(tx, id, staff, 'reply', ifMatch, async (row, now, directory) => {
        const citations: TicketCitation[] = await readCitations(wanted, findClause)
        return {
          columns: { ...taken(row, staff, directory), ...responded(row, now), ...stopped(row, now), status: 'answered' },
          message: { ...from(staff), text, citations },
        }
      }),

    /** Calls one department to lead and others to support; whoever worked on it before hands it over. */
    whistle: (id: string, staff: Staff, ifMatch: number | null, leadId: string, supporterIds: string[]) =>
      db.transaction(tx =>
        change(tx, id, staff, 'whistle', ifMatch, async (row, now, directory) => {
          const lead = directory.require(leadId, 'lead')
          const supporters = [...new Set(supporterIds)].filter(s => s !== leadId).map(s => directory.require(s, 'supporters'))
          mustNotConcern(row, [lead], 'lead')
          mustNotConcern(row, supporters, 'supporters')
          const caller = directory.named(staff.department)
          const called = { lead: lead.id, supporters: JSON.stringify(supporters.map(s => s.id)) }
          const way = routeOf(caller, lead)
          await recordWhistle(tx, { ticket_id: id, route: way, caller: caller?.id ?? null, ...called, created_at: now })
          const isSame = row.lead === lead.id
          return {
            columns: {
              ...called,
              way,
              rule: null,
              ...(isSame ? {} : { handler: null, handler_id: null }),
              status: isSame && row.status !== 'open' ? 'working' : 'open',
              ...running(row, now),
            },
            message: { author: 'notice', text: calledText(lead, supporters) },
          }
        }),
      ),

    /** Gives it to another department. The clock is left alone: what was due at an hour is due then, whoever has it. */
    handOver: (id: string, staff: Staff, ifMatch: number | null, toId: string, reason: string) =>
      db.transaction(tx =>
        change(tx, id, staff, 'hand-over', ifMatch, (row, _now, directory) => {
          if (row.status === 'answered') throw conflict('wrong-state', '已经答复了', '答复过的不用转办；提问人追问之后才能转。')
          const to = directory.require(toId, 'to')
          mustNotConcern(row, [to], 'to')
          if (to.id === row.lead) throw invalidRequest([{ path: 'to', message: `这件已经由${to.name}牵头，请选别的部门` }])
          const supporters = fromJson<string[]>(row.supporters).filter(supporter => supporter !== to.id)
          const from = directory.named(row.lead)?.name
          return {
            columns: {
              lead: to.id,
              supporters: JSON.stringify(supporters),
              handler: null,
              handler_id: null,
              status: row.status === 'waiting' ? 'waiting' : 'open',
            },
            message: { author: 'notice', text: `${from ? `由${from}` : ''}转给${to.name}办理，答复时限不变` },
            reason,
          }
        }),
      ),

    /** Asks back; the clock stands until the asker has answered. */
    pause: (id: string, staff: Staff, ifMatch: number | null, text: string) =>
      db.transaction(tx =>
        change(tx, id, staff, 'pause', ifMatch, (row, now, directory) => ({
          columns: { ...taken(row, staff, directory), ...responded(row, now), ...stopped(row, now), status: 'waiting' },
          message: { ...from(staff), text },
        })),
      ),

    escalate: (id: string, staff: Staff, ifMatch: number | null, reason: string) =>
      db.transaction(tx =>
        change(tx, id, staff, 'escalate', ifMatch, async (row, now, directory) => {
          if (row.escalated_at !== null) throw conflict('wrong-state', '已经上报过了', '市级协调的进展请写在答复里。')
          const caller = directory.named(staff.department)?.id ?? null
          const { lead, supporters } = row
          await recordWhistle(tx, { ticket_id: id, route: 'city', caller, lead, supporters, created_at: now })
          return {
            columns: { ...taken(row, staff, directory), escalated_at: now, way: 'city', rule: null },
            message: { author: 'notice', text: '已上报市级协调，仍由原部门跟进答复' },
            reason,
          }
        }),
      ),

    close: (id: string, staff: Staff, ifMatch: number | null) =>
      db.transaction(tx =>
        change(tx, id, staff, 'close', ifMatch, (row, now) => {
          if (row.status !== 'answered') throw conflict('wrong-state', '还没有答复', '答复之后才能办结。')
          return { columns: { ...stopped(row, now), status: 'closed' }, message: { author: 'notice', text: '已办结' } }
        }),
      ),
  }
}
export type StaffTicketRepository = ReturnType<typeof staffTicketRepository>
