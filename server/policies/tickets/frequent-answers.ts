import type { Page, PageQuery } from '../../../contract/platform/page.ts'
import type { FrequentAnswer, TicketCitation } from '../../../contract/policies/tickets.ts'
import { type Clock, toIsoOrNull } from '../../platform/clock.ts'
import { keysetCursor, timeAndIdOf } from '../../platform/db/cursor.ts'
import { type Database, insertRow, type Queries, updateRow } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { fromJson } from '../../platform/json.ts'
import { conflict, notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'

const toAnswer = (row: Row<'frequent_answers'>): FrequentAnswer => ({
  id: row.id,
  question: row.question,
  answer: row.answer,
  citations: fromJson<TicketCitation[]>(row.citations),
  state: row.published_at === null ? 'draft' : 'published',
  publishedAt: toIsoOrNull(row.published_at),
})

/** Answers worth giving to everybody: drafted out of a ticket, public once somebody else has read them. */
export function frequentAnswers(db: Database, clock: Clock, audit: AuditLog) {
  async function page(query: PageQuery, where: string): Promise<Page<FrequentAnswer>> {
    const after = timeAndIdOf(query.cursor)
    const rows = await db.all<Row<'frequent_answers'>>(
      `SELECT * FROM frequent_answers WHERE ${where} ${after ? 'AND (created_at, id) < (?, ?)' : ''} ORDER BY created_at DESC, id DESC LIMIT ?`,
      [...(after ?? []), query.limit + 1],
    )
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    const count = await db.get<{ total: number }>(`SELECT count(*) AS total FROM frequent_answers WHERE ${where}`)
    return {
      items: shown.map(toAnswer),
      nextCursor: last && rows.length > shown.length ? keysetCursor(last.created_at, last.id) : null,
      total: count?.total ?? 0,
    }
  }
  const rowOf = async (tx: Queries, id: string) =>
    (await tx.get<Row<'frequent_answers'>>('SELECT * FROM frequent_answers WHERE id = ?', [id])) ?? notFound('answer')

  return {
    published: (query: PageQuery) => page(query, 'published_at IS NOT NULL'),
    all: (query: PageQuery) => page(query, '1 = 1'),

    /** The citations are those of the last reply: what is said to everybody rests on the same clauses. */
    async draft(tx: Queries, ticketId: string, staff: Staff, question: string, answer: string): Promise<FrequentAnswer> {
      const reply = await tx.get<Row<'ticket_messages', 'citations'>>(
        "SELECT citations FROM ticket_messages WHERE ticket_id = ? AND author = 'staff' ORDER BY number DESC LIMIT 1",
        [ticketId],
      )
      if (!reply) throw conflict('wrong-state', '还没有答复', '先答复，再拟成常见问答。')
      const id = newId()
      const isNew = await insertRow(
        tx,
        'frequent_answers',
        {
          id,
          ticket_id: ticketId,
          question,
          answer,
          citations: reply.citations,
          drafted_by: staff.id,
          created_at: clock(),
        },
        'ON CONFLICT (ticket_id) DO NOTHING',
      )
      if (!isNew) throw conflict('duplicate', '已经拟过了', '这件咨询已经有一条常见问答，请在列表里查看。')
      await audit.record(tx, {
        actor: staff.username,
        action: 'draft',
        kind: 'frequent-answer',
        entityId: id,
        after: { question },
      })
      return toAnswer(await rowOf(tx, id))
    },

    publish: (id: string, staff: Staff, isPublished: boolean): Promise<FrequentAnswer> =>
      db.transaction(async tx => {
        const row = await rowOf(tx, id)
        if (isPublished && row.drafted_by === staff.id)
          throw conflict('own-draft', '不能审核自己拟的', '请另一位有审核权限的同事发布。')
        await updateRow(tx, 'frequent_answers', id, {
          published_at: isPublished ? clock() : null,
          reviewed_by: isPublished ? staff.id : null,
        })
        const action = isPublished ? 'publish' : 'withdraw'
        await audit.record(tx, { actor: staff.username, action, kind: 'frequent-answer', entityId: id })
        return toAnswer(await rowOf(tx, id))
      }),
  }
}
export type FrequentAnswers = ReturnType<typeof frequentAnswers>
