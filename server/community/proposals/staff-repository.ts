import type { Decision, ProposalSide } from '../../../contract/community/proposals.ts'
import type {
  ProposalDraft,
  ProposalEdit,
  StaffProposal,
  StaffProposalQuery,
} from '../../../contract/community/staff-proposals.ts'
import type { Page } from '../../../contract/platform/page.ts'
import { type Message, tell } from '../../people/inbox/tell.ts'
import { type Clock, parseTime } from '../../platform/clock.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import { type Database, insertRow, type Queries, type SqlValue, stated, updateRow } from '../../platform/db/database.ts'
import type { Changes } from '../../platform/db/rows.ts'
import type { Staff } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { conflict, editConflict, invalidRequest, notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'
import { partly } from '../../staff/search.ts'
import type { CommunityWording } from '../wording.ts'
import { statementsOf } from './repository.ts'
import { isPublic, missingSides, type ProposalRow, proposalSelect, toStaffProposal } from './rows.ts'

interface StaffProposalParts {
  audit: AuditLog
  wording: CommunityWording
  /** The need that was made of it, public or not. */
  needIdOf(queries: Queries, proposalId: string): Promise<string | null>
}

interface Change {
  columns: Changes<'proposals'>
  /** What its author is told. */
  news?: Message
  reason?: string | null
}

const sideNames: Record<ProposalSide, string> = { youth: '青年', merchants: '商户', community: '社区', departments: '部门' }
const hasWaiting = "EXISTS (SELECT 1 FROM proposal_statements s WHERE s.proposal_id = p.id AND s.state = 'review')"
const wrongState = (detail: string) => conflict('wrong-state', '现在不能这样改', detail)

/** Proposals as staff run them; each change is audited and raises the version. */
export function staffProposalRepository(db: Database, clock: Clock, { audit, wording, needIdOf }: StaffProposalParts) {
  const rowOf = async (queries: Queries, id: string): Promise<ProposalRow> =>
    (await queries.get<ProposalRow>(`${proposalSelect} WHERE id = ?`, [id])) ?? notFound('proposal')
  const staffProposal = async (queries: Queries, row: ProposalRow): Promise<StaffProposal> =>
    toStaffProposal(row, await statementsOf(queries, row.id), await needIdOf(queries, row.id), clock(), wording)

  /** For the trail, which is kept for good: without what people said, nor what was never public of their words. */
  async function seen(queries: Queries, row: ProposalRow): Promise<object> {
    const { flags, statements, votes, waiting, missing, title, text, ...kept } = await staffProposal(queries, row)
    return row.published_at === null && row.author_id !== null ? kept : { ...kept, title, text }
  }

  /** Changes a proposal under a lock on its row. */
  async function changed(
    tx: Queries,
    id: string,
    staff: Staff,
    action: string,
    ifMatch: number | null,
    change: (row: ProposalRow) => Change | Promise<Change>,
  ): Promise<StaffProposal> {
    await tx.run('UPDATE proposals SET version = version WHERE id = ?', [id])
    const before = await rowOf(tx, id)
    if (ifMatch !== null && ifMatch !== before.version) throw editConflict(await staffProposal(tx, before))
    const { columns, news, reason = null } = await change(before)
    const next = { ...before, ...columns }
    if (next.state === 'open') requireWhole(next)
    await updateRow(tx, 'proposals', id, { ...columns, version: before.version + 1, updated_at: clock() })
    const after = await rowOf(tx, id)
    if (news && after.author_id) await tell(tx, [after.author_id], news, clock())
    const about = { kind: 'proposal', entityId: id, before: await seen(tx, before), after: await seen(tx, after), reason }
    await audit.record(tx, { actor: staff.username, action, ...about })
    return staffProposal(tx, after)
  }

  function requireWhole({ title, text, opens_at, closes_at }: ProposalRow): void {
    const errors = [
      ...(opens_at === null ? [{ path: 'opensAt', message: '请填从什么时候开始议' }] : []),
      ...(closes_at === null ? [{ path: 'closesAt', message: '请填议到什么时候' }] : []),
      ...(opens_at !== null && closes_at !== null && closes_at <= opens_at
        ? [{ path: 'closesAt', message: '截止要晚于开始' }]
        : []),
    ]
    if (errors.length > 0) throw invalidRequest(errors)
    wording.refusePersonal({ title, text })
  }

  const link = (id: string) => `/packages/community/proposal?id=${id}`
  const inOne = <T>(work: (tx: Queries) => Promise<T>) => db.transaction(work)

  return {
    async list({ q, state, only, limit, cursor }: StaffProposalQuery): Promise<Page<StaffProposal>> {
      const conditions: (false | undefined | '' | [string, ...SqlValue[]])[] = [
        q && ["lower(title) LIKE ? ESCAPE '!'", partly(q)],
        state && ['state = ?', state],
        only === 'waiting' && [`(state = 'review' OR ${hasWaiting})`],
        only === 'closed' && ["state = 'open' AND closes_at <= ?", clock()],
      ]
      const wanted = conditions.filter(condition => !!condition)
      const where = wanted.length > 0 ? `WHERE ${wanted.map(([sql]) => sql).join(' AND ')}` : ''
      const params = wanted.flatMap(([, ...values]) => values)
      const offset = offsetOf(cursor)
      const rows = await db.all<ProposalRow>(
        `${proposalSelect} ${where} ORDER BY CASE state WHEN 'review' THEN 0 WHEN 'open' THEN 1 ELSE 2 END,
         coalesce(closes_at, 0), created_at DESC, id LIMIT ? OFFSET ?`,
        [...params, limit, offset],
      )
      const total = (await db.get<{ total: number }>(`SELECT count(*) AS total FROM proposals p ${where}`, params))?.total ?? 0
      const items: StaffProposal[] = []
      for (const row of rows) items.push(await staffProposal(db, row))
      return { items, nextCursor: offsetCursor(offset + rows.length, total), total }
    },

    find: async (id: string): Promise<StaffProposal> => staffProposal(db, await rowOf(db, id)),

    /** As it stands within a transaction. */
    findIn: async (tx: Queries, id: string): Promise<StaffProposal> => staffProposal(tx, await rowOf(tx, id)),

    /** What a need may be made of: only what is public. */
    async words(id: string): Promise<{ title: string; text: string }> {
      const row = await db.get<ProposalRow>(`${proposalSelect} WHERE id = ? AND ${isPublic}`, [id])
      return row ? { title: row.title, text: row.text.slice(0, 500) } : notFound('proposal')
    },

    async create(tx: Queries, draft: ProposalDraft, staff: Staff): Promise<StaffProposal> {
      const id = newId()
      const { kind, side, title, text } = draft
      const own = { id, state: 'review' as const, created_at: clock(), updated_at: clock() }
      await insertRow(tx, 'proposals', { ...columnsOf(draft), kind, side, title, text, ...own })
      const made = await rowOf(tx, id)
      const after = await seen(tx, made)
      await audit.record(tx, { actor: staff.username, action: 'create', kind: 'proposal', entityId: id, after })
      return staffProposal(tx, made)
    },

    update: (id: string, edit: ProposalEdit, staff: Staff, ifMatch: number | null): Promise<StaffProposal> =>
      inOne(tx =>
        changed(tx, id, staff, 'update', ifMatch, row => {
          if (row.state === 'decided') throw wrongState('已经有决定了，不能再改；后来的事写在「后来怎样」里。')
          return { columns: columnsOf(edit) }
        }),
      ),

    setState: (
      id: string,
      { state, reason }: { state: 'open' | 'rejected' | 'withdrawn'; reason: string | null },
      staff: Staff,
      ifMatch: number | null,
    ): Promise<StaffProposal> =>
      inOne(tx =>
        changed(tx, id, staff, state, ifMatch, row => {
          const from = { open: ['review', 'rejected', 'withdrawn'], rejected: ['review'], withdrawn: ['open'] }[state]
          if (!from.includes(row.state)) throw wrongState('请刷新后看看能做什么；作了决定的不能撤。')
          if (state === 'open')
            return {
              columns: { state, reason: null, published_at: clock() },
              news: { title: '你提的议事公开了', text: '点开看大家怎么说。', link: link(id) },
            }
          if (!reason) throw invalidRequest([{ path: 'reason', message: '请写明理由' }])
          const title = state === 'rejected' ? '你提的议事没有公开' : '你提的议事撤下了'
          return {
            columns: { state, reason },
            news: { title, text: `理由：${reason}`, link: '/packages/community/proposals' },
            reason,
          }
        }),
      ),

    /** Once and for good; of four sides each must have spoken. */
    decide: (id: string, { decision, reason }: { decision: Decision; reason: string }, staff: Staff, ifMatch: number | null) =>
      inOne(tx =>
        changed(tx, id, staff, 'decide', ifMatch, async row => {
          if (row.state === 'decided') throw conflict('already-decided', '已经有决定了', `理由是“${row.decision_reason}”。`)
          if (row.state !== 'open') throw wrongState('公开议过的才能决定。')
          const missing = missingSides(row, await statementsOf(tx, id))
          if (missing.length > 0)
            throw conflict(
              'sides-missing',
              '四方还没说全',
              `还缺${missing.map(side => sideNames[side]).join('、')}的意见；先记下来再决定，或改成微议事。`,
            )
          return {
            columns: { state: 'decided', decision, decision_reason: reason, decided_at: clock() },
            news: { title: '你提的议事有决定了', text: '点开看决定和理由。', link: link(id) },
            reason,
          }
        }),
      ),

    setOutcome: (id: string, text: string, staff: Staff, ifMatch: number | null): Promise<StaffProposal> =>
      inOne(tx =>
        changed(tx, id, staff, 'outcome', ifMatch, row => {
          if (row.state !== 'decided') throw wrongState('先写决定，再写后来怎样。')
          return {
            columns: { outcome: text, outcome_at: clock() },
            news: { title: '你提的议事有了下文', text: '点开看后来怎样。', link: link(id) },
          }
        }),
      ),

    /** For the search of the desk. */
    named: (q: string, limit: number) =>
      db.all<ProposalRow>(`${proposalSelect} WHERE lower(title) LIKE ? ESCAPE '!' ORDER BY created_at DESC, id LIMIT ?`, [
        partly(q),
        limit,
      ]),
  }
}
export type StaffProposalRepository = ReturnType<typeof staffProposalRepository>

const timeOf = (text: string | null | undefined) => (typeof text === 'string' ? parseTime(text) : text)

const columnsOf = (edit: ProposalEdit): Changes<'proposals'> =>
  stated({
    kind: edit.kind,
    side: edit.side,
    title: edit.title,
    text: edit.text,
    opens_at: timeOf(edit.opensAt),
    closes_at: timeOf(edit.closesAt),
  })
