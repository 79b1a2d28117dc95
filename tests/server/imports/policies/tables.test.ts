import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'
import { wordDocument } from '../../../support/documents.ts'
import { upload } from '../../../support/upload.ts'

let t: TestApp
let editor: string
beforeAll(async () => {
  t = await startApp({ now: Date.parse('2026-03-01T10:00:00+08:00') })
  editor = await t.staff('editor')
})
afterAll(() => t.close())

const send = async (name: string, content: string | Buffer) =>
  (await upload(t, 'policies', name, Buffer.from(content), editor)).json()
const policy = (id: string) => t.call('GET /policies/:id', { params: { id }, query: {} })

/** Publishes the one draft that waits. */
async function publishWaiting() {
  const { items } = await t.call('GET /staff/policy-drafts', { query: { state: 'waiting' } }, { as: editor })
  const params = { id: items[0]?.id ?? '' }
  const done = await t.call('PUT /staff/policy-drafts/:id/publication', { params, body: { compared: true } }, { as: editor })
  return policy(done.policyId ?? '')
}

test('a table is shown as a table, cited by its row, and found by what stands in it; a long clause stays whole', async () => {
  const long = '青年人才应当如实申报，'.repeat(260)
  const table = [
    ['学历', '每月补贴', '期限'],
    ['硕士研究生', '800元', '36个月'],
    ['博士研究生', '1500元', '36个月'],
  ]
  await send(
    '标准.docx',
    wordDocument([
      '二七区人才生活补贴标准细则',
      '发文机关：二七区人民政府',
      '施行日期：2026年1月1日',
      '第一条 补贴标准 按下表发放。',
      { table },
      '发放到社保卡。',
      `第二条 申报责任 ${long}`,
    ]),
  )
  const whole = await publishWaiting()
  expect(whole.clauses[0]?.tables).toMatchObject([
    { columns: table[0], rows: [{ id: `${whole.id}#1.1` }, { id: `${whole.id}#1.2`, cells: table[2] }] },
  ])
  expect(whole.clauses[0]?.text).toMatch(/^按下表发放。\n学历：硕士研究生；.+\n学历：博士研究生；.+\n发放到社保卡。$/)
  expect(whole.clauses[1]?.text).toBe(long)
  expect(long.length).toBeGreaterThan(2850)
  const answer = await t.call('POST /policies/questions', { body: { question: '二七区博士研究生人才生活补贴每月多少钱' } })
  const [citation] = answer.citations
  expect(citation).toMatchObject({ clauseId: `${whole.id}#1` })
  expect(citation?.quote).toContain('1500元')
  expect(whole.clauses[0]?.text.slice(citation?.start, citation?.end)).toBe(citation?.quote)
  const about = await t.call('POST /policies/questions', { body: { question: '二七区人才生活补贴申报责任是什么' } })
  for (const { clauseId, quote, start, end } of about.citations) {
    const clause = whole.clauses.find(known => known.id === clauseId)
    if (clause) expect(clause.text.slice(start, end)).toBe(quote)
  }

  const person = await t.person('问补贴的人')
  const ticket = await t.call('POST /tickets', { body: { question: '博士每月补贴多少？' } }, { as: person })
  const agent = { as: await t.staff('agent') }
  await t.call('POST /staff/tickets/:id/claim', { params: { id: ticket.id } }, agent)
  const reply = { text: '见表格第二行。', citations: [{ clauseId: `${whole.id}#1.2` }] }
  await t.call('POST /staff/tickets/:id/reply', { params: { id: ticket.id }, body: reply }, agent)
  const shown = await t.call('GET /tickets/:id', { params: { id: ticket.id } }, { as: person })
  expect(JSON.stringify(shown)).toContain('学历：博士研究生；每月补贴：1500元；期限：36个月')
})

test('JSON that people wrote is public at once, as before, and may bring tables', async () => {
  const text = '见表。\n甲：1元'
  const tables = [{ start: 4, end: 8, columns: [], rows: [['甲', '1元']] }]
  const entry = {
    key: 'table-policy',
    title: '表格办法',
    topic: '人才',
    level: 'city',
    summary: '表',
    source: { name: '测试' },
    clauses: [{ heading: '标准', text, tables }],
  }
  expect((await send('政策.json', JSON.stringify([entry]))).created).toBe(1)
  expect((await policy('table-policy')).clauses[0]?.tables[0]?.rows[0]?.id).toBe('table-policy#1.1')
  const wrong = { ...entry, key: 'wrong-table', clauses: [{ heading: '标准', text, tables: [{ ...tables[0], start: 0 }] }] }
  expect((await send('政策.json', JSON.stringify([wrong]))).rejected).toBe(1)
})
