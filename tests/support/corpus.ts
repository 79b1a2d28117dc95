import { readFileSync } from 'node:fs'
import { type BenefitRules, benefitRules, type FactData, factData } from '../../contract/policies/benefits.ts'
import type { DecidableBenefit } from '../../contract/policies/eligibility.ts'
import type { FactDefinition } from '../../contract/policies/eligibility-questions.ts'

interface SamplePolicy {
  id: string
  title: string
  doc_no: string | null
  synthetic: boolean
  effective_from: string | null
  effective_to: string | null
  clauses: { heading: string; text: string }[]
  eligibility?: BenefitRules
}

const read = <T>(file: string) => JSON.parse(readFileSync(`content/${file}`, 'utf8')) as T
export const factsFile = () => read<Record<string, FactData>>('eligibility-facts.json')
export const corpusFile = () => read<{ facts: object; policies: SamplePolicy[] }>('policy-corpus.json')

/** The sample rules and questions as the server takes them in. */
export const sampleBenefits: (DecidableBenefit & { title: string; clauses: object[] })[] = corpusFile().policies.flatMap(
  ({ id, title, doc_no, synthetic, effective_from, effective_to, clauses, eligibility }) =>
    eligibility
      ? [
          {
            policyId: id,
            title,
            docNo: doc_no,
            sample: synthetic,
            effectiveFrom: effective_from,
            effectiveTo: effective_to,
            clauses: clauses.map((clause, i) => ({ no: i + 1, ...clause })),
            ...benefitRules.parse(eligibility),
          },
        ]
      : [],
)
export const sampleFacts: FactDefinition[] = Object.entries(factsFile()).map(([name, data]) => ({
  name,
  ...factData.parse(data),
}))
