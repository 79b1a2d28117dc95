import { z } from 'zod'
import { benefitRules, type Fact } from '../../../contract/policies/benefits.ts'
import { type Leaf, leavesOf } from '../../../contract/policies/eligibility.ts'
import { answerFault } from '../../../contract/policies/eligibility-questions.ts'
import { type FieldError, ProblemError } from '../../platform/problem.ts'

/** Every fault of rules that somebody wrote, in words: half-understood rules would decide wrongly. `clauses` are the numbers there are. */
export function ruleFaults(data: unknown, clauses: ReadonlySet<number>, facts: ReadonlyMap<string, Fact>): string[] {
  const parsed = benefitRules.safeParse(data)
  if (!parsed.success) return z.flattenError(parsed.error).formErrors.concat(pathsOf(parsed.error))
  const { rule, benefit } = parsed.data
  const faults = [
    ...leavesOf(rule).map(leaf => leafFault(leaf, facts)),
    ...[benefit.clause, ...leavesOf(rule).map(leaf => leaf.clause)]
      .filter(no => !clauses.has(no))
      .map(no => `引用的第 ${no} 条不在文件里`),
    benefit.by === undefined ? null : tableFault(benefit.by, benefit.table ?? {}, facts),
  ].filter(fault => fault !== null)
  return [...new Set(faults)]
}

function leafFault(leaf: Leaf, facts: ReadonlyMap<string, Fact>): string | null {
  const fact = facts.get(leaf.fact)
  if (!fact) return `“${leaf.label}”用到了没有定义的事实 ${leaf.fact}`
  const kinds = { eq: ['bool', 'enum', 'int'], in: ['enum'], lte: ['int'], gte: ['int'], lacks: ['list'] } as const
  const types: readonly string[] = leaf.op === 'grad_from' || leaf.op === 'grad_within_years' ? ['ym'] : kinds[leaf.op]
  if (!types.includes(fact.type)) return `“${leaf.label}”：${leaf.op} 不能用在 ${leaf.fact}（${fact.type}）上`
  const named = leaf.op === 'in' ? leaf.value : leaf.op === 'eq' || leaf.op === 'lacks' ? [leaf.value] : []
  const unknown = named.find(value => answerFault(fact, leaf.op === 'lacks' ? [String(value)] : value) !== null)
  return unknown === undefined ? null : `“${leaf.label}”：${leaf.fact} 没有“${unknown}”这个选项`
}

function tableFault(by: string, table: Readonly<Record<string, number>>, facts: ReadonlyMap<string, Fact>): string | null {
  const fact = facts.get(by)
  if (!fact) return `金额按没有定义的事实 ${by} 区分`
  const unknown = Object.keys(table).find(key => !fact.values.includes(key))
  return unknown === undefined ? null : `金额表里的“${unknown}”不是 ${by} 的选项`
}

const pathsOf = (error: z.ZodError) => error.issues.slice(0, 5).map(issue => `${issue.path.join('.')}：${issue.message}`)

export const invalidRules = (of: string, faults: string[]) =>
  new ProblemError(422, 'invalid-rules', '资格规则有误，没有导入', `${of}：${faults.join('；')}。请改好后再导入。`, {
    errors: faults.map((message): FieldError => ({ path: of, message })),
  })
