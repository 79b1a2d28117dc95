import type { Benefit, BenefitPolicy, BenefitRules } from '../../../contract/policies/benefits.ts'
import { leavesOf } from '../../../contract/policies/eligibility.ts'
import type { Database } from '../../platform/db/database.ts'
import { columnList, columns, type Narrow, type Row } from '../../platform/db/rows.ts'
import { fromJson } from '../../platform/json.ts'
import { fingerprintOf } from '../sheets/fingerprint.ts'

const shown = columns('policies', [
  'id',
  'title',
  'authority',
  'level',
  'document_number',
  'effective_from',
  'effective_to',
  'sample',
])
type RulesRow = Narrow<Row<'policies', (typeof shown)[number]>, { level: BenefitPolicy['level'] }> & {
  rules: string
  /** Of rules that were read from confirmed facts: the words these were confirmed for. */
  confirmed_for: string | null
}

/** Of a policy with rules the screens show what the rules cite, and how one applies. */
const howToApply = /材料|流程|程序|方式/

/** Every policy that has rules, with the clauses that a verdict needs. */
export async function readBenefits(db: Database): Promise<Benefit[]> {
  const rows = await db.all<RulesRow>(
    `SELECT ${columnList('p', shown)}, coalesce(p.rules, s.rules) AS rules, CASE WHEN p.rules IS NULL THEN s.fingerprint END AS confirmed_for
     FROM policies p LEFT JOIN policy_sheets s ON s.policy_id = p.id
     WHERE coalesce(p.rules, s.rules) IS NOT NULL AND p.withdrawn_at IS NULL ORDER BY p.id`,
  )
  const clauses = await db.all<Row<'clauses', 'policy_id' | 'number' | 'heading' | 'text'>>(
    `SELECT policy_id, number, heading, text FROM clauses WHERE policy_id IN
       (SELECT p.id FROM policies p LEFT JOIN policy_sheets s ON s.policy_id = p.id WHERE coalesce(p.rules, s.rules) IS NOT NULL)
     ORDER BY policy_id, number`,
  )
  const byPolicy = Map.groupBy(clauses, clause => clause.policy_id)
  const stands = ({ id, confirmed_for }: RulesRow) =>
    confirmed_for === null || confirmed_for === fingerprintOf(byPolicy.get(id) ?? [])
  return rows.filter(stands).map(row => {
    const rules = fromJson<BenefitRules>(row.rules)
    const cited = new Set([rules.benefit.clause, ...leavesOf(rules.rule).map(leaf => leaf.clause)])
    return {
      policyId: row.id,
      title: row.title,
      authority: row.authority,
      level: row.level,
      docNo: row.document_number,
      effectiveFrom: row.effective_from,
      effectiveTo: row.effective_to,
      sample: row.sample === 1,
      clauses: (byPolicy.get(row.id) ?? [])
        .filter(({ number, heading }) => cited.has(number) || howToApply.test(heading))
        .map(({ number, heading, text }) => ({ no: number, heading, text })),
      ...rules,
    }
  })
}
