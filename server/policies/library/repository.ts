import type { QueryOf } from '../../../contract/platform/endpoint.ts'
import type { Page } from '../../../contract/platform/page.ts'
import type { Source } from '../../../contract/platform/scalars.ts'
import type { BenefitRules } from '../../../contract/policies/benefits.ts'
import type { Clause, Policy, PolicyStatus, PolicySummary, policyEndpoints } from '../../../contract/policies/library.ts'
import type { FactSheet } from '../../../contract/policies/sheets.ts'
import { type Clock, dayOf } from '../../platform/clock.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import { type Database, placeholders, type Queries } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import { fromJson, fromJsonOrNull } from '../../platform/json.ts'
import { each, inSlices } from '../../platform/slices.ts'
import type { LibraryPolicy } from '../answers/library.ts'
import type { PolicyWords } from '../answers/policy-words.ts'
import { fingerprintOf } from '../sheets/fingerprint.ts'
import { readSheet } from '../sheets/read-sheet.ts'
import { fromRow, toClause } from './clauses.ts'
import { differencesOf } from './differences.ts'
import { originalOfPolicy } from './originals.ts'
import { statusOn, type Validity } from './status.ts'

export type PolicyRow = Narrow<Row<'policies'>, Pick<PolicySummary, 'level'>> & {
  /** The day a newer version took over. */
  replaced_on: Row<'policies'>['effective_from']
}

type PolicyListQuery = QueryOf<(typeof policyEndpoints)['GET /policies']>

/** Policies with the day a newer one took over; what was withdrawn counts neither way. */
export const withSuccessor = `SELECT p.*,
    (SELECT min(n.effective_from) FROM policies n WHERE n.replaces = p.id AND n.withdrawn_at IS NULL) AS replaced_on
  FROM policies p`
const onShow = `${withSuccessor} WHERE p.withdrawn_at IS NULL`

/** Of those that are alike in other things. */
const inOrder = 'p.topic, p.effective_from DESC, p.id'

