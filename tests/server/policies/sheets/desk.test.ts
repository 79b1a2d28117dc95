import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StaffSheet } from '../../../../contract/policies/sheets.ts'
import { startApp, type TestApp } from '../../../support/app.ts'

let t: TestApp
let editor: string
beforeAll(async () => {
  t = await startApp({ now: Date.parse('2026-03-02T10:00:00+08:00') })
  editor = await t.staff('editor')
  const facts = readFileSync(new URL('../../../../content/eligibility-facts.json', import.meta.url), 'utf8')
  await t.services.policies.benefits.importFacts(JSON.parse(facts))
})
afterAll(() => t.close())

const as = () => ({ as: editor })
const clause = (heading: string, text: string) => ({ label: null, chapter: null, heading, text, tables: [] })
const clauses = [
  clause('补贴对象', '在二七区就业的本科及以上青年，年龄在35周岁以下，毕业时间在5年以内。不要求落户。'),
  clause('补贴标准', '硕士每人每月610元，本科每人每月310元，发放期限不超过24个月。'),
  clause('申请条件', '在二七区连续缴纳社会保险满6个月。'),
  clause('受理时间', '每季度首月1日至20日集中受理。'),
]
const fields = {
  title: '二七区青年新居生活补贴办法',
  topic: '人才补贴',
  level: 'district' as const,
  summary: '给新来的青年',
  authority: '二七区人才办',
  effectiveFrom: '2026-01-01',
  effectiveTo: '2027-12-31',
}
const draft = (body: object = { ...fields, clauses }) => t.call('POST /staff/policy-drafts', { body }, as())
const sheetOf = (id: string) => t.call('GET /staff/policies/:id/sheet', { params: { id } }, as())
const publish = (id: string) =>
  t.call('PUT /staff/policy-drafts/:id/publication', { params: { id }, body: { compared: true } }, as())
const confirm = (id: string, fact: string, confirmed = true) =>
  t.call('PUT /staff/policies/:id/facts/:fact/confirmation', { params: { id, fact }, body: { confirmed } }, as())
const amount = (sheet: StaffSheet, degree: string) => {
  const fact = sheet.facts.find(({ value }) => value.group === 'amounts' && value.degree === degree)
  if (fact?.value.group !== 'amounts') throw new Error(`no amount for ${degree}`)
  return { id: fact.id, value: fact.value }
}
const ask = (question: string) => t.call('POST /policies/questions', { body: { question } })
const question = '本科生活补贴每月多少钱'
const people: { label: string; facts: Record<string, string | number> }[] = [
  { label: '合适', facts: { degree: '硕士', age: 28, grad_ym: '2024-06', si_erqi_months: 8 } },
  { label: '毕业久了', facts: { degree: '本科', age: 28, grad_ym: '2019-06', si_erqi_months: 8 } },
  { label: '社保没说', facts: { degree: '本科', age: 28, grad_ym: '2024-06' } },
]

