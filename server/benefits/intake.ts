import { z } from 'zod'
import { type BenefitPolicy, benefitPolicy, type Fact, factData } from '../../contract/benefits.ts'
import type { Queries } from '../db/database.ts'
import { fromJson } from '../json.ts'
import { checkRules, invalidRules } from './check.ts'

export interface RulesRow {
  policy_id: string
  rules: string
  policy: string
}

export const readFacts = async (db: Queries): Promise<Fact[]> =>
  (await db.all<{ definition: string }>('SELECT definition FROM benefit_facts ORDER BY position')).map(row =>
    fromJson<Fact>(row.definition),
  )

const mapOf = (facts: Fact[]) => new Map(facts.map(fact => [fact.name, fact]))

/** Takes in or replaces the facts that rules may name: `{ name: { type, values, ask, … } }`. Throws `invalid-rules`. */
export async function takeFacts(tx: Queries, data: unknown): Promise<void> {
  const parsed = z.record(z.string().regex(/^[a-z][a-z0-9_]{0,39}$/), factData).safeParse(data)
  if (!parsed.success)
    throw invalidRules(
      '事实',
      parsed.error.issues.slice(0, 5).map(issue => `${issue.path.join('.')}：${issue.message}`),
    )
  const known = mapOf(await readFacts(tx))
  for (const [name, definition] of Object.entries(parsed.data)) {
    // Where a file says less than is known, what is known stays.
    const given = Object.keys((data as Record<string, object>)[name] ?? {})
    const fact = { ...known.get(name), name, ...pick(definition, known.has(name) ? given : Object.keys(definition)) }
    await tx.run(
      `INSERT INTO benefit_facts (name, position, definition) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET definition = excluded.definition`,
      [name, known.size, JSON.stringify(fact)],
    )
    known.set(name, fact as Fact)
  }
  const rows = await tx.all<RulesRow>('SELECT * FROM benefit_rules')
  for (const row of rows) checkRules(row.policy_id, fromJson(row.rules), fromJson<BenefitPolicy>(row.policy), known)
}

const pick = <T extends object>(object: T, names: string[]) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => names.includes(name)))

/**
 * Takes in the rules of a policy, or drops them where they are null. `policy` is what the screens show beside them.
 * Throws `invalid-rules` where a fact, an option or a clause is named that does not exist.
 */
export async function takeRules(tx: Queries, policyId: string, rules: unknown, policy: BenefitPolicy): Promise<void> {
  if (rules === null) {
    await tx.run('DELETE FROM benefit_rules WHERE policy_id = ?', [policyId])
    return
  }
  const checked = checkRules(policyId, rules, policy, mapOf(await readFacts(tx)))
  await tx.run(
    `INSERT INTO benefit_rules (policy_id, rules, policy) VALUES (?, ?, ?)
     ON CONFLICT (policy_id) DO UPDATE SET rules = excluded.rules, policy = excluded.policy`,
    [policyId, JSON.stringify(checked), JSON.stringify(policy)],
  )
}

const rulesFile = z.strictObject({
  notice: z.string().optional(),
  facts: z.unknown(),
  policies: z.array(benefitPolicy.extend({ id: z.string().min(1).max(64), eligibility: z.unknown() }).strict()).max(5000),
})

/** Takes in a whole file of facts and rules inside the caller's transaction: all of it or, by throwing, nothing. */
export async function takeRulesFile(tx: Queries, data: unknown): Promise<number> {
  const file = rulesFile.safeParse(data)
  if (!file.success)
    throw invalidRules(
      '文件',
      file.error.issues.slice(0, 5).map(issue => `${issue.path.join('.')}：${issue.message}`),
    )
  await takeFacts(tx, file.data.facts)
  for (const { id, eligibility, ...policy } of file.data.policies) await takeRules(tx, id, eligibility, policy)
  return file.data.policies.length
}
