import { useState } from 'react'
import type { Benefit, Fact } from '../../../contract/policies/benefits.ts'
import type { FactValue } from '../../../contract/policies/eligibility.ts'
import { nextQuestions } from '../../../contract/policies/eligibility-questions.ts'
import { answer, useAnswers } from './answers'
import { useToday } from './use-benefits'

/** Enough for a first verdict; whoever wants to know more goes on. */
const most = 3

/** Which question comes now, and the way back to those before. */
export function useQuestions(
  benefits: readonly Benefit[],
  definitions: readonly Fact[],
  only: string | null,
  onDone: () => void,
) {
  const facts = useAnswers(s => s.facts)
  const today = useToday()
  const [asked, setAsked] = useState<string[]>([])
  const [back, setBack] = useState(0)

  const best = (known: typeof facts) => nextQuestions(benefits, definitions, known, today)[0]
  const [current, setCurrent] = useState<string | null>(() => only ?? best(facts)?.fact ?? null)
  const position = asked.length - back

  function give(value: FactValue | null) {
    if (current === null) return
    answer(current, value)
    if (only !== null) return onDone()
    const before = asked.includes(current) ? asked : [...asked, current]
    setAsked(before)
    const later = back > 1 ? before[position + 1] : undefined
    if (back > 0) setBack(back - 1)
    if (later !== undefined) return setCurrent(later)
    const next = best({ ...facts, [current]: value })
    if (!next || before.length >= most) return onDone()
    setCurrent(next.fact)
  }

  function goBack() {
    setCurrent(asked[position - 1] ?? current)
    setBack(back + 1)
  }

  return {
    definition: definitions.find(({ name }) => name === current) ?? null,
    value: current === null ? undefined : facts[current],
    number: position + 1,
    most,
    canGoBack: position > 0,
    give,
    goBack,
  }
}
