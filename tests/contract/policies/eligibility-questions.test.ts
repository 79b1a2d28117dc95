import { expect, test } from 'vitest'
import { evaluate, type Facts, leavesOf } from '../../../contract/policies/eligibility.ts'
import { nextQuestions, priorOf } from '../../../contract/policies/eligibility-questions.ts'
import { sampleBenefits, sampleFacts } from '../../support/corpus.ts'

const asOf = '2026-03-01'
const people = 120
const asked = 3

/** The same made-up people on every run, each fact drawn as often as it is common. */
function draw(seed: number): Facts {
  let state = seed * 2_654_435_761 + 12_345
  const random = () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) | 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
  return Object.fromEntries(
    sampleFacts.map(fact => {
      const prior = priorOf(fact, asOf)
      let at = random()
      return [fact.name, (prior.find(([, weight]) => (at -= weight) <= 0) ?? prior[0])?.[0]]
    }),
  )
}

type Chooser = (known: Facts) => string | undefined

/** How many benefits are still open after three questions, on average. */
function openAfter(choose: Chooser): number {
  let open = 0
  for (let seed = 1; seed <= people; seed++) {
    const truth = draw(seed)
    const known: Record<string, Facts[string]> = {}
    for (let i = 0; i < asked; i++) {
      const name = choose(known)
      if (name) known[name] = truth[name]
    }
    open += sampleBenefits.filter(({ rule }) => evaluate(rule, known, asOf) === null).length
  }
  return open / people
}

const uses = sampleBenefits.flatMap(({ rule }) => [...new Set(leavesOf(rule).map(leaf => leaf.fact))])
const byUse = sampleFacts
  .map(({ name }) => name)
  .sort((a, b) => uses.filter(name => name === b).length - uses.filter(name => name === a).length)
const firstUnasked = (order: string[]) => (known: Facts) => order.find(name => known[name] === undefined)

test('three questions chosen by what they settle leave fewer benefits open than the most used or the first three', () => {
  const byGain = openAfter(known => nextQuestions(sampleBenefits, sampleFacts, known, asOf)[0]?.fact)
  const mostUsed = openAfter(firstUnasked(byUse))
  const inOrder = openAfter(firstUnasked(sampleFacts.map(({ name }) => name)))
  console.log(
    `open after ${asked}: by gain ${byGain.toFixed(1)}, most used ${mostUsed.toFixed(1)}, in order ${inOrder.toFixed(1)}`,
  )
  expect(byGain).toBeLessThanOrEqual(mostUsed)
  expect(byGain).toBeLessThan(inOrder)
})

test('nothing is asked twice, and nothing that settles nothing', () => {
  const names = (facts: Facts) => nextQuestions(sampleBenefits, sampleFacts, facts, asOf).map(q => q.fact)
  expect(names({ degree: null, work: '企业' })).not.toContain('degree')
  expect(names({ work: '企业' })).not.toContain('first_biz')
  expect(names(Object.fromEntries(sampleFacts.map(({ name }) => [name, null])))).toEqual([])
})
