import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'
import { upload } from '../../../support/upload.ts'

let t: TestApp
let editor: string
beforeAll(async () => {
  t = await startApp({ now: Date.parse('2026-03-01T10:00:00+08:00') })
  editor = await t.staff('editor')
})
afterAll(() => t.close())

const send = async (name: string, content: string | Buffer, query = '') =>
  (await upload(t, `policies${query}`, name, Buffer.from(content), editor)).json()
const as = () => ({ as: editor })
const waiting = async () => (await t.call('GET /staff/policy-drafts', { query: { state: 'waiting' } }, as())).items
const draft = (id: string) => t.call('GET /staff/policy-drafts/:id', { params: { id } }, as())
const edit = (id: string, body: object, headers = {}) =>
  t.call('PATCH /staff/policy-drafts/:id', { params: { id }, body }, { ...as(), headers })
const publish = (id: string) =>
  t.call('PUT /staff/policy-drafts/:id/publication', { params: { id }, body: { compared: true } }, as())
const policy = (id: string) => t.call('GET /policies/:id', { params: { id }, query: {} })
const found = async (q: string) => (await t.call('GET /policies', { query: { q } })).items

const rental = (number: string, day: string, from: string, amount: string, ends = '') => `二七区人民政府文件
二七政〔${number}号
二七区人民政府关于印发《二七区青年租房补贴办法》的通知
各街道办事处：
现将《二七区青年租房补贴办法》印发给你们，请遵照执行。
二七区人民政府
${day}
二七区青年租房补贴办法
第一条 补贴对象 在二七区就业的青年。
第二条 补贴标准 每人每月${amount}元。
第三条 施行 本办法自${from}起施行，有效期三年。${ends}
抄送：区委办公室。
`
const first = rental('2024〕5', '2024年2月20日', '2024年3月1日', '500')
const ends = '《二七区青年租房补贴办法》（二七政〔2024〕5号）同时废止。'
const second = rental('2026〕8', '2026年3月1日', '2026年4月1日', '800', ends)

test('a document is nowhere public until a person has published it beside the original', async () => {
  const before = await t.call('GET /policies', { query: {} })
  const report = await send('rent.txt', first)
  expect(report).toMatchObject({ review: 1, created: 0, rejected: 0, errors: [] })
  expect(await found('租房补贴')).toEqual([])
  expect((await t.call('GET /policies', { query: {} })).total).toBe(before.total)
  const answer = await t.call('POST /policies/questions', { body: { question: '二七区青年租房补贴标准每月多少' } })
  expect(answer.citations).toEqual([])

  const [item] = await waiting()
  expect(item).toMatchObject({ title: '二七区青年租房补贴办法', relation: 'new', missing: [], notUnderstood: 0 })
  const id = item?.id ?? ''
  const nothing = { params: { id }, body: { compared: false as never } }
  await t.refuse('PUT /staff/policy-drafts/:id/publication', nothing, 'invalid-request', as())
  const published = await publish(id)
  const whole = await policy(published.policyId ?? '')
  expect(whole).toMatchObject({
    title: '二七区青年租房补贴办法',
    documentNumber: '二七政〔2024〕5号',
    authority: '二七区人民政府',
    level: 'district',
    topic: '住房',
    effectiveFrom: '2024-03-01',
    effectiveTo: '2027-02-28',
    status: 'current',
    checkedAt: '2026-03-01',
    sample: false,
  })
  expect(whole.clauses.map(clause => [clause.label, clause.heading])).toEqual([
    ['第一条', '补贴对象'],
    ['第二条', '补贴标准'],
    ['第三条', '施行'],
  ])
  expect(whole.clauses.at(-1)?.text).not.toContain('抄送')
  expect((await found('租房补贴')).map(({ id }) => id)).toEqual([whole.id])
  const trail = await t.call('GET /staff/audit', { query: {} }, { as: await t.staff('admin') })
  expect(trail.items.some(entry => entry.action === 'publish' && entry.entityId === id)).toBe(true)
  await t.refuse('PUT /staff/policy-drafts/:id/refusal', { params: { id }, body: { reason: '晚了' } }, 'already-decided', as())
})

test('the original opens from the policy as a download that runs nowhere; a draft’s opens for staff alone', async () => {
  const [known] = await found('租房补贴')
  expect((await policy(known?.id ?? '')).original).toEqual({ name: 'rent.txt', bytes: Buffer.byteLength(first) })
  const file = await t.send({ method: 'GET', url: `/api/v1/policies/${known?.id}/original` })
  expect(file.rawPayload.equals(Buffer.from(first))).toBe(true)
  expect(file.headers['content-disposition']).toBe("attachment; filename*=UTF-8''rent.txt")
  expect(file.headers['content-security-policy']).toContain('sandbox')
  expect(file.headers['x-content-type-options']).toBe('nosniff')

  const name = '网页"\';\r\nx: y.html'
  const bytes = Buffer.from('<html><body><h1>二七区网页办法</h1><p>第一条 甲。</p><script>alert(1)</script></body></html>')
  await t.services.imports.run('policies', { name, bytes }, {}, null)
  const page = (await waiting())[0]?.id ?? ''
  const url = `/api/v1/staff/policy-drafts/${page}/original`
  expect((await t.send({ method: 'GET', url })).statusCode).toBe(401)
  const opened = await t.send({ method: 'GET', url, headers: { authorization: `Bearer ${editor}` } })
  expect(opened.headers['content-type']).toBe('application/octet-stream')
  expect(String(opened.headers['content-disposition'])).toMatch(/^attachment; filename\*=UTF-8''[\w%.~-]+$/)
  expect((await t.send({ method: 'GET', url: `/api/v1/policies/${page}/original` })).statusCode).toBe(404)
  await t.call('PUT /staff/policy-drafts/:id/refusal', { params: { id: page }, body: { reason: '不是文件' } }, as())
})