test('a policy written by hand is tried, confirmed fact by fact, published, put right and withdrawn', async () => {
  const made = await draft()
  const { id } = made
  expect(made).toMatchObject({ state: 'waiting', original: null, relation: 'new', missing: [] })
  const proposed = await sheetOf(id)
  expect(proposed).toMatchObject({ isDraft: true, live: null, isChanged: false, benefit: { kind: 'living' } })
  expect(proposed.facts.length).toBeGreaterThan(6)
  expect(proposed.facts.every(fact => fact.state === 'proposed')).toBe(true)
  for (const { value, quote } of proposed.facts) expect(clauses[value.clause - 1]?.text.slice(value.start, value.end)).toBe(quote)

  // Tried with what nobody has confirmed; nobody outside hears of it, and nothing is kept.
  const kept = async () => (await t.database.get<{ n: number }>('SELECT count(*) AS n FROM policy_questions'))?.n
  const before = await kept()
  const tried = await t.call('POST /staff/policies/:id/trial', { params: { id }, body: { question, people } }, as())
  expect(tried.answer?.blocks[0]?.text).toContain('310元')
  expect(tried.people.map(({ status }) => status)).toEqual(['qualifies', 'not', 'unknown'])
  expect(tried.people[1]?.conditions.filter(c => c.state === 'failed').map(c => c.label)).toEqual(['毕业不超过 5 年'])
  expect(await kept()).toBe(before)
  expect((await ask(question)).citations).toEqual([])

  const own = amount(proposed, '本科')
  const body = { value: { ...own.value, yuan: 999 } }
  const wrong = { params: { id, fact: own.id }, body }
  expect(await t.refuse('PUT /staff/policies/:id/facts/:fact', wrong, 'sheet-mismatch', as())).toMatchObject({
    detail: '选的原文里没有 999 元。',
  })
  const confirmed = await confirm(id, own.id)
  expect(confirmed.facts.filter(f => f.state === 'confirmed').map(f => f.confirmedBy)).toEqual(['editor'])

  const { policyId } = await publish(id)
  const policy = policyId ?? ''
  const live = await sheetOf(policy)
  expect(live).toMatchObject({ isDraft: false, isChanged: false, live: { facts: 1, confirmedBy: 'editor' } })
  const answer = await ask(question)
  expect(answer.blocks[0]?.text).toContain('共7440元')
  // The master's sum was not confirmed: its clause is quoted, and nothing is computed.
  expect(JSON.stringify((await ask('硕士生活补贴每月多少钱')).blocks)).not.toContain('共')
  expect((await t.call('GET /benefits', {})).items.map(b => b.policyId)).not.toContain(policy)

  for (const fact of live.facts) if (fact.state === 'proposed') await confirm(policy, fact.id)
  const changes = await t.call('GET /staff/policies/:id/sheet/changes', { params: { id: policy } }, as())
  expect(changes.facts.find(({ group }) => group === '金额')).toMatchObject({ before: expect.not.stringContaining('硕士') })
  expect(changes.answers.map(a => a.question)).toContain('硕士生活补贴能领多少')
  expect(changes).toMatchObject({ selfCheck: { before: false, after: true }, windows: [clauses[3]?.text] })
  await t.call('PUT /staff/policies/:id/sheet/publication', { params: { id: policy } }, as())
  expect((await t.call('GET /benefits', {})).items.find(b => b.policyId === policy)?.benefit).toMatchObject({ by: 'degree' })
  const checked = await t.call('POST /benefits/assessment', { body: { facts: people[0]?.facts ?? {} } })
  expect(checked.items.find(i => i.policyId === policy)).toMatchObject({ status: 'qualifies', amount: { yuan: 610 } })

  // Put right by hand: what still says the same stays confirmed, the sum that changed does not.
  const again = await draft({ from: { policy, as: 'update' } })
  expect(again).toMatchObject({ relation: 'update', title: fields.title })
  const changed = clauses.map(c => ({ ...c, text: c.text.replace('本科每人每月310元', '本科每人每月320元') }))
  const edit = { params: { id: again.id }, body: { clauses: changed } }
  const saved = await t.call('PATCH /staff/policy-drafts/:id', edit, { ...as(), headers: { 'if-match': '1' } })
  expect(saved.differences.filter(d => d.kind === 'changed').map(d => d.heading)).toEqual(['补贴标准'])
  await t.refuse('PATCH /staff/policy-drafts/:id', edit, 'edit-conflict', { ...as(), headers: { 'if-match': '1' } })
  const open = (await sheetOf(again.id)).facts.filter(f => f.state === 'proposed')
  expect(open.map(f => f.value)).toMatchObject([{ group: 'amounts', degree: '本科', yuan: 320 }])
  await publish(again.id)
  expect(JSON.stringify((await ask(question)).blocks)).not.toContain('共')

  const list = async (query: object) => (await t.call('GET /staff/policies', { query }, as())).items.map(p => p.id)
  const shown = (await t.call('GET /staff/policies', { query: { q: '新居' } }, as())).items[0]
  expect(shown).toMatchObject({ state: 'published', facts: { proposed: 1 }, windows: [clauses[3]?.text], isStale: false })
  // Facts wait where words changed after they were confirmed; comparing with the source changes no words.
  expect(await list({ unconfirmed: '1' })).not.toContain(policy)
  t.clock.advance(60_000)
  await t.call('PUT /staff/policies/:id/check', { params: { id: policy } }, as())
  expect(await list({ unconfirmed: '1' })).not.toContain(policy)
  const withdrawal = { params: { id: policy }, body: { published: false, reason: '文件停止执行' } }
  expect(await t.call('PUT /staff/policies/:id/publication', withdrawal, as())).toMatchObject({ state: 'withdrawn' })
  await t.refuse('GET /policies/:id', { params: { id: policy }, query: {} }, 'not-found')
  expect((await t.call('GET /policies', { query: { q: '新居' } })).items).toEqual([])
  expect((await ask(question)).citations).toEqual([])
  expect((await t.call('GET /benefits', {})).items.map(b => b.policyId)).not.toContain(policy)
  expect([await list({ state: 'withdrawn' }), await list({ state: 'published', q: '新居' })]).toEqual([[policy], []])
  const trail = await t.call('GET /staff/audit', { query: { entityId: policy } }, { as: await t.staff('admin') })
  expect(trail.items.map(e => e.action)).toEqual(expect.arrayContaining(['confirm', 'publish', 'withdraw']))
  expect(trail.items.find(e => e.action === 'withdraw')?.reason).toBe('文件停止执行')
})

