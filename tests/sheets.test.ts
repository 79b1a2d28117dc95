import { expect, test } from 'vitest'
import { answering } from '../bench/policy/answering.ts'
import { library, words } from '../bench/policy/corpus.ts'
import { amountOf } from '../contract/policies/eligibility.ts'
import { createEngine } from '../server/policies/answers/engine.ts'
import { readModel } from '../server/policies/answers/model.ts'
import { amountFor, nameOf, yuanText } from '../server/policies/answers/money.ts'
import { readSignposts } from '../server/policies/answers/signposts.ts'

const policies = library()
const degrees = ['大专', '本科', '硕士', '博士']
const ask = answering(createEngine(policies, readModel(), words), policies)

/** Where the rules say another sum, or another longest time, than the sheet that was read from the clauses. */
const disagreements = (of: typeof policies) =>
  of.flatMap(policy => {
    const { rules } = policy
    if (rules?.benefit.by !== 'degree') return []
    return degrees.filter(degree => {
      const read = amountFor(policy, degree)
      const ruled = amountOf(rules.benefit, { degree }).yuan
      return (read?.yuan ?? null) !== ruled || (ruled !== null && (read?.months ?? undefined) !== rules.benefit.months)
    })
  })

test('the sheet read from the clauses and the rules of the self-check name the same sums', () => {
  expect(policies.filter(p => p.rules?.benefit.by === 'degree').length).toBeGreaterThan(5)
  expect(disagreements(policies)).toEqual([])
})

test('a clause that was changed beside its rules is noticed', () => {
  const changed = policies.map(p => ({
    ...p,
    sheet: p.sheet && { ...p.sheet, amounts: p.sheet.amounts.map(a => ({ ...a, yuan: a.yuan + 1 })) },
  }))
  expect(disagreements(changed).length).toBeGreaterThan(10)
})

test('every fact of a sheet names the characters that say it', () => {
  for (const { sheet, clauses } of policies)
    for (const { clause, start, end, yuan } of sheet?.amounts ?? []) {
      const said = clauses[clause - 1]?.text.slice(start, end) ?? ''
      expect(said).toContain(`${yuan >= 10_000 ? yuanText(yuan) : yuan}元`)
    }
})

test('an answer and the self-check give the same person the same sum', () => {
  for (const degree of degrees)
    for (const policy of policies.filter(p => p.rules?.benefit.by === 'degree' && p.sheet?.amounts[0]?.per === 'month')) {
      const { yuan } = amountOf(policy.rules?.benefit ?? { cadence: 'once', clause: 1 }, { degree })
      const told = ask(`${degree}${nameOf(policy)}多少钱`).blocks.filter(b => b.kind === 'benefit' && b.label === nameOf(policy))
      for (const { amount } of told) expect(amount?.yuan, `${degree} ${policy.id}`).toBe(yuan)
    }
})

test('what nobody confirmed is quoted and never computed with', () => {
  const unconfirmed = policies.map(p => ({ ...p, sheet: null }))
  const { blocks } = answering(createEngine(unconfirmed, readModel(), words), unconfirmed)('本科生活补贴多少钱')
  expect(blocks.some(b => b.amount !== null)).toBe(false)
  expect(blocks[0]?.text).toContain('每人每月')
})

test('every topic that is turned away has somebody to turn to', () => {
  const { blocksFor, all } = readSignposts()
  for (const { kind } of [...words.signposts.entries, ...words.guard.entries])
    expect(
      blocksFor(kind).some(b => b.signpost !== null),
      kind,
    ).toBe(true)
  for (const topic of ['elsewhere', 'outside'] as const) expect(blocksFor(topic).length).toBeGreaterThan(1)
  for (const { phone, url, source } of all)
    expect(source !== '' && (phone !== null || url !== null || source !== null)).toBe(true)
})
