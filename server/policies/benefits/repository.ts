import type { Assessment, Benefit, Fact, GivenFacts } from '../../../contract/policies/benefits.ts'
import { amountOf, assess } from '../../../contract/policies/eligibility.ts'
import { answerFault, answerText, nextQuestions } from '../../../contract/policies/eligibility-questions.ts'
import { type Clock, dayOf } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import { invalidRequest } from '../../platform/problem.ts'
import { readFacts, takeFacts } from './intake.ts'
import { readBenefits } from './rules.ts'

const offeredQuestions = 5

/** Benefits as rules. Judging keeps nothing of what was said. */
export function benefitRepository(db: Database, clock: Clock) {
  const benefits = () => readBenefits(db)

  return {
    async list() {
      return { items: await benefits(), facts: await readFacts(db), asOf: dayOf(clock()) }
    },

    /** The verdict on every benefit, and what to ask next. Throws where a fact is unknown or an answer does not fit. */
    async judge(given: GivenFacts, asOf = dayOf(clock())) {
      const definitions = new Map((await readFacts(db)).map(fact => [fact.name, fact]))
      const faults = Object.entries(given).flatMap(([name, value]) => {
        const definition = definitions.get(name)
        const fault = !definition ? '没有这一项，请去掉' : value === null ? null : answerFault(definition, value)
        return fault ? [{ path: `facts.${name}`, message: `${name} ${fault}` }] : []
      })
      if (faults.length > 0) throw invalidRequest(faults)
      const all = await benefits()
      const items = all.map(benefit => toAssessment(benefit, given, asOf, definitions))
      const holding = new Set(items.filter(i => i.status === 'qualifies' || i.status === 'likely').map(i => i.policyId))
      for (const item of items) item.exclusiveWith = holding.has(item.policyId) ? rivalsOf(item.policyId, all, holding) : []
      const questions = nextQuestions(all, [...definitions.values()], given, asOf).slice(0, offeredQuestions)
      return {
        asOf,
        items,
        nextQuestions: questions.flatMap(({ fact, gain }) => {
          const definition = definitions.get(fact)
          return definition ? [{ fact, ask: definition.ask, type: definition.type, values: [...definition.values], gain }] : []
        }),
      }
    },

    /** Takes in what rules may ask for, all or nothing. */
    importFacts: (data: unknown): Promise<void> => db.transaction(tx => takeFacts(tx, data)),
  }
}
export type BenefitRepository = ReturnType<typeof benefitRepository>

function toAssessment(benefit: Benefit, facts: GivenFacts, asOf: string, definitions: ReadonlyMap<string, Fact>): Assessment {
  const { policyId, title } = benefit
  const clauseId = (no: number) => `${policyId}#${no}`
  const { conditions, ...rest } = assess(benefit, facts, asOf)
  return {
    ...rest,
    title,
    conditions: conditions.map(({ label, clause, state, facts: names }) => ({
      label,
      clauseId: clause === null ? null : clauseId(clause),
      state,
      yours:
        names
          .map(name => answerText(definitions.get(name) ?? { unit: '' }, facts[name]))
          .filter(Boolean)
          .join('，') || null,
    })),
    amount: { ...amountOf(benefit.benefit, facts), clauseId: clauseId(benefit.benefit.clause) },
    exclusiveWith: [],
  }
}

/** Exclusion holds both ways, whichever of the two documents says so. */
function rivalsOf(policyId: string, all: Benefit[], holding: ReadonlySet<string>): string[] {
  const own = all.find(b => b.policyId === policyId)?.exclusive ?? []
  const others = all.filter(b => b.exclusive.includes(policyId)).map(b => b.policyId)
  return [...new Set([...own, ...others])].filter(id => holding.has(id))
}
