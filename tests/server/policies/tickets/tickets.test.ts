import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hour, minute, parseTime } from '../../../../server/platform/clock.ts'
import { hashToken, newToken } from '../../../../server/platform/tokens.ts'
import { loadSampleTickets } from '../../../../server/policies/tickets/samples.ts'
import { startApp, type TestApp } from '../../../support/app.ts'

const mondayNine = parseTime('2026-11-23T09:00:00+08:00')
let t: TestApp
beforeEach(async () => {
  t = await startApp({ now: mondayNine })
})
afterEach(() => t.close())

/** A fresh session of an agent of this department. */
async function agent(department: string | null): Promise<string> {
  const id = `agent-${department ?? 'desk'}`
  await t.database.run(
    `INSERT INTO staff_members (id, username, password_hash, role, department, created_at)
     VALUES (?, ?, 'none', 'agent', ?, 0) ON CONFLICT (id) DO NOTHING`,
    [id, id, department],
  )
  const token = newToken()
  await t.database.run('INSERT INTO staff_sessions (token_hash, staff_id, created_at, last_seen_at) VALUES (?, ?, ?, ?)', [
    hashToken(token),
    id,
    t.clock.now,
    t.clock.now,
  ])
  return token
}

const ask = async (question = '这里怎么排队？', name = '李雷') =>
  (await t.call('POST /tickets', { body: { question } }, { as: await t.person(name) })).id
const at = (id: string) => ({ params: { id } })
const reply = async (id: string, as: string, body: object = { text: '每周一更新排队次序。' }) =>
  t.call('POST /staff/tickets/:id/reply', { ...at(id), body: body as never }, { as })
const mine = async (id: string, name = '李雷') => t.call('GET /tickets/:id', at(id), { as: await t.person(name) })

test('a question goes to a person and comes back answered, rated and closed', async () => {
  const id = await ask()
  t.clock.advance(30 * minute)
  let as = await agent('区人才办')
  expect(await t.call('POST /staff/tickets/:id/claim', at(id), { as })).toMatchObject({
    status: 'working',
    handler: 'agent-区人才办',
    lead: { id: 'talent' },
  })
  t.clock.advance(30 * minute)
  as = await agent('区人才办')
  await reply(id, as)
  expect(await mine(id)).toMatchObject({
    status: 'answered',
    clock: { workedHours: 1, isRunning: false, isOverdue: false, dueAt: null },
    messages: [{ from: 'staff', department: '区人才办', text: '每周一更新排队次序。' }],
  })
  const person = { as: await t.person('李雷') }
  expect((await t.call('GET /me/inbox', {}, person)).items).toMatchObject([
    { title: '你的咨询有了答复', link: `/packages/tickets/ticket?id=${id}` },
  ])
  expect(await t.call('POST /tickets/:id/rating', { ...at(id), body: { score: 5 } }, person)).toMatchObject({ score: 5 })
  await t.refuse('POST /tickets/:id/rating', { ...at(id), body: { score: 1 } }, 'duplicate', person)
  expect((await t.call('POST /staff/tickets/:id/close', at(id), { as })).status).toBe('closed')
  await t.refuse('POST /tickets/:id/messages', { ...at(id), body: { text: '还有' } }, 'wrong-state', person)
  expect((await t.call('GET /me/tickets', { query: {} }, person)).items).toMatchObject([{ id, status: 'closed', score: 5 }])
})

test('nobody sees, supplements or rates the ticket of another', async () => {
  const id = await ask()
  const other = { as: await t.person('韩梅梅') }
  await t.refuse('GET /tickets/:id', at(id), 'not-found', other)
  await t.refuse('POST /tickets/:id/messages', { ...at(id), body: { text: '我也问' } }, 'not-found', other)
  await t.refuse('POST /tickets/:id/rating', { ...at(id), body: { score: 5 } }, 'not-found', other)
  expect((await t.call('GET /me/tickets', { query: {} }, other)).total).toBe(0)
})

test('the clock stands while the asker is waited for, and is overdue after four working hours', async () => {
  const id = await ask()
  t.clock.advance(1 * hour)
  const as = await agent(null)
  await t.call('POST /staff/tickets/:id/pause', { ...at(id), body: { text: '你说的是哪一处公寓？' } }, { as })
  t.clock.advance(48 * hour)
  expect(await mine(id)).toMatchObject({ status: 'waiting', clock: { workedHours: 1, isRunning: false, isOverdue: false } })
  await t.call('POST /tickets/:id/messages', { ...at(id), body: { text: '二七广场那处' } }, { as: await t.person('李雷') })
  expect(await mine(id)).toMatchObject({
    status: 'working',
    clock: { isRunning: true, dueAt: '2026-11-25T14:00:00+08:00' },
  })
  t.clock.advance(4 * hour)
  expect((await mine(id)).clock).toMatchObject({ workedHours: 4, isOverdue: false })
  t.clock.advance(1 * minute)
  expect((await mine(id)).clock).toMatchObject({ isOverdue: true, dueAt: null })
  expect((await t.call('GET /service-board', {})).totals.overdue).toBe(1)
})

