import { readFileSync } from 'node:fs'
import { type BenefitRules, benefitRules, type FactData, factData } from '../../contract/benefits.ts'
import type { DecidableBenefit } from '../../contract/eligibility.ts'
import type { FactDefinition } from '../../contract/eligibility-questions.ts'

interface SamplePolicy {
  id: string
  effectiveFrom: string | null
  effectiveTo: string | null
  eligibility: BenefitRules
}
interface SampleFile {
  facts: Record<string, FactData>
  policies: SamplePolicy[]
}

export const sampleFile = JSON.parse(readFileSync('content/benefits.json', 'utf8')) as SampleFile

/** The sample rules and questions as the server takes them in. */
export const sampleBenefits: DecidableBenefit[] = sampleFile.policies.map(({ id, effectiveFrom, effectiveTo, eligibility }) => ({
  policyId: id,
  effectiveFrom,
  effectiveTo,
  ...benefitRules.parse(eligibility),
}))
export const sampleFacts: FactDefinition[] = Object.entries(sampleFile.facts).map(([name, data]) => ({
  name,
  ...factData.parse(data),
}))
