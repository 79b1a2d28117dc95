import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSampleContent } from '../../../../server/imports/seed.ts'
import { connectChat, isBorneOut } from '../../../../server/policies/answers/chat.ts'
import { readPolicyWords } from '../../../../server/policies/answers/policy-words.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { wordDocument } from '../../../support/documents.ts'

const words = readPolicyWords()

let t: TestApp
beforeAll(async () => {
  t = await startApp({ now: Date.parse('2026-03-01T10:00:00+08:00') })
  await loadSampleContent(t.services)
})
afterAll(() => t.close())

const take = (name: string, content: unknown) =>
  t.services.imports.run(
    'policies',
    { name, bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)) },
    {},
    null,
  )
const policy = (id: string, asOf?: string) => t.call('GET /policies/:id', { params: { id }, query: asOf ? { asOf } : {} })

const entry = (over: object) => ({
  key: 'test-policy',
  title: '测试办法',
  topic: '人才',
  level: 'city',
  summary: '测试',
  effectiveFrom: '2025-01-01',
  source: { name: '测试' },
  clauses: [{ heading: '补贴标准', text: '每人1000元。' }],
  ...over,
})

const document = `# 二七区青年夜校补贴办法

发文机关：二七区人民政府
文号：演示·二七政〔2026〕9号
发布日期：2026年1月10日
这一行说不清是什么

第一条 补贴对象 在二七区工作的35周岁以下青年。
第二条 补贴标准
每人每学期补贴300元。
（一）夜校课程；
（二）线上课程。
第三条 有效期 本办法自2026年2月1日起施行，有效期至2027年12月31日。
`

/** Sends a document, and publishes what was read as a member of staff would. */
async function publish(name: string, content: string | Buffer, topic: string) {
  const report = await t.services.imports.run('policies', { name, bytes: Buffer.from(content) }, {}, null)
  const as = { as: await t.staff('editor') }
  const waiting = await t.call('GET /staff/policy-drafts', { query: { state: 'waiting' } }, as)
  const params = { id: waiting.items[0]?.id ?? '' }
  await t.call('PATCH /staff/policy-drafts/:id', { params, body: { topic } }, as)
  const draft = await t.call('PUT /staff/policy-drafts/:id/publication', { params, body: { compared: true } }, as)
  return { report, whole: await policy(draft.policyId ?? '') }
}

test('a document as staff have it becomes a policy with clauses, and lines that were not understood are listed', async () => {
  const { report, whole } = await publish('夜校.md', document, '技能')
  expect(report.review).toBe(1)
  expect(report.sheets[0]?.note).toContain('这一行说不清是什么')
  expect(whole).toMatchObject({
    documentNumber: '演示·二七政〔2026〕9号',
    authority: '二七区人民政府',
    level: 'district',
    publishedOn: '2026-01-10',
    effectiveFrom: '2026-02-01',
    effectiveTo: '2027-12-31',
    status: 'current',
  })
  expect(whole.clauses.map(c => c.heading)).toEqual(['补贴对象', '补贴标准', '有效期'])
  expect(whole.clauses[1]?.text).toContain('（二）线上课程')
  const answer = await t.call('POST /policies/questions', { body: { question: '二七区青年夜校补贴标准是多少' } })
  expect(answer.citations[0]?.clauseId).toBe(`${whole.id}#2`)
  expect((await take('夜校.md', document)).unchanged).toBe(1)
})

test('a Word document is read the same way, with 一、 and （一） as clauses and items', async () => {
  const lines = [
    '二七区青年图书补贴通知',
    '发文机关：二七区人民政府',
    '一、补贴对象',
    '在校大学生。',
    '二、补贴标准',
    '（一）每人100元；',
    '（二）每年一次。',
  ]
  const before = await t.database.all("SELECT id, title, import_hash FROM policies WHERE topic <> '技能' ORDER BY id")
  const { whole } = await publish('图书.docx', wordDocument(lines), '技能')
  // Without a number and a day it is the same as no other.
  expect(await t.database.all("SELECT id, title, import_hash FROM policies WHERE topic <> '技能' ORDER BY id")).toEqual(before)
  expect(whole.clauses.map(c => c.heading)).toEqual(['补贴对象', '补贴标准'])
  expect(whole.clauses[1]?.text).toContain('每年一次')
  expect(whole.status).toBe('unverified')
})

test('a document without clauses, a damaged one and half a JSON file are refused whole, with what to do', async () => {
  const before = (await t.call('GET /policies', { query: {} })).total
  await expect(take('空.md', '# 只有标题\n\n一段话')).rejects.toMatchObject({ code: 'no-rows' })
  await expect(take('坏.docx', 'not a document')).rejects.toMatchObject({ code: 'damaged-file' })
  await expect(take('坏.json', '[{"key": "a"')).rejects.toMatchObject({ code: 'damaged-file' })
  expect((await t.call('GET /policies', { query: {} })).total).toBe(before)
})

