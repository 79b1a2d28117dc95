import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'

let t: TestApp
beforeAll(async () => {
  // A Monday at nine, when the clock of cases runs.
  t = await startApp({ now: Date.parse('2026-03-02T09:00:00+08:00') })
})
afterAll(() => t.close())

const hour = 3_600_000
/** Sessions end when nothing is done for a while: each deed is done in one of its own. */
const talent = () => t.staff('agent', '区人才办')
const dehua = () => t.staff('agent', '德化街街道')
const ask = async (name: string, question: string) =>
  (await t.call('POST /tickets', { body: { question } }, { as: await t.person(name) })).id
const queue = async (who: () => Promise<string>, query: object = {}) =>
  (await t.call('GET /staff/tickets', { query }, { as: await who() })).items.map(item => item.question)

test('the queue is in the order of the working time that is left, paged, and one’s own department’s alone', async () => {
  const first = await ask('甲', '最早问的')
  t.clock.advance(hour)
  await ask('乙', '后来问的 50%')
  t.clock.advance(60_000)
  const handed = await ask('丙', '给街道的')
  const params = { id: handed }
  await t.call('POST /staff/tickets/:id/whistle', { params, body: { lead: 'dehua', supporters: [] } }, { as: await talent() })
  t.clock.advance(hour)
  await t.call('POST /staff/tickets/:id/claim', { params: { id: first } }, { as: await talent() })
  expect(await queue(talent)).toEqual(['最早问的', '后来问的 50%'])
  // What is led by the street is seen by the street; what has been claimed is not everybody's any more.
  expect(await queue(dehua)).toEqual(['后来问的 50%', '给街道的'])
  expect(await queue(dehua, { scope: 'department' })).toEqual(['给街道的'])
  expect(await queue(talent, { scope: 'mine' })).toEqual(['最早问的'])
  expect(await queue(talent, { scope: 'unclaimed' })).toEqual(['后来问的 50%'])
  expect(await queue(talent, { q: '50%' })).toEqual(['后来问的 50%'])
  expect(await queue(talent, { q: '5_%' })).toEqual([])
  const page = await t.call('GET /staff/tickets', { query: { limit: 1 } }, { as: await talent() })
  const next = await t.call('GET /staff/tickets', { query: { limit: 1, cursor: page.nextCursor ?? '' } }, { as: await talent() })
  expect([page.total, page.items[0]?.question, next.items[0]?.question, next.nextCursor]).toEqual([
    2,
    '最早问的',
    '后来问的 50%',
    null,
  ])
  // Waiting for the asker stops the clock: it goes behind what runs, and comes back where it was.
  await t.call('POST /staff/tickets/:id/pause', { params: { id: first }, body: { text: '请补充学历' } }, { as: await talent() })
  expect(await queue(talent)).toEqual(['后来问的 50%', '最早问的'])
  await t.call('POST /tickets/:id/messages', { params: { id: first }, body: { text: '本科' } }, { as: await t.person('甲') })
  expect(await queue(talent)).toEqual(['最早问的', '后来问的 50%'])
  const { clock } = await t.call('GET /staff/tickets/:id', { params: { id: first } }, { as: await talent() })
  expect(clock).toMatchObject({ workedHours: 2, dueAt: '2026-03-02T14:00:00+08:00' })
})

test('a number is masked until somebody says why it is needed, and who saw it stands in the trail', async () => {
  const person = await t.person('留了电话的')
  const { id: userId } = (await t.call('GET /me', {}, { as: person })) as { id: string }
  await t.services.people.accounts.setPhone(userId, '13800001234')
  const id = await ask('留了电话的', '电话里说得清')
  const params = { id }
  const seen = await t.call('GET /staff/tickets/:id', { params }, { as: await talent() })
  expect(seen.phone).toBe('138****1234')
  expect(seen.deeds).toContain('claim')
  const reading = { params, body: { reason: '打电话核实学历' } }
  await t.refuse('POST /staff/tickets/:id/phone-readings', { params, body: { reason: ' ' } }, 'invalid-request', {
    as: await talent(),
  })
  expect(await t.call('POST /staff/tickets/:id/phone-readings', reading, { as: await talent() })).toEqual({
    phone: '13800001234',
  })
  // Clauses are found for what was asked, and it does not count as a question to the library.
  const clauses = await t.call('GET /staff/tickets/:id/clauses', { params }, { as: await talent() })
  expect(clauses.items).toEqual([])
  expect(await t.database.get('SELECT 1 AS one FROM policy_questions')).toBeUndefined()
  const without = await ask('没留电话的', '没有电话')
  const none = { params: { id: without }, body: reading.body }
  await t.refuse('POST /staff/tickets/:id/phone-readings', none, 'not-found', { as: await talent() })
  await t.call('POST /staff/tickets/:id/reply', { params, body: { text: '可以的' } }, { as: await talent() })
  const { items } = await t.call('GET /staff/tickets/:id/history', { params }, { as: await talent() })
  expect(items.map(({ action, text, reason }) => [action, text, reason])).toEqual([
    ['read-phone', '看了提问人的手机号', '打电话核实学历'],
    ['reply', '答复，由区人才办牵头，agent-区人才办承办，状态变为已答复', null],
  ])
  await t.refuse('GET /staff/tickets/:id/history', { params }, 'not-found', { as: await dehua() })
})

