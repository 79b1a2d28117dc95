import { create } from 'zustand'
import { whenLeaving } from '@/lib/leaving'
import { forget, keep, recall } from '@/lib/storage'
import type { Fact, GivenFacts } from '../../../contract/policies/benefits.ts'
import type { FactValue } from '../../../contract/policies/eligibility.ts'
import { answerFault } from '../../../contract/policies/eligibility-questions.ts'

const storageName = 'self-check'

/** What a person answered in the self-check. Stays on this device; the API is never told. */
export const useAnswers = create<{ facts: GivenFacts }>(() => ({ facts: recall<GivenFacts>(storageName) ?? {} }))

function setFacts(facts: GivenFacts): void {
  keep(storageName, facts)
  useAnswers.setState({ facts })
}

export const answer = (name: string, value: FactValue | null) => setFacts({ ...useAnswers.getState().facts, [name]: value })

export function forgetAnswers(): void {
  forget(storageName)
  useAnswers.setState({ facts: {} })
}

whenLeaving(forgetAnswers)

/** Takes over what was found in a question, `{"degree":"本科"}`; what does not fit its question is left out. Gives the names. */
export function prefill(json: string, definitions: readonly Fact[]): string[] {
  const fitting = definitions.filter(definition => {
    const value = parsed(json)[definition.name] as FactValue | undefined
    return value !== undefined && value !== null && answerFault(definition, value) === null
  })
  const found = Object.fromEntries(fitting.map(({ name }) => [name, parsed(json)[name] as FactValue]))
  if (fitting.length > 0) setFacts({ ...useAnswers.getState().facts, ...found })
  return fitting.map(({ name }) => name)
}

function parsed(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