test('a rule that asks for an unknown fact is refused by name', async () => {
  const rules = {
    rule: { all: [{ fact: 'shoe_size', op: 'gte', value: 40, clause: 1, label: '鞋码' }] },
    benefit: { cadence: 'service', text: '一双鞋', clause: 1 },
  }
  const report = await take('规则.json', [entry({ key: 'test-rule', rules })])
  expect(report.rejected).toBe(1)
  expect(report.errors[0]?.message).toContain('shoe_size')
})

test('versions that hold on the same days are taken in and reported', async () => {
  const old = entry({ key: 'test-old', effectiveTo: '2025-12-31' })
  const report = await take('版本.json', [old, entry({ key: 'test-new', effectiveFrom: '2025-06-01', replaces: 'test-old' })])
  expect(report.created).toBe(2)
  expect(report.errors[0]).toMatchObject({ code: 'overlap', row: 2 })
})

test('what a policy is depends on the day, and its versions are compared clause by clause', async () => {
  expect((await policy('zz-living-2020')).status).toBe('expired')
  expect((await policy('zz-living-2020', '2021-03-01')).status).toBe('current')
  expect((await policy('zz-living-2024', '2021-03-01')).status).toBe('upcoming')
  const current = await policy('zz-living-2024')
  expect(current.replaces?.id).toBe('zz-living-2020')
  const standard = current.differences.find(d => d.heading === '补贴标准')
  expect(standard).toMatchObject({ kind: 'changed', clauseId: 'zz-living-2024#2' })
  expect(standard?.before).toContain('按半年集中发放')
  expect(standard?.after).toContain('36个月')
  expect(current.sample).toBe(true)
  await take('用尽.json', [entry({ key: 'test-spent', exhaustedOn: '2026-01-15' })])
  expect((await policy('test-spent')).status).toBe('exhausted')
  expect((await policy('talent-apartment-2023')).status).toBe('unverified')
})

test('a scene leads through policies and places that are there', async () => {
  const { items } = await t.call('GET /scenes', {})
  expect(items.map(s => s.title)).toEqual(['来郑求职', '首次就业', '租房落户', '创业开店'])
  for (const { id, steps } of items) {
    const scene = await t.call('GET /scenes/:id', { params: { id } })
    expect(scene.steps).toHaveLength(steps)
    for (const link of scene.steps.flatMap(step => step.links)) {
      if (link.kind === 'policy') await policy(link.target)
      if (link.kind === 'place') await t.call('GET /places/:id', { params: { id: link.target } })
    }
  }
})

test('a chat model may only say the numbers of the quotes, in one short line without an address', async () => {
  const quotes = ['本科毕业生每人每月500元，累计不超过36个月。']
  expect(isBorneOut(words, '本科每月500元，最多36个月。', quotes)).toBe(true)
  for (const wrong of ['本科每月600元。', '一共能领三年。', '看 www.example.com。', '', '本科500元\n另有补贴', '好'.repeat(41)])
    expect(isBorneOut(words, wrong, quotes), wrong).toBe(false)
})

test('the chat model gets no personal data, its wording is marked, and what it makes up is dropped', async () => {
  const bodies: string[] = []
  let said = '本科每月500元。'
  const service = createServer(async (request, reply) => {
    let body = ''
    for await (const part of request) body += part
    bodies.push(body)
    reply.setHeader('content-type', 'application/json')
    reply.end(JSON.stringify({ choices: [{ message: { content: said } }] }))
  }).listen(0, '127.0.0.1')
  try {
    await new Promise(resolve => service.once('listening', resolve))
    const { policyAnswers } = await import('../../../../server/policies/answers/service.ts')
    const { readSignposts } = await import('../../../../server/policies/answers/signposts.ts')
    const baseUrl = `http://127.0.0.1:${(service.address() as AddressInfo).port}/v1`
    const chat = connectChat({ baseUrl, key: 'k', model: 'm' }, words)
    const sources = {
      ...t.services.policies.library,
      refresh: async () => {},
      signposts: async () => readSignposts(),
      places: async () => [],
      servicesFor: async () => null,
    }
    const answers = policyAnswers(t.database, () => t.clock.now, sources, chat, words)
    const question = '我叫李雷，电话13812345678，本科在郑州每个月能领多少市级生活补贴'
    const answer = await answers.ask({ question })
    expect(answer.generated).toBe(true)
    expect(answer.blocks[0]?.text).toBe(said)
    expect(bodies[0]).not.toMatch(/李雷|13812345678/)
    said = '本科每月9000元。'
    const honest = await answers.ask({ question })
    expect(honest.generated).toBe(false)
    expect(honest.blocks[0]?.text).not.toContain('9000')
  } finally {
    service.close()
  }
})