test('templates are one’s own department’s and those for all, and only who serves all writes these', async () => {
  const admin = await t.staff('admin')
  const draft = (department: string | null, title = '补贴材料') => ({ body: { title, text: '请带〔材料〕到窗口。', department } })
  const all = await t.call('POST /staff/reply-templates', draft(null, '通用'), { as: admin })
  const own = await t.call('POST /staff/reply-templates', draft('talent'), { as: await talent() })
  await t.refuse('POST /staff/reply-templates', draft(null), 'not-allowed', { as: await talent() })
  await t.refuse('POST /staff/reply-templates', draft('dehua'), 'not-allowed', { as: await talent() })
  const titles = async (who: () => Promise<string>) =>
    (await t.call('GET /staff/reply-templates', {}, { as: await who() })).items.map(item => item.title)
  expect([await titles(talent), await titles(dehua)]).toEqual([['补贴材料', '通用'], ['通用']])
  const change = { params: { id: own.id }, ...draft('talent', '补贴要带的材料') }
  await t.refuse('PUT /staff/reply-templates/:id', change, 'not-found', { as: await dehua() })
  await t.refuse('PUT /staff/reply-templates/:id', change, 'edit-conflict', { as: await talent(), headers: { 'if-match': '7' } })
  expect(await t.call('PUT /staff/reply-templates/:id', change, { as: await talent() })).toMatchObject({ version: 2 })
  await t.refuse('DELETE /staff/reply-templates/:id', { params: { id: all.id } }, 'not-allowed', { as: await talent() })
  await t.call('DELETE /staff/reply-templates/:id', { params: { id: own.id } }, { as: await talent() })
  expect(await titles(talent)).toEqual(['通用'])
  const calendar = await t.call('GET /staff/holidays', {}, { as: await talent() })
  expect(calendar.years[0]?.holidays.some(({ name }) => name === '春节')).toBe(true)
})

test('one thing to get done is written, led where its links go, published and taken back', async () => {
  const as = { as: await t.staff('editor') }
  const step = { title: '先问', text: '问清要什么', links: [{ kind: 'question' as const, target: '怎么办', label: '问' }] }
  const body = { title: '办一张证', summary: '从准备到领证', position: 9, steps: [step] }
  const nowhere = { ...step, links: [{ kind: 'policy' as const, target: 'none', label: '看政策' }] }
  const refused = await t.refuse('POST /staff/scenes', { body: { ...body, steps: [nowhere] } }, 'invalid-request', as)
  expect(refused.errors).toMatchObject([{ path: 'steps.0.links.0.target' }])
  const made = await t.call('POST /staff/scenes', { body }, as)
  const params = { id: made.id }
  expect(made).toMatchObject({ state: 'withdrawn', version: 1 })
  await t.refuse('GET /scenes/:id', { params }, 'not-found')
  await t.call('PUT /staff/scenes/:id/publication', { params, body: { published: true } }, as)
  expect((await t.call('GET /scenes/:id', { params })).title).toBe('办一张证')
  const late = { ...as, headers: { 'if-match': '1' } }
  await t.refuse('PUT /staff/scenes/:id', { params, body: { ...body, title: '办证' } }, 'edit-conflict', late)
  await t.call('PUT /staff/scenes/:id', { params, body: { ...body, title: '办证' } }, as)
  expect((await t.call('GET /scenes', {})).items.map(s => s.title)).toEqual(['办证'])
  await t.call('PUT /staff/scenes/:id/publication', { params, body: { published: false } }, as)
  expect((await t.call('GET /scenes', {})).items).toEqual([])
  expect((await t.call('GET /staff/scenes', { query: {} }, as)).items.map(s => s.state)).toEqual(['withdrawn'])
})
