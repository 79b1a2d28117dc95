import type { QueryOf } from '../../../contract/platform/endpoint.ts'
import type { AnswerFeedback, answerFeedbackEndpoints, FeedbackReason } from '../../../contract/policies/answer-feedback.ts'
import { type Clock, toIso, toIsoOrNull } from '../../platform/clock.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import { type Database, insertRow, updateRow } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import type { Staff } from '../../platform/http/call.ts'
import { fromJson } from '../../platform/json.ts'
import { notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'

type FeedbackRow = Narrow<Row<'answer_feedback'>, Pick<AnswerFeedback, 'outcome' | 'reason'>>
type Asked = (id: string) => Promise<Row<'policy_questions', 'question' | 'outcome' | 'clauses'> | undefined>

const toFeedback = (row: FeedbackRow): AnswerFeedback => ({
  id: row.id,
  question: row.question,
  outcome: row.outcome,
  clauses: fromJson<string[]>(row.clauses),
  useful: row.useful === 1,
  reason: row.reason,
  createdAt: toIso(row.created_at),
  handledAt: toIsoOrNull(row.handled_at),
})

/** What people say of answers: one word for each answer, the last one counts; nobody's name is kept. */
export function answerFeedbackRepository(db: Database, clock: Clock, audit: AuditLog, asked: Asked) {
  return {
    /** Throws where the answer is no longer kept. */
    async say(id: string, useful: boolean, reason: FeedbackReason | null) {
      const { question, outcome, clauses } = (await asked(id)) ?? notFound('answer')
      const said = { useful: useful ? 1 : 0, reason: useful ? null : reason }
      const isNew = await insertRow(
        db,
        'answer_feedback',
        { id, question, outcome: outcome as AnswerFeedback['outcome'], clauses, ...said, created_at: clock(), handled_at: null },
        'ON CONFLICT (id) DO NOTHING',
      )
      if (!isNew) await updateRow(db, 'answer_feedback', id, said)
      return { useful, reason: said.reason }
    },

    async list({ useful, handled, limit, cursor }: QueryOf<(typeof answerFeedbackEndpoints)['GET /staff/answer-feedback']>) {
      const where = [
        ...(useful === undefined ? [] : [`useful = ${useful ? 1 : 0}`]),
        ...(handled === undefined ? [] : [`handled_at IS ${handled ? 'NOT ' : ''}NULL`]),
      ]
      const only = where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''
      const offset = offsetOf(cursor)
      const rows = await db.all<FeedbackRow>(
        `SELECT * FROM answer_feedback ${only}
         ORDER BY CASE WHEN handled_at IS NULL THEN 0 ELSE 1 END, useful, created_at DESC, id LIMIT ? OFFSET ?`,
        [limit, offset],
      )
      const total = await db.get<{ count: number }>(`SELECT count(*) AS count FROM answer_feedback ${only}`)
      return {
        items: rows.map(toFeedback),
        nextCursor: offsetCursor(offset + rows.length, total?.count ?? 0),
        total: total?.count ?? 0,
        counts: await this.counts(),
      }
    },

    /** Since `from`, of all that is kept where it is left out. */
    async counts(from = 0): Promise<{ useful: number; notUseful: number }> {
      const rows = await db.all<Row<'answer_feedback', 'useful'> & { count: number }>(
        'SELECT useful, count(*) AS count FROM answer_feedback WHERE created_at >= ? GROUP BY useful',
        [from],
      )
      const of = (value: number) => rows.find(row => row.useful === value)?.count ?? 0
      return { useful: of(1), notUseful: of(0) }
    },

    handle: (id: string, handled: boolean, staff: Staff): Promise<AnswerFeedback> =>
      db.transaction(async tx => {
        await updateRow(tx, 'answer_feedback', id, { handled_at: handled ? clock() : null })
        const row = await tx.get<FeedbackRow>('SELECT * FROM answer_feedback WHERE id = ?', [id])
        await audit.record(tx, {
          actor: staff.username,
          action: handled ? 'close' : 'reopen',
          kind: 'answer-feedback',
          entityId: id,
        })
        return toFeedback(row ?? notFound('answer'))
      }),
  }
}
export type AnswerFeedbackRepository = ReturnType<typeof answerFeedbackRepository>
