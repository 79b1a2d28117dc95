import type { QueryOf } from '../../contract/endpoint.ts'
import type { Page } from '../../contract/page.ts'
import type { Policy, PolicyStatus, PolicySummary, policyEndpoints } from '../../contract/policies.ts'
import type { Source } from '../../contract/scalars.ts'
import { type Clock, dayOf } from '../clock.ts'
import { offsetCursor, offsetOf } from '../db/cursor.ts'
import type { Database } from '../db/database.ts'
import type { TextIndex } from '../db/text-index.ts'
import { fromJson } from '../json.ts'

interface PolicyRow {
  id: string
  title: string
  topic: string
  level: PolicySummary['level']
  summary: string
  document_number: string | null
  authority: string | null
  effective_from: string | null
  effective_to: string | null
  replaces: string | null
  checked_at: string | null
  source: string
  /** The day a newer version took over. */
  replaced_on: string | null
}

type PolicyListQuery = QueryOf<(typeof policyEndpoints)['GET /policies']>

const withSuccessor = `SELECT p.*, (SELECT min(n.effective_from) FROM policies n WHERE n.replaces = p.id) AS replaced_on FROM policies p`

/** The policy library: what held when, and where it is written. */
export const policyRepository = (db: Database, clock: Clock, text: TextIndex) => ({
  /** Policies in force first; `asOf` asks for another day than today. */
  async list(query: PolicyListQuery): Promise<Page<PolicySummary>> {
    const match = query.q ? text.match('policies', query.q) : null
    const rows = await db.all<PolicyRow>(
      `${withSuccessor} ${match ? `WHERE p.id IN (SELECT ref FROM (${match.sql}) AS found)` : ''} ORDER BY p.topic, p.effective_from DESC, p.id`,
      match?.params ?? [],
    )
    const day = query.asOf ?? dayOf(clock())
    const found = rows
      .map(row => toSummary(row, day))
      .filter(p => (!query.topic || p.topic === query.topic) && (!query.level || p.level === query.level))
      .filter(p => !query.status || p.status === query.status)
      .sort((a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status))
    const offset = offsetOf(query.cursor)
    const items = found.slice(offset, offset + query.limit)
    return { items, nextCursor: offsetCursor(offset + items.length, found.length), total: found.length }
  },

  async find(id: string): Promise<Policy | null> {
    const row = await db.get<PolicyRow>(`${withSuccessor} WHERE p.id = ?`, [id])
    if (!row) return null
    const clauses = await db.all<{ number: number; heading: string; text: string }>(
      'SELECT number, heading, text FROM clauses WHERE policy_id = ? ORDER BY number',
      [id],
    )
    const titleOf = (column: 'id' | 'replaces', value: string) =>
      db.get<{ id: string; title: string }>(`SELECT id, title FROM policies WHERE ${column} = ?`, [value])
    return {
      ...toSummary(row, dayOf(clock())),
      clauses: clauses.map(c => ({ id: `${id}#${c.number}`, heading: c.heading, text: c.text })),
      replaces: row.replaces === null ? null : ((await titleOf('id', row.replaces)) ?? null),
      replacedBy: (await titleOf('replaces', id)) ?? null,
    }
  },

  /** Topics with the number of policies in force today. */
  async topics(): Promise<{ topic: string; count: number }[]> {
    const day = dayOf(clock())
    const rows = await db.all<PolicyRow>(withSuccessor)
    const current = rows.filter(row => ['current', 'unchecked'].includes(statusOn(row, day)))
    return [...Map.groupBy(current, row => row.topic)]
      .map(([topic, list]) => ({ topic, count: list.length }))
      .sort((a, b) => b.count - a.count)
  },
})
export type PolicyRepository = ReturnType<typeof policyRepository>

const statusOrder: PolicyStatus[] = ['current', 'unchecked', 'upcoming', 'replaced', 'expired']

/** An undated policy without successor is not said to be in force: somebody has to check it. */
function statusOn(row: PolicyRow, day: string): PolicyStatus {
  if (row.effective_to !== null && row.effective_to < day) return 'expired'
  if (row.replaced_on !== null && row.replaced_on <= day) return 'replaced'
  if (row.effective_from === null) return 'unchecked'
  return row.effective_from > day ? 'upcoming' : 'current'
}

const toSummary = (row: PolicyRow, day: string): PolicySummary => ({
  id: row.id,
  title: row.title,
  topic: row.topic,
  level: row.level,
  summary: row.summary,
  status: statusOn(row, day),
  documentNumber: row.document_number,
  authority: row.authority,
  effectiveFrom: row.effective_from,
  effectiveTo: row.effective_to,
  checkedAt: row.checked_at,
  source: fromJson<Source>(row.source),
})
