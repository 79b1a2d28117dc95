import type { QueryOf } from '../../../contract/platform/endpoint.ts'
import {
  checkedFor,
  type StaffPolicy,
  type StaffPolicySummary,
  type staffPolicyEndpoints,
} from '../../../contract/policies/staff-policies.ts'
import { type Clock, dayLength, dayOf, toIsoOrNull } from '../../platform/clock.ts'
import { allOf } from '../../platform/db/conditions.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import { type Database, placeholders, type Queries, updateRow } from '../../platform/db/database.ts'
import { bumpRevision } from '../../platform/db/revisions.ts'
import type { Changes, Row } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import type { Staff } from '../../platform/http/call.ts'
import { notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'
import { type PolicyRepository, type PolicyRow, statusOrder, toSummary, withSuccessor } from './repository.ts'

type ListQuery = QueryOf<(typeof staffPolicyEndpoints)['GET /staff/policies']>

/** How far the facts of a policy are, and when one may apply. */
export type FactsOf = (id: string) => Promise<{ confirmed: number; proposed: number; windows: string[] }>

/** Of a policy `p` that is shown: nobody has confirmed its facts for the words as they stand. */
const openFacts = `p.sample = 0 AND p.withdrawn_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM policy_sheets s WHERE s.policy_id = p.id AND s.confirmed_at >= p.updated_at)`

/** More than a district has. */
const mostPolicies = 5000

/** The library as staff keep it: what was withdrawn too, with what is still to be done for each. */
export function staffPolicyRepository(
  db: Database,
  clock: Clock,
  text: TextIndex,
  audit: AuditLog,
  library: Pick<PolicyRepository, 'whole'>,
  factsOf: FactsOf,
) {
  const rowOf = async (tx: Queries, id: string): Promise<PolicyRow> =>
    (await tx.get<PolicyRow>(`${withSuccessor} WHERE p.id = ?`, [id])) ?? notFound('policy')

  const staleBefore = () => dayOf(clock() - checkedFor * dayLength)

  async function deskOf(rows: readonly PolicyRow[]) {
    const ids = rows.map(row => row.id)
    const drafts = await waitingFor(ids)
    return Promise.all(
      rows.map(async row => {
        const { windows, ...facts } = await factsOf(row.id)
        return {
          state: row.withdrawn_at === null ? ('published' as const) : ('withdrawn' as const),
          facts,
          windows,
          isStale: row.checked_at === null || row.checked_at < staleBefore(),
          draftId: drafts.get(row.id) ?? null,
        }
      }),
    )
  }

  /** Drafts that wait, by the policy they were started from. */
  async function waitingFor(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map()
    const rows = await db.all<Row<'policy_drafts', 'id'> & { policy_id: string }>(
      `SELECT id, policy_id FROM policy_drafts WHERE state = 'waiting' AND policy_id IN (${placeholders(ids.length)})`,
      ids,
    )
    return new Map(rows.map(row => [row.policy_id, row.id]))
  }

  async function find(id: string): Promise<StaffPolicy> {
    const row = await rowOf(db, id)
    const [desk] = await deskOf([row])
    return {
      ...(await library.whole(row)),
      ...(desk as Exclude<typeof desk, undefined>),
      withdrawnAt: toIsoOrNull(row.withdrawn_at),
    }
  }

  async function changed(
    id: string,
    columns: Pick<Changes<'policies'>, 'withdrawn_at' | 'checked_at'>,
    staff: Staff,
    action: string,
    reason?: string,
  ) {
    await db.transaction(async tx => {
      const before = await rowOf(tx, id)
      await updateRow(tx, 'policies', id, columns)
      await bumpRevision(tx, 'policies')
      const seen = ({ withdrawn_at, checked_at }: Partial<PolicyRow>) => ({ withdrawnAt: withdrawn_at, checkedAt: checked_at })
      await audit.record(tx, {
        actor: staff.username,
        action,
        kind: 'policy',
        entityId: id,
        before: seen(before),
        after: seen({ ...before, ...columns }),
        reason: reason ?? null,
      })
    })
    return find(id)
  }

  return {
    find,

    /** Those in force first; facts are counted of the policies of the page alone. */
    async list(query: ListQuery) {
      const { q, topic, level, state, stale, unconfirmed, status, limit, cursor } = query
      const match = q ? text.match('policies', q) : null
      const where = allOf(
        match && [`p.id IN (SELECT ref FROM (${match.sql}) AS found)`, ...match.params],
        topic && ['p.topic = ?', topic],
        level && ['p.level = ?', level],
        state && [`p.withdrawn_at IS ${state === 'withdrawn' ? 'NOT ' : ''}NULL`],
        stale && ['(p.checked_at IS NULL OR p.checked_at < ?)', staleBefore()],
        unconfirmed && [openFacts],
      )
      const rows = await db.all<PolicyRow>(
        `${withSuccessor} WHERE ${where.sql} ORDER BY p.topic, p.effective_from DESC, p.id LIMIT ?`,
        [...where.params, mostPolicies],
      )
      const day = dayOf(clock())
      const found = rows
        .map(row => ({ row, summary: toSummary(row, day) }))
        .filter(({ summary }) => !status || summary.status === status)
        .sort((a, b) => statusOrder.indexOf(a.summary.status) - statusOrder.indexOf(b.summary.status))
      const offset = offsetOf(cursor)
      const page = found.slice(offset, offset + limit)
      const desk = await deskOf(page.map(({ row }) => row))
      const items = page.map(({ summary }, i) => ({ ...summary, ...desk[i] }) as StaffPolicySummary)
      return { items, nextCursor: offsetCursor(offset + page.length, found.length), total: found.length }
    },

    publish: (id: string, published: boolean, reason: string, staff: Staff): Promise<StaffPolicy> =>
      changed(id, { withdrawn_at: published ? null : clock() }, staff, published ? 'publish' : 'withdraw', reason),

    /** Somebody compared it with its source today. */
    check: (id: string, staff: Staff): Promise<StaffPolicy> => changed(id, { checked_at: dayOf(clock()) }, staff, 'check'),
  }
}
export type StaffPolicyRepository = ReturnType<typeof staffPolicyRepository>