test('facts are added, changed and taken away, and two who work on them hear of each other', async () => {
  const { id } = await draft({ ...fields, title: '二七区青年租房补贴试行办法', clauses })
  const { facts, version } = await sheetOf(id)
  const at = { clause: 3, start: 0, end: 4 }
  const value = { group: 'sentences' as const, about: 'where' as const, ...at }
  const added = await t.call('POST /staff/policies/:id/facts', { params: { id }, body: { value } }, as())
  expect(added.facts.length).toBe(facts.length + 1)
  const late = { ...as(), headers: { 'if-match': String(version) } }
  const fact = added.facts.at(-1)?.id ?? ''
  await t.refuse('DELETE /staff/policies/:id/facts/:fact', { params: { id, fact } }, 'edit-conflict', late)
  const less = await t.call('DELETE /staff/policies/:id/facts/:fact', { params: { id, fact } }, as())
  expect(less.facts).toEqual(facts)
  const age = facts.find(f => f.value.group === 'who' && f.value.fact === 'age')
  if (age?.value.group !== 'who') throw new Error('no age was read')
  const older = { params: { id, fact: age.id }, body: { value: { ...age.value, value: 40 } } }
  await t.refuse('PUT /staff/policies/:id/facts/:fact', older, 'sheet-mismatch', as())
  const params = { params: { id, fact: 'who-99' }, body: { confirmed: true } }
  await t.refuse('PUT /staff/policies/:id/facts/:fact/confirmation', params, 'not-found', as())
  await t.refuse('PUT /staff/policies/:id/sheet/publication', { params: { id } }, 'wrong-state', as())
})

test('a table written by hand stands in the text, a row a line, and can be cited', async () => {
  const table = {
    at: 5,
    columns: ['学历', '金额'],
    rows: [
      ['本科', '300元'],
      ['硕士', '600元'],
    ],
  }
  const { id, clauses: read } = await draft({
    ...fields,
    title: '二七区技能补贴办法',
    clauses: [{ ...clause('标准', '按下表发：\n其他情况另算。'), tables: [table] }],
  })
  const text = '按下表发：\n学历：本科；金额：300元\n学历：硕士；金额：600元\n其他情况另算。'
  expect(read[0]).toMatchObject({ text, tables: [{ columns: table.columns, rows: [{ cells: ['本科', '300元'] }, {}] }] })
  const { policyId } = await publish(id)
  const policy = await t.call('GET /policies/:id', { params: { id: policyId ?? '' }, query: {} })
  const [shown] = policy.clauses[0]?.tables ?? []
  expect(policy.clauses[0]?.text.slice(shown?.start, shown?.end)).toBe('学历：本科；金额：300元\n学历：硕士；金额：600元')
})
