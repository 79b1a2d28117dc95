import { z } from 'zod'
import { type Fact, factData } from '../../../contract/policies/benefits.ts'
import { insertRow, type Queries } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import { fromJson } from '../../platform/json.ts'
import { invalidRules, ruleFaults } from './check.ts'

const factsData = z.record(z.string().regex(/^[a-z][a-z0-9_]{0,39}$/), factData)

/** The facts that rules may ask for, in the order of their file. */
export const readFacts = async (db: Queries): Promise<Fact[]> =>
  (await db.all<Row<'benefit_facts', 'definition'>>('SELECT definition FROM benefit_facts ORDER BY position')).map(row =>
    fromJson<Fact>(row.definition),
  )

/** Facts by name: those that are known, and over them what a file says of its own, `{ name: { type, values, ask, … } }`. Throws `invalid-rules`. */
export async function factsWith(db: Queries, data: unknown): Promise<Map<string, Fact>> {
  const facts = new Map((await readFacts(db)).map(fact => [fact.name, fact]))
  const parsed = factsData.safeParse(data)
  if (!parsed.success)
    throw invalidRules(
      '事实',
      parsed.error.issues.slice(0, 5).map(issue => `${issue.path.join('.')}：${issue.message}`),
    )
  for (const [name, definition] of Object.entries(parsed.data)) {
    const known = facts.get(name)
    // Where a file says less than is known, what is known stays.
    const given = Object.keys((data as Record<string, object>)[name] ?? {})
    facts.set(name, { ...known, name, ...(known ? pick(definition, given) : definition) } as Fact)
  }
  return facts
}

const pick = <T extends object>(object: T, names: string[]) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => names.includes(name)))

/** Takes in or replaces facts. Throws `invalid-rules` where rules that are there would no longer be understood. */
export async function takeFacts(tx: Queries, data: unknown): Promise<void> {
  const facts = await factsWith(tx, data)
  await tx.run('DELETE FROM benefit_facts')
  for (const [position, fact] of [...facts.values()].entries())
    await insertRow(tx, 'benefit_facts', { name: fact.name, position, definition: JSON.stringify(fact) })
  const rows = await tx.all<Narrow<Row<'policies', 'id' | 'rules'>, { rules: string }> & { last: number }>(
    `SELECT p.id, p.rules, max(c.number) AS last FROM policies p JOIN clauses c ON c.policy_id = p.id
     WHERE p.rules IS NOT NULL GROUP BY p.id, p.rules`,
  )
  for (const { id, rules, last } of rows) {
    const faults = ruleFaults(fromJson(rules), numbersTo(Number(last)), facts)
    if (faults.length > 0) throw invalidRules(id, faults)
  }
}

/** Clauses are numbered from 1. */
export const numbersTo = (last: number) => new Set(Array.from({ length: last }, (_, i) => i + 1))
