import type { ProposalSide } from '../../../contract/community/proposals.ts'
import type { StaffProposal } from '../../../contract/community/staff-proposals.ts'
import { tell } from '../../people/inbox/tell.ts'
import type { Clock } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries, updateRow } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { conflict, invalidRequest, notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'
import type { CommunityWording } from '../wording.ts'
import type { StatementRow } from './rows.ts'

interface StatementParts {
  audit: AuditLog
  wording: CommunityWording
  find(queries: Queries, id: string): Promise<StaffProposal>
}

/** What sides say, as far as staff write it down or review it. */
export function proposalStatements(db: Database, clock: Clock, { audit, wording, find }: StatementParts) {
  /** Holds a proposal that nobody has decided yet. */
  async function held(tx: Queries, id: string): Promise<void> {
    await tx.run('UPDATE proposals SET version = version WHERE id = ?', [id])
    const row = await tx.get<Row<'proposals', 'state'>>('SELECT state FROM proposals WHERE id = ?', [id])
    if (!row) return notFound('proposal')
    if (row.state !== 'open')
      throw conflict('wrong-state', '现在不能这样改', row.state === 'decided' ? '已经有决定了。' : '公开之后才能记意见。')
  }

  return {
    /** Of an office that speaks for its side: public at once, also after the time for voting. */
    async add(
      tx: Queries,
      id: string,
      { side, office, text }: { side: ProposalSide; office: string; text: string },
      staff: Staff,
    ): Promise<StaffProposal> {
      await held(tx, id)
      const now = clock()
      const said = { id: newId(), proposal_id: id, side, office, text, state: 'published' as const }
      await insertRow(tx, 'proposal_statements', { ...said, created_at: now, published_at: now })
      const about = { kind: 'proposal', entityId: id, after: { side, office, text } }
      await audit.record(tx, { actor: staff.username, action: 'say', ...about })
      return find(tx, id)
    },

    /** Makes it public or hides it, and tells its author; the trail keeps none of its words. */
    review: (
      id: string,
      statementId: string,
      { published, reason }: { published: boolean; reason: string | null },
      staff: Staff,
    ): Promise<StaffProposal> =>
      db.transaction(async tx => {
        await held(tx, id)
        const row = await tx.get<StatementRow>('SELECT * FROM proposal_statements WHERE id = ? AND proposal_id = ?', [
          statementId,
          id,
        ])
        if (!row) return notFound('statement')
        if (!published && !reason) throw invalidRequest([{ path: 'reason', message: '请写明理由' }])
        if (published) wording.refusePersonal({ text: row.text })
        const now = clock()
        await updateRow(tx, 'proposal_statements', statementId, {
          state: published ? 'published' : 'rejected',
          reason: published ? null : reason,
          published_at: published ? now : null,
        })
        if (row.author_id) {
          const link = `/packages/community/proposal?id=${id}`
          const word = published
            ? { title: '你说的意见公开了', text: '点开看这件议事。', link }
            : { title: '你说的意见没有公开', text: `理由：${reason}`, link }
          await tell(tx, [row.author_id], word, now)
        }
        await audit.record(tx, {
          actor: staff.username,
          action: published ? 'publish' : 'reject',
          kind: 'proposal',
          entityId: id,
          after: { statement: statementId },
          reason: published ? null : reason,
        })
        return find(tx, id)
      }),
  }
}
export type ProposalStatements = ReturnType<typeof proposalStatements>
