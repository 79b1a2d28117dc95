import type { Page, PageQuery } from '../../../contract/platform/page.ts'
import type { QuestionContext, Ticket, TicketKind, TicketSummary } from '../../../contract/policies/tickets.ts'
import { holdPerson } from '../../people/accounts/hold-person.ts'
import { type Clock, dayLength } from '../../platform/clock.ts'
import { keysetCursor, timeAndIdOf } from '../../platform/db/cursor.ts'
import { type Database, insertRow, type Queries } from '../../platform/db/database.ts'
import type { Person } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { conflict, notFound, tooManyRequests } from '../../platform/problem.ts'
import type { Directories, TopicWords } from '../departments/directory.ts'
import { firstWay } from './routing.ts'
import { addMessage, running, type TicketRow, toSummary, toTicket, updateTicket } from './rows.ts'

/** More than this a day is no longer asking. */
const perDay = 20

/** Finds what an earlier answer said, by the id of its question; null where it is not known any more. */
export type ContextOf = (questionId: string) => Promise<QuestionContext | null>

export interface NewTicket {
  kind: TicketKind
  question: string
  /** An answered question that it goes on from. */
  contextQuestionId: string | null
  /** The department that is complained of. */
  about: string | null
}

/** Tickets as their askers see them; nobody sees another's. */
export function ticketRepository(db: Database, clock: Clock, directories: Directories, words: TopicWords, contextOf: ContextOf) {
  const rowOf = async (queries: Queries, id: string, person: Person): Promise<TicketRow> =>
    (await queries.get<TicketRow>('SELECT * FROM tickets WHERE id = ? AND asker_id = ?', [id, person.id])) ?? notFound('ticket')

  const reread = async (tx: Queries, id: string, person: Person) =>
    toTicket(tx, await rowOf(tx, id, person), clock(), await directories())

  return {
    /** A new ticket, set on its way at once where it is known whose it is. */
    async ask(tx: Queries, person: Person, asked: NewTicket): Promise<Ticket> {
      const { kind, question, contextQuestionId } = asked
      const now = clock()
      await holdPerson(tx, person.id)
      const today = await tx.get<{ count: number }>(
        'SELECT count(*) AS count FROM tickets WHERE asker_id = ? AND created_at > ?',
        [person.id, now - dayLength],
      )
      if ((today?.count ?? 0) >= perDay) throw tooManyRequests(3600)
      const id = newId()
      const context = contextQuestionId === null ? null : await contextOf(contextQuestionId)
      await insertRow(tx, 'tickets', {
        id,
        asker_id: person.id,
        kind,
        question,
        context_question_id: contextQuestionId,
        context: context && JSON.stringify(context),
        status: 'open',
        ...firstWay(await directories(), words, asked),
        ...running({ worked: 0, clock_started_at: null, due_at: null }, now),
        created_at: now,
        updated_at: now,
      })
      return reread(tx, id, person)
    },

    async listOf(person: Person, query: PageQuery): Promise<Page<TicketSummary>> {
      const after = timeAndIdOf(query.cursor)
      const directory = await directories()
      const rows = await db.all<TicketRow>(
        `SELECT * FROM tickets WHERE asker_id = ? ${after ? 'AND (created_at, id) < (?, ?)' : ''} ORDER BY created_at DESC, id DESC LIMIT ?`,
        [person.id, ...(after ?? []), query.limit + 1],
      )
      const shown = rows.slice(0, query.limit)
      const last = shown.at(-1)
      const count = await db.get<{ total: number }>('SELECT count(*) AS total FROM tickets WHERE asker_id = ?', [person.id])
      return {
        items: shown.map(row => toSummary(row, clock(), directory)),
        nextCursor: last && rows.length > shown.length ? keysetCursor(last.created_at, last.id) : null,
        total: count?.total ?? 0,
      }
    },

    find: (id: string, person: Person): Promise<Ticket> => reread(db, id, person),

    /** A supplement or a further question: the clock goes on. */
    async say(tx: Queries, id: string, person: Person, text: string): Promise<Ticket> {
      const now = clock()
      const row = await rowOf(tx, id, person)
      if (row.status === 'closed') throw conflict('wrong-state', '这件已经办结', '还有疑问请新提一件，可以写上这件的内容。')
      const status = row.status === 'open' ? 'open' : 'working'
      if (!(await updateTicket(tx, row, { status, ...running(row, now) }, now))) throw justChanged()
      // Under the ticket's row: of two in the same moment each would take the same number.
      await addMessage(tx, id, { author: 'asker', text }, now)
      return reread(tx, id, person)
    },

    async rate(tx: Queries, id: string, person: Person, score: number, comment: string | null): Promise<Ticket> {
      const row = await rowOf(tx, id, person)
      if (row.status !== 'answered' && row.status !== 'closed')
        throw conflict('wrong-state', '还没有答复', '收到答复后再来评价。')
      if (row.score !== null) throw conflict('duplicate', '已经评价过了', '一件只评一次；还有疑问可以继续追问。')
      if (!(await updateTicket(tx, row, { score, comment }, clock()))) throw justChanged()
      return reread(tx, id, person)
    },
  }
}
export type TicketRepository = ReturnType<typeof ticketRepository>

const justChanged = () => conflict('edit-conflict', '刚刚有新的进展', '请刷新后再试。')