test('a whistle names one lead and its supporters; only they see the ticket, and only the lead steers it', async () => {
  const id = await ask()
  await t.call(
    'POST /staff/tickets/:id/whistle',
    { ...at(id), body: { lead: 'construction', supporters: ['commerce', 'construction'] } },
    { as: await agent('德化街街道') },
  )
  expect(await mine(id)).toMatchObject({
    lead: { name: '区建设交通局' },
    supporters: [{ name: '区商务局' }],
    messages: [{ from: 'notice', text: '由区建设交通局牵头，区商务局配合' }],
  })
  for (const stranger of ['区文化旅游体育局', '不在名单里的部门'])
    await t.refuse('GET /staff/tickets/:id', at(id), 'not-found', { as: await agent(stranger) })
  const support = { as: await agent('区商务局') }
  expect((await t.call('GET /staff/tickets', { query: {} }, support)).items.map(i => i.id)).toEqual([id])
  await t.refuse('POST /staff/tickets/:id/close', at(id), 'not-allowed', support)
  await t.call('POST /staff/tickets/:id/claim', at(id), { as: await agent('区建设交通局') })
  const board = await t.call('GET /service-board', {})
  expect(Object.fromEntries(board.whistles.map(w => [w.route, w.count]))).toEqual({
    'one-leads': 0,
    'department-to-street': 0,
    'street-calls': 1,
    city: 0,
  })
})

test('a second handler, a stale version and a closed ticket are refused', async () => {
  const id = await ask()
  await t.call('POST /staff/tickets/:id/claim', at(id), { as: await agent(null) })
  const second = { as: await t.staff('admin') }
  await t.refuse('POST /staff/tickets/:id/claim', at(id), 'claimed', second)
  const stale = { ...second, headers: { 'if-match': '"1"' } }
  await t.refuse('POST /staff/tickets/:id/whistle', { ...at(id), body: { lead: 'talent' } }, 'edit-conflict', stale)
  await t.refuse('POST /staff/tickets/:id/close', at(id), 'wrong-state', second)
  await t.refuse('POST /staff/tickets/:id/whistle', { ...at(id), body: { lead: 'nowhere' } }, 'invalid-request', second)
})

test('a case that is raised to the city says so, once, and is counted', async () => {
  const id = await ask()
  const as = { as: await agent(null) }
  const raised = await t.call('POST /staff/tickets/:id/escalate', { ...at(id), body: { reason: '涉及两个区' } }, as)
  expect(raised.escalatedAt).toBe('2026-11-23T09:00:00+08:00')
  await t.refuse('POST /staff/tickets/:id/escalate', { ...at(id), body: { reason: '再报' } }, 'wrong-state', as)
  const board = await t.call('GET /service-board', {})
  expect(board.whistles.find(w => w.route === 'city')?.count).toBe(1)
  expect((await t.call('GET /staff/audit', { query: { kind: 'ticket' } }, { as: await t.staff('admin') })).items).toMatchObject([
    { action: 'escalate', actor: 'agent-desk', reason: '涉及两个区' },
  ])
})

test('a reply quotes clauses as they stand; what is not in the library is refused', async () => {
  const file = { name: 'policies.json', bytes: readFileSync('content/policies.json') }
  await t.services.imports.run('policies', file, {}, null)
  const { items } = await t.call('GET /policies', { query: { q: '青年人才驿站' } })
  const clauseId = `${items[0]?.id}#4`
  const id = await ask()
  const as = await agent(null)
  const cited = (over: object) => ({ ...at(id), body: { text: '可以住 7 天。', citations: [{ clauseId, ...over }] } })
  await t.refuse('POST /staff/tickets/:id/reply', cited({ clauseId: 'none#1' }), 'invalid-request', { as })
  await t.refuse('POST /staff/tickets/:id/reply', cited({ quote: '合计30天' }), 'invalid-request', { as })
  const { messages } = await t.call('POST /staff/tickets/:id/reply', cited({ quote: '合计7天' }), { as })
  expect(messages[0]?.citations).toEqual([
    { policyId: items[0]?.id, clauseId, title: '青年人才驿站', heading: '能住多久', quote: '合计7天' },
  ])
})

