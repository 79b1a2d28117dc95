import type { StaffTicket, TicketHistoryEntry } from '../../../contract/policies/staff-tickets.ts'
import type { Department, TicketCitation, TicketKind, WhistleRoute } from '../../../contract/policies/tickets.ts'
import { tell } from '../../people/inbox/tell.ts'
import type { Clock } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries } from '../../platform/db/database.ts'
import type { Changes } from '../../platform/db/rows.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { fromJson } from '../../platform/json.ts'
import { conflict, editConflict, notAllowed, notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'
import type { TicketDeed } from '../../staff/permissions.ts'
import { type FindClause, readCitations, type WantedCitation } from './citations.ts'
import { departmentNamed, requireDepartment } from './departments.ts'
import { ticketHistory } from './history.ts'
import { mayDo } from './parties.ts'
import { deedsOn, masked, type QueueQuery, queuePage } from './queue.ts'
import { addMessage, responded, running, stopped, type TicketRow, toSummary, toTicket, updateTicket } from './rows.ts'

interface Change {
  columns: Changes<'tickets'>
  message?: Parameters<typeof addMessage>[2]
  reason?: string
}

/** Says that there is something to read; what it is stands in the ticket alone. */
const wordFrom = ({ department }: Staff, { id, kind }: Pick<TicketRow, 'id' | 'kind'>, deed: TicketDeed) => ({
  title: `你的${kindNames[kind]}${deed === 'pause' ? '要补充一点' : '有了答复'}`,
  text: `${departmentNamed(department)?.name ?? '工作人员'}给你留了话。`,
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
  findClause: FindClause,
  phoneOf: PhoneOf,
  cite: Cite,
) {
  /** Of other departments one learns nothing, not even that there is a ticket. */
  const rowById = (queries: Queries, id: string) => queries.get<TicketRow>('SELECT * FROM tickets WHERE id = ?', [id])
  async function rowOf(queries: Queries, id: string, staff: Staff): Promise<TicketRow> {
    const row = await rowById(queries, id)
    return row && mayDo(staff, 'read', row) ? row : notFound('ticket')
  }

  async function change(
    tx: Queries,
    id: string,
    staff: Staff,
    deed: TicketDeed,
    ifMatch: number | null,
    decide: (row: TicketRow, now: number) => Change | Promise<Change>,
  ): Promise<StaffTicket> {
    const now = clock()
    const row = await rowOf(tx, id, staff)
    if (!mayDo(staff, deed, row)) throw notAllowed()
    if (ifMatch !== null && ifMatch !== row.version) throw editConflict(toSummary(row, now))
    if (row.status === 'closed') throw conflict('wrong-state', '这件已经办结', '办结的不能再改；需要时请提问人新提一件。')
    const { columns, message, reason } = await decide(row, now)
    if (!(await updateTicket(tx, row, columns, now))) throw editConflict(toSummary(await rowOf(tx, id, staff), now))
    if (message) await addMessage(tx, id, message, now)
    if (message?.author === 'staff' && row.asker_id) await tell(tx, [row.asker_id], wordFrom(staff, row, deed), now)
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
    const deeds = deedsOn(row, staff).filter(deed => mayDo(staff, deed === 'draft-answer' ? 'read' : deed, row))
    return { ...(await toTicket(tx, row, clock())), phone: phone && masked(phone), deeds }
  }

  /** Whoever acts first has taken it on. */
  const taken = (row: TicketRow, staff: Staff): Changes<'tickets'> => ({
    handler_id: row.handler_id ?? staff.id,
    handler: row.handler ?? staff.username,
    lead: row.lead ?? departmentNamed(staff.department)?.id ?? null,
  })
  const from = (staff: Staff) => ({ author: 'staff' as const, department: staff.department })

  async function recordWhistle(
    tx: Queries,
    id: string,
    route: WhistleRoute,
    caller: string | null,
    lead: string | null,
    with_: string[],
  ) {
    await insertRow(tx, 'whistles', {
      id: newId(),
      ticket_id: id,
      route,
      caller,
      lead,
      supporters: JSON.stringify(with_),
      created_at: clock(),
    })
  }

  return {
    list: (staff: Staff, query: QueueQuery) => queuePage(db, staff, query, clock()),

    find: async (id: string, staff: Staff): Promise<StaffTicket> => toStaffTicket(db, await rowOf(db, id, staff), staff),

    /** Clauses that the library finds for what was asked, to be cited. */
    clauses: async (id: string, staff: Staff): Promise<TicketCitation[]> => cite((await rowOf(db, id, staff)).question),

    history: async (id: string, staff: Staff): Promise<TicketHistoryEntry[]> => {
      await rowOf(db, id, staff)
      return ticketHistory(audit, id)
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
        change(tx, id, staff, 'claim', ifMatch, (row, now) => {
          if (row.handler_id !== null && row.handler_id !== staff.id)
            throw conflict('claimed', '已经有人承办', `正由 ${row.handler} 承办，需要转办请用吹哨。`)
          if (row.status !== 'open') return { columns: taken(row, staff) }
          return { columns: { ...taken(row, staff), ...running(row, now), status: 'working' } }
        }),
      ),

    reply: (tx: Queries, id: string, staff: Staff, ifMatch: number | null, text: string, wanted: WantedCitation[]) =>
      change(tx, id, staff, 'reply', ifMatch, async (row, now) => {
        const citations: TicketCitation[] = await readCitations(wanted, findClause)
        return {
          columns: { ...taken(row, staff), ...responded(row, now), ...stopped(row, now), status: 'answered' },
          message: { ...from(staff), text, citations },
        }
      }),

    /** Calls one department to lead and others to support; whoever worked on it before hands it over. */
    whistle: (id: string, staff: Staff, ifMatch: number | null, leadId: string, supporterIds: string[]) =>
      db.transaction(tx =>
        change(tx, id, staff, 'whistle', ifMatch, async (row, now) => {
          const lead = requireDepartment(leadId, 'lead')
          const supporters = [...new Set(supporterIds)].filter(s => s !== leadId).map(s => requireDepartment(s, 'supporters'))
          const caller = departmentNamed(staff.department)
          await recordWhistle(
            tx,
            id,
            routeOf(caller, lead),
            caller?.id ?? null,
            lead.id,
            supporters.map(s => s.id),
          )
          const isSame = row.lead === lead.id
          return {
            columns: {
              lead: lead.id,
              supporters: JSON.stringify(supporters.map(s => s.id)),
              ...(isSame ? {} : { handler: null, handler_id: null }),
              status: isSame && row.status !== 'open' ? 'working' : 'open',
              ...running(row, now),
            },
            message: { author: 'notice', text: calledText(lead, supporters) },
          }
        }),
      ),

    /** Asks back; the clock stands until the asker has answered. */
    pause: (id: string, staff: Staff, ifMatch: number | null, text: string) =>
      db.transaction(tx =>
        change(tx, id, staff, 'pause', ifMatch, (row, now) => ({
          columns: { ...taken(row, staff), ...responded(row, now), ...stopped(row, now), status: 'waiting' },
          message: { ...from(staff), text },
        })),
      ),

    escalate: (id: string, staff: Staff, ifMatch: number | null, reason: string) =>
      db.transaction(tx =>
        change(tx, id, staff, 'escalate', ifMatch, async (row, now) => {
          if (row.escalated_at !== null) throw conflict('wrong-state', '已经上报过了', '市级协调的进展请写在答复里。')
          await recordWhistle(
            tx,
            id,
            'city',
            departmentNamed(staff.department)?.id ?? null,
            row.lead,
            fromJson<string[]>(row.supporters),
          )
          return {
            columns: { ...taken(row, staff), escalated_at: now },
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

/** Which of the four routes a call takes follows from who calls whom. */
export function routeOf(caller: Department | null, lead: Department): WhistleRoute {
  if (lead.kind === 'street') return 'department-to-street'
  return caller?.kind === 'street' ? 'street-calls' : 'one-leads'
}

const calledText = (lead: Department, supporters: Department[]) =>
  `由${lead.name}牵头${supporters.length > 0 ? `，${supporters.map(s => s.name).join('、')}配合` : ''}`