/** The policy library: what held when, and where it is written. */
export function policyRepository(db: Database, clock: Clock, text: TextIndex, words: PolicyWords) {
  const clausesOf = async (id: string, tx: Queries = db): Promise<Clause[]> =>
    (await tx.all<Row<'clauses'>>('SELECT * FROM clauses WHERE policy_id = ? ORDER BY number', [id])).map(row =>
      toClause(id, fromRow(row)),
    )

  /**
   * Only what was confirmed for these very words; rules only where no condition is open. Invented policies come
   * confirmed, to show what that is good for.
   */
  const confirmedOf = (
    row: PolicyRow,
    kept: Row<'policy_sheets'> | undefined,
    clauses: LibraryPolicy['clauses'],
  ): Pick<LibraryPolicy, 'sheet' | 'rules'> => {
    const rules = fromJsonOrNull<BenefitRules>(row.rules)
    if (kept?.fingerprint === fingerprintOf(clauses))
      return { sheet: fromJson<FactSheet>(kept.sheet), rules: kept.is_partial ? null : (rules ?? fromJsonOrNull(kept.rules)) }
    return { sheet: row.sample === 1 ? readSheet(words, { ...row, clauses }) : null, rules }
  }

  return {
    clausesOf,

    /** Clauses of two versions side by side. */
    compare: (before: readonly Clause[], after: readonly Clause[]) => differencesOf(words, before, after),

    original: (id: string) => originalOfPolicy(db, id),

    /** Policies in force first; `asOf` asks for another day than today. */
    async list(query: PolicyListQuery): Promise<Page<PolicySummary>> {
      const match = query.q ? text.match('policies', query.q) : null
      const rows = await db.all<PolicyRow>(
        match
          ? `SELECT p.* FROM (${onShow}) p JOIN (${match.sql}) m ON m.ref = p.id ORDER BY m.tier DESC, ${inOrder}`
          : `${onShow} ORDER BY ${inOrder}`,
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

    async find(id: string, asOf?: string): Promise<Policy | null> {
      const row = await db.get<PolicyRow>(`${onShow} AND p.id = ?`, [id])
      return row ? this.whole(row, asOf) : null
    },

    /** All of a policy that is shown, for who has its row. */
    async whole(row: PolicyRow, asOf?: string): Promise<Policy> {
      const { id } = row
      const clauses = await clausesOf(id)
      const versionBy = (column: 'id' | 'replaces', value: string) =>
        db.get<Row<'policies'>>(`SELECT * FROM policies WHERE ${column} = ? AND withdrawn_at IS NULL ORDER BY effective_from`, [
          value,
        ])
      const before = row.replaces === null ? undefined : await versionBy('id', row.replaces)
      const next = await versionBy('replaces', id)
      const file = await db.get<Row<'policy_originals', 'name' | 'size'>>(
        'SELECT name, size FROM policy_originals WHERE id = ?',
        [row.original_id],
      )
      return {
        ...toSummary(row, asOf ?? dayOf(clock())),
        clauses,
        replaces: before ? toVersion(before) : null,
        replacedBy: next ? toVersion(next) : null,
        differences: before ? differencesOf(words, await clausesOf(before.id), clauses) : [],
        original: file ? { name: file.name, bytes: file.size } : null,
      }
    },

    /** Everything that answers are made from. */
    async library(): Promise<LibraryPolicy[]> {
      const rows = await db.all<PolicyRow>(`${onShow} ORDER BY p.id`)
      const clauses = await db.all<Row<'clauses'>>('SELECT * FROM clauses ORDER BY policy_id, number')
      const byPolicy = Map.groupBy(clauses, clause => clause.policy_id)
      const confirmed = new Map((await db.all<Row<'policy_sheets'>>('SELECT * FROM policy_sheets')).map(s => [s.policy_id, s]))
      const read = (row: PolicyRow): LibraryPolicy => {
        const { title, level } = row
        const own = (byPolicy.get(row.id) ?? []).map(c => ({
          id: `${row.id}#${c.number}`,
          heading: c.heading,
          text: c.text,
          asked: fromJson<string[]>(c.asked),
        }))
        return {
          ...validityOf(row),
          id: row.id,
          title,
          level,
          tags: [row.topic, ...fromJson<string[]>(row.tags)],
          clauses: own,
          ...confirmedOf(row, confirmed.get(row.id), own),
        }
      }
      return inSlices(each(rows, read))
    },

    /** The policies of an answer, as they stand on its day. */
    async summaries(ids: readonly string[], day: string): Promise<Map<string, PolicySummary>> {
      if (ids.length === 0) return new Map()
      const rows = await db.all<PolicyRow>(`${onShow} AND p.id IN (${placeholders(ids.length)})`, ids)
      return new Map(rows.map(row => [row.id, toSummary(row, day)]))
    },

    /** Topics with the number of policies in force today. */
    async topics(): Promise<{ topic: string; count: number }[]> {
      const day = dayOf(clock())
      const rows = await db.all<PolicyRow>(onShow)
      const current = rows.filter(row => ['current', 'unverified', 'exhausted'].includes(statusOn(validityOf(row), day)))
      return [...Map.groupBy(current, row => row.topic)]
        .map(([topic, list]) => ({ topic, count: list.length }))
        .sort((a, b) => b.count - a.count)
    },
  }
}
export type PolicyRepository = ReturnType<typeof policyRepository>

const toVersion = ({ id, title, effective_from, effective_to }: Row<'policies'>) => ({
  id,
  title,
  effectiveFrom: effective_from,
  effectiveTo: effective_to,
})

export const statusOrder: PolicyStatus[] = ['current', 'exhausted', 'unverified', 'upcoming', 'replaced', 'expired']

export const toSummary = (row: PolicyRow, day: string): PolicySummary => ({
  id: row.id,
  title: row.title,
  topic: row.topic,
  level: row.level,
  summary: row.summary,
  status: statusOn(validityOf(row), day),
  documentNumber: row.document_number,
  authority: row.authority,
  publishedOn: row.published_on,
  effectiveFrom: row.effective_from,
  effectiveTo: row.effective_to,
  checkedAt: row.checked_at,
  source: fromJson<Source>(row.source),
  sample: row.sample === 1,
})

const validityOf = (row: PolicyRow): Validity => ({
  effectiveFrom: row.effective_from,
  effectiveTo: row.effective_to,
  replacedOn: row.replaced_on,
  verified: row.verified === 1,
  exhaustedOn: row.exhausted_on,
})