test('an answer becomes a frequent answer only after somebody else has reviewed it', async () => {
  const id = await ask()
  const as = await t.staff('admin')
  const body = { question: '人才公寓怎么排队？', answer: '每周一更新。' }
  await t.refuse('POST /staff/tickets/:id/frequent-answers', { ...at(id), body }, 'wrong-state', { as })
  await reply(id, as)
  const draft = await t.call('POST /staff/tickets/:id/frequent-answers', { ...at(id), body }, { as })
  expect((await t.call('GET /frequent-answers', { query: {} })).total).toBe(0)
  const publication = { params: { id: draft.id }, body: { published: true } }
  await t.refuse('PUT /staff/frequent-answers/:id/publication', publication, 'own-draft', { as })
  await t.refuse('PUT /staff/frequent-answers/:id/publication', publication, 'not-allowed', { as: await agent(null) })
  await t.call('PUT /staff/frequent-answers/:id/publication', publication, { as: await t.staff('editor') })
  expect((await t.call('GET /frequent-answers', { query: {} })).items).toMatchObject([{ question: body.question }])
})

test('the board is counted from the records, by department, and keeps small numbers to itself', async () => {
  await loadSampleTickets(
    t.database,
    await t.services.policies.departments.directory(),
    readFileSync('content/tickets.json', 'utf8'),
    t.clock.now,
  )
  const before = await t.call('GET /service-board', {})
  expect(before.totals).toMatchObject({ tickets: 26, answered: 26, samples: 26, overdue: 0 })
  expect(before.whistles.map(w => w.count)).toEqual([5, 4, 8, 2])
  expect(before.totals.responseRate).toBe(0.846)
  const of = (id: string) => before.departments.find(d => d.id === id)
  expect(of('talent')).toMatchObject({ tickets: 9, medianHours: 3 })
  expect(of('commerce')).toMatchObject({ tickets: null, responseRate: null, medianHours: null, satisfaction: null })
  const id = await ask()
  const as = await agent('区建设交通局')
  await t.call('POST /staff/tickets/:id/whistle', { ...at(id), body: { lead: 'talent', supporters: ['dehua'] } }, { as })
  const after = await t.call('GET /service-board', {})
  expect(after.totals.tickets).toBe(27)
  expect(after.whistles[0]?.count).toBe((before.whistles[0]?.count ?? 0) + 1)
})

test('the same ticket sent twice is one ticket, and twenty a day are enough', async () => {
  const caller = { as: await t.person('李雷'), headers: { 'idempotency-key': 'same' } }
  const first = await t.call('POST /tickets', { body: { question: '同一件' } }, caller)
  expect((await t.call('POST /tickets', { body: { question: '同一件' } }, caller)).id).toBe(first.id)
  for (let i = 1; i < 20; i++) await ask(`第 ${i} 件`)
  await t.refuse('POST /tickets', { body: { question: '再来' } }, 'too-many-requests', { as: await t.person('李雷') })
})

test('one ticket has one handler, however many claim it at once', async () => {
  const id = await ask()
  const tokens = await Promise.all(['区人才办', '区商务局', '区建设交通局', null].map(agent))
  const claim = (as: string) =>
    t.send({ method: 'POST', url: `/api/v1/staff/tickets/${id}/claim`, headers: { authorization: `Bearer ${as}` } })
  const codes = (await Promise.all(tokens.map(claim))).map(reply => reply.statusCode)
  expect(codes.filter(code => code === 200)).toHaveLength(1)
  expect(codes.filter(code => code >= 500)).toEqual([])
})

test('a list of tickets goes on where it stopped, though new ones were asked meanwhile', async () => {
  const ids: string[] = []
  for (let i = 0; i < 5; i++) {
    ids.unshift(await ask(`第 ${i} 件`))
    t.clock.advance(minute)
  }
  const as = { as: await t.person('李雷') }
  const first = await t.call('GET /me/tickets', { query: { limit: 3 } }, as)
  await ask('后来的')
  const second = await t.call('GET /me/tickets', { query: { limit: 3, cursor: first.nextCursor ?? '' } }, as)
  expect([...first.items, ...second.items].map(item => item.id)).toEqual(ids)
  expect(second.nextCursor).toBeNull()
  for (const wrong of [
    ['x', 'y'],
    [1.5, 'y'],
    [1, 2],
  ]) {
    const cursor = Buffer.from(JSON.stringify(wrong)).toString('base64url')
    await t.refuse('GET /me/tickets', { query: { cursor } }, 'invalid-request', as)
  }
})