test('the next version is matched, shown beside the old one, and ends it on the day before', async () => {
  await send('租房新.txt', second)
  const [item] = await waiting()
  expect(item).toMatchObject({ title: '二七区青年租房补贴办法', relation: 'version' })
  const shown = await draft(item?.id ?? '')
  const old = shown.known?.id ?? ''
  expect(shown.closes).toMatchObject([{ policy: { id: old }, on: '2026-03-31' }])
  expect(shown.differences.map(({ heading, kind }) => [heading, kind])).toEqual([
    ['补贴对象', 'same'],
    ['补贴标准', 'changed'],
    ['施行', 'changed'],
  ])
  expect((await policy(old)).effectiveTo).toBe('2027-02-28')
  const next = (await publish(shown.id)).policyId ?? ''
  expect(next).not.toBe(old)
  expect(await policy(old)).toMatchObject({ effectiveTo: '2026-03-31', status: 'current', replacedBy: { id: next } })
  expect(await policy(next)).toMatchObject({ status: 'upcoming', replaces: { id: old } })
  expect((await t.call('GET /policies/:id', { params: { id: old }, query: { asOf: '2026-04-01' } })).status).toBe('expired')
})

test('the same document again updates the policy; sent twice it is known; corrected it takes the place of what waits', async () => {
  expect((await send('租房新.txt', second)).unchanged).toBe(1)
  const mended = second.replace('800', '850')
  await send('租房新（更正）.txt', mended)
  const wrong = (await waiting())[0]?.id ?? ''
  await send('租房新（更正2）.txt', mended.replace('850', '900'))
  const [item] = await waiting()
  expect(item?.relation).toBe('update')
  expect((await draft(wrong)).state).toBe('replaced')
  const shown = await draft(item?.id ?? '')
  const { policyId } = await publish(shown.id)
  expect(policyId).toBe(shown.known?.id)
  expect((await policy(policyId ?? '')).clauses[1]?.text).toContain('900')
})

test('what was not read is asked for, and put right by a person who sees the row as it stands', async () => {
  const report = await send(
    '夜校.txt',
    '青年夜校管理办法\n这一行谁也不懂\n第一条 课程 每学期十二周。\n第二条 废止 《青年学堂办法》同时废止。',
  )
  expect(report.items[0].missing).toEqual(['主题', '层级'])
  const messages = report.errors.map((error: { message: string }) => error.message).join()
  for (const name of ['主题', '层级', '文号', '发文机关', '发布日期', '施行日期']) expect(messages).toContain(`没有读到${name}`)
  expect(report.errors.map((error: { value: string }) => error.value)).toEqual(
    expect.arrayContaining(['这一行谁也不懂', '《青年学堂办法》']),
  )
  const id = (await waiting())[0]?.id ?? ''
  const refused = await t.refuse(
    'PUT /staff/policy-drafts/:id/publication',
    { params: { id }, body: { compared: true } },
    'fields-missing',
    as(),
  )
  expect(JSON.stringify(refused)).toContain('请先补上主题')
  const { version } = await draft(id)
  await edit(id, { topic: '技能', level: 'district' }, { 'if-match': String(version) })
  const stale = { params: { id }, body: { topic: '服务' } }
  await t.refuse('PATCH /staff/policy-drafts/:id', stale, 'edit-conflict', { ...as(), headers: { 'if-match': String(version) } })
  await t.refuse('PATCH /staff/policy-drafts/:id', { params: { id }, body: { replaces: 'nowhere' } }, 'invalid-request', as())
  const whole = await policy((await publish(id)).policyId ?? '')
  expect(whole).toMatchObject({ topic: '技能', level: 'district', status: 'unverified' })
})

test('what is refused stays unpublished, with its reason', async () => {
  await send('退回.txt', '二七区青年退回办法\n第一条 就业见习补贴。')
  const id = (await waiting())[0]?.id ?? ''
  await t.call('PUT /staff/policy-drafts/:id/refusal', { params: { id }, body: { reason: '不是正式文件' } }, as())
  expect(await draft(id)).toMatchObject({ state: 'refused', reason: '不是正式文件', policyId: null })
  await t.refuse(
    'PUT /staff/policy-drafts/:id/publication',
    { params: { id }, body: { compared: true } },
    'already-decided',
    as(),
  )
  expect(await found('退回办法')).toEqual([])
})

test('a dry run reads everything and keeps nothing', async () => {
  const before = (await waiting()).length
  expect((await send('试.txt', '二七区青年试读办法\n第一条 就业见习。', '?dryRun=1')).review).toBe(1)
  expect((await waiting()).length).toBe(before)
  expect((await t.database.all("SELECT 1 FROM policy_originals WHERE name = '试.txt'")).length).toBe(0)
})
