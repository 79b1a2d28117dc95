import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FactValue } from '../../../../contract/policies/eligibility.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { corpusFile, factsFile } from '../../../support/corpus.ts'

interface Case {
  id: string
  facts: Record<string, FactValue>
  expected: Record<string, { status: string; missing: string[] }>
}
const { asOf, items } = JSON.parse(readFileSync('tests/contract/policies/eligibility-cases.json', 'utf8')) as {
  asOf: string
  items: Case[]
}
const importCorpus = (corpus: object) =>
  t.services.imports.run('policies', { name: 'corpus.json', bytes: Buffer.from(JSON.stringify(corpus)) }, {}, null)

let t: TestApp
beforeAll(async () => {
  t = await startApp()
  await t.services.policies.benefits.importFacts(factsFile())
  await importCorpus(corpusFile())
})
afterAll(() => t.close())

const judge = (facts: Record<string, unknown>, day?: string) =>
  t.call('POST /benefits/assessment', { body: { facts: facts as never, ...(day ? { asOf: day } : {}) } })
const tables = ['benefit_facts', 'policies']
const counts = () => Promise.all(tables.map(table => t.database.get(`SELECT count(*) AS rows FROM ${table}`)))

test('through the API every case gets its verdict, and none a yes that the rules do not give', async () => {
  let right = 0
  let total = 0
  let wrongYes = 0
  for (const { facts, expected } of items) {
    const reply = await judge(facts, asOf)
    for (const [policyId, { status }] of Object.entries(expected)) {
      const given = reply.items.find(item => item.policyId === policyId)?.status
      total++
      if (given === status) right++
      else if (given === 'qualifies') wrongYes++
    }
  }
  console.log(`status accuracy ${(right / total).toFixed(3)} of ${total}, wrong yes ${wrongYes}`)
  expect(right / total).toBeGreaterThanOrEqual(0.95)
  expect(wrongYes).toBe(0)
})

test('a verdict names for each condition its clause, its state and the answer, and what one gets until when', async () => {
  const reply = await judge(
    { degree: '本科', full_time: true, grad_ym: '2024-06', age: 24, work: '企业', work_place: '二七区', si_erqi_months: 4 },
    asOf,
  )
  const found = reply.items.find(item => item.policyId === 'eq-living-2025')
  expect(found).toMatchObject({
    status: 'not',
    amount: { yuan: 300, text: '每月 300 元，最多 24 个月', clauseId: 'eq-living-2025#2' },
    window: null,
    missing: [],
  })
  expect(found?.conditions.at(-1)).toEqual({
    label: '在二七区连续缴纳社保满6个月',
    clauseId: 'eq-living-2025#3',
    state: 'failed',
    yours: '4 个月',
  })
})

test('two benefits that exclude each other say so when both hold', async () => {
  const reply = await judge(
    {
      degree: '硕士',
      full_time: true,
      age: 30,
      work: '企业',
      work_place: '二七区',
      si_erqi_months: 12,
      grad_ym: '2024-06',
      key_industry_post: true,
      contract_years: 3,
      annual_salary: 150000,
    },
    asOf,
  )
  const of = (id: string) => reply.items.find(item => item.policyId === id)
  expect(of('eq-living-2025')).toMatchObject({ status: 'qualifies', exclusiveWith: ['eq-keyind-2025'] })
  expect(of('eq-keyind-2025')).toMatchObject({ status: 'qualifies', exclusiveWith: ['eq-living-2025'] })
})

test('the next questions are offered with their choices, most telling first', async () => {
  const { nextQuestions } = await judge({})
  expect(nextQuestions).toHaveLength(5)
  expect(nextQuestions[0]).toMatchObject({ type: 'enum' })
  const gains = nextQuestions.map(q => q.gain)
  expect(gains).toEqual([...gains].sort((a, b) => b - a))
})

test('an unknown fact and an answer that does not fit are refused by name', async () => {
  const body = await t.refuse(
    'POST /benefits/assessment',
    { body: { facts: { shoe_size: 42, degree: '研究生', age: '24' } } },
    'invalid-request',
  )
  expect((body.errors as { path: string }[]).map(e => e.path)).toEqual(['facts.shoe_size', 'facts.degree', 'facts.age'])
})

test('judging writes nothing and logs nothing of what was said', async () => {
  const before = await counts()
  const lines = t.logs.length
  await judge({ annual_salary: 987_654, hukou: '省外' })
  expect(await counts()).toEqual(before)
  expect(t.logs.slice(lines).join('')).not.toMatch(/(?<!\d)987654(?!\d)|省外/)
})

test('the phone gets rules and questions in one reply that does not change by itself', async () => {
  const first = await t.send({ method: 'GET', url: '/api/v1/benefits' })
  expect(first.json().items).toHaveLength(27)
  expect(first.json().items[0].rule.all[0]).toHaveProperty('fact')
  expect(first.json().facts[0]).toMatchObject({ name: 'degree', label: '学历' })
  const again = await t.send({ method: 'GET', url: '/api/v1/benefits', headers: { 'if-none-match': String(first.headers.etag) } })
  expect(again.statusCode).toBe(304)
})

// biome-ignore lint/suspicious/noExplicitAny: damaged on purpose.
test.each<[string, (policy: any) => void, RegExp]>([
  ['names an unknown fact', p => (p.eligibility.rule.all[0].fact = 'shoe_size'), /shoe_size/],
  [
    'names an option that does not exist',
    p => p.eligibility.rule.all.push({ fact: 'degree', op: 'in', value: ['研究生'], clause: 1, label: '学历' }),
    /研究生/,
  ],
  ['cites a clause that is not there', p => (p.eligibility.rule.all[0].clause = 77), /77/],
  [
    'compares a yes-or-no by size',
    p => p.eligibility.rule.all.push({ fact: 'full_time', op: 'gte', value: 1, clause: 1, label: '全日制' }),
    /gte/,
  ],
  ['uses an unknown operator', p => (p.eligibility.rule.all[0].op = 'run'), /有误/],
  ['gives sums for options that do not exist', p => (p.eligibility.benefit.table.研究生 = 1), /研究生/],
])('a policy whose rule %s is refused with the reason, and stays as it was', async (_, damage, reason) => {
  const policy = structuredClone(corpusFile().policies.find(({ id }) => id === 'eq-living-2025'))
  if (!policy) throw new Error('the sample is not there')
  policy.title = '改过的标题'
  damage(policy)
  const report = await importCorpus({ policies: [policy] })
  expect(report.rejected).toBe(1)
  expect(report.errors[0]).toMatchObject({ column: 'rules', message: expect.stringMatching(reason) })
  const { items } = await t.call('GET /benefits', {})
  expect(items.map(b => b.title)).not.toContain('改过的标题')
})

test('facts that rules ask for cannot lose an option those rules name', async () => {
  const facts = structuredClone(factsFile())
  const degree = facts.degree as { ask: string; values: string[] }
  degree.ask = '改过的问题'
  degree.values = ['本科']
  await expect(t.services.policies.benefits.importFacts(facts)).rejects.toMatchObject({ code: 'invalid-rules' })
  expect((await t.call('GET /benefits', {})).facts.map(f => f.ask)).not.toContain('改过的问题')
})
