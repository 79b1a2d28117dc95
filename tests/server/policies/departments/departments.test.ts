import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DepartmentList } from '../../../../contract/policies/departments.ts'
import { hour, parseTime } from '../../../../server/platform/clock.ts'
import { startApp, type TestApp } from '../../../support/app.ts'

let t: TestApp
beforeEach(async () => {
  // A Monday at nine, when the clock of cases runs.
  t = await startApp({ now: parseTime('2026-11-23T09:00:00+08:00') })
})
afterEach(() => t.close())

const at = (id: string) => ({ params: { id } })
const agent = async (department: string) => ({ as: await t.staff('agent', department) })
const asker = async () => ({ as: await t.person('李雷') })
const say = async (text: string, about?: string) =>
  (await t.call('POST /feedback', { body: { kind: 'complaint', text, ...(about ? { about } : {}) } }, await asker())).id
const ask = async (question: string) => (await t.call('POST /tickets', { body: { question } }, await asker())).id
const queue = async (caller: { as: string }) =>
  (await t.call('GET /staff/tickets', { query: {} }, caller)).items.map(({ id }) => id)
const listNow = async (): Promise<DepartmentList> => {
  const { items, rules } = await t.call('GET /staff/departments', {}, { as: await t.staff('admin') })
  return { items, rules }
}

test('each of the four ways is taken by a rule, and staff see by which', async () => {
  const ways = [
    ['店家不给退款', 'one-leads', 'commerce', ['district-office'], 'shops'],
    ['门口垃圾没人清', 'department-to-street', 'dehua', [], 'street-face'],
    ['施工围挡挡住了店门', 'street-calls', 'construction', ['dehua'], 'works-and-roads'],
    ['地铁末班能不能晚一点', 'city', 'district-office', [], 'above-district'],
  ] as const
  for (const [text, way, lead, supporters, rule] of ways) {
    const id = await say(text)
    const seen = await t.call('GET /staff/tickets/:id', at(id), await agent(lead))
    expect([text, seen.lead?.id, seen.supporters.map(s => s.id), seen.status]).toEqual([text, lead, supporters, 'open'])
    expect(seen.routing).toMatchObject({ way, rule: { id: rule } })
    expect((await t.call('GET /tickets/:id', at(id), await asker())).lead?.id).toBe(lead)
  }
  // What no rule knows is everybody's to take, and a rule for complaints leaves questions alone.
  for (const question of ['这里谁管', '门口垃圾没人清怎么办']) {
    const id = await ask(question)
    expect(await t.call('GET /staff/tickets/:id', at(id), await agent('区商务局'))).toMatchObject({ lead: null, routing: null })
  }
  // Nobody blew a whistle.
  expect((await t.call('GET /service-board', {})).whistles.map(({ count }) => count)).toEqual([0, 0, 0, 0])
})

test('what is handed over is due when it was due, and everybody sees from whom it went to whom', async () => {
  const id = await say('人行道地砖松了')
  const before = await t.database.get('SELECT due_at, worked, clock_started_at FROM tickets WHERE id = ?', [id])
  await t.call('POST /staff/tickets/:id/claim', at(id), await agent('区建设交通局'))
  t.clock.advance(2 * hour)
  const body = { to: 'dehua', reason: '这一段归街道养护' }
  await t.refuse('POST /staff/tickets/:id/hand-over', { ...at(id), body }, 'not-allowed', await agent('德化街街道'))
  const handed = await t.call('POST /staff/tickets/:id/hand-over', { ...at(id), body }, await agent('区建设交通局'))
  expect(handed).toMatchObject({ lead: { id: 'dehua' }, supporters: [], handler: null, status: 'open', deeds: [] })
  expect(handed.clock).toMatchObject({ workedHours: 2, isRunning: true, dueAt: '2026-11-23T14:00:00+08:00' })
  expect(await t.database.get('SELECT due_at, worked, clock_started_at FROM tickets WHERE id = ?', [id])).toEqual(before)

  expect(await queue(await agent('区建设交通局'))).toEqual([])
  expect(await queue(await agent('德化街街道'))).toEqual([id])
  const { items } = await t.call('GET /staff/tickets/:id/history', at(id), await agent('德化街街道'))
  expect(items.at(-1)).toMatchObject({
    text: '转办，牵头由区建设交通局变为德化街街道，状态变为待认领',
    reason: '这一段归街道养护',
  })
  const mine = await t.call('GET /tickets/:id', at(id), await asker())
  expect([mine.lead?.name, mine.messages.at(-1)?.text]).toEqual(['德化街街道', '由区建设交通局转给德化街街道办理，答复时限不变'])
  // Why is said among staff.
  expect(JSON.stringify(mine)).not.toContain('养护')
  const again = { ...at(id), body: { to: 'dehua', reason: '再转' } }
  await t.refuse('POST /staff/tickets/:id/hand-over', again, 'invalid-request', await agent('德化街街道'))
})

test('while the asker is waited for, a hand-over leaves the clock standing', async () => {
  const id = await say('路灯不亮')
  const lead = async () => agent('区建设交通局')
  t.clock.advance(hour)
  await t.call('POST /staff/tickets/:id/pause', { ...at(id), body: { text: '哪一段？' } }, await lead())
  const body = { to: 'dehua', reason: '归街道' }
  const handed = await t.call('POST /staff/tickets/:id/hand-over', { ...at(id), body }, await lead())
  expect(handed).toMatchObject({ status: 'waiting', clock: { isRunning: false, workedHours: 1 } })
  await t.call('POST /tickets/:id/messages', { ...at(id), body: { text: '钱塘路口' } }, await asker())
  await t.call('POST /staff/tickets/:id/reply', { ...at(id), body: { text: '修好了' } }, await agent('德化街街道'))
  const late = { ...at(id), body: { to: 'commerce', reason: '不归我们' } }
  await t.refuse('POST /staff/tickets/:id/hand-over', late, 'wrong-state', await agent('德化街街道'))
})

test('a complaint about a department goes to its superior, and its own people never see it, whatever their role', async () => {
  const id = await say('德化街街道的人门口垃圾问了三次都不理', 'dehua')
  const mine = await t.call('GET /tickets/:id', at(id), await asker())
  expect(mine).toMatchObject({ about: { id: 'dehua' }, lead: { id: 'grid-centre' } })
  const blind = [await agent('德化街街道'), await agent('dehua'), { as: await t.staff('admin', '德化街街道') }]
  for (const who of blind) {
    expect(await queue(who)).toEqual([])
    expect(JSON.stringify(await t.call('GET /staff/search', { query: { q: '门口垃圾' } }, who))).not.toContain(id)
    expect((await t.call('GET /staff/today', {}, who)).waiting.filter(({ kind }) => kind.startsWith('tickets'))).toEqual([])
    for (const deed of ['GET /staff/tickets/:id', 'GET /staff/tickets/:id/history', 'GET /staff/tickets/:id/clauses'] as const)
      await t.refuse(deed, at(id), 'not-found', who)
    await t.refuse('POST /staff/tickets/:id/claim', at(id), 'not-found', who)
    await t.refuse('POST /staff/tickets/:id/phone-readings', { ...at(id), body: { reason: '看看是谁' } }, 'not-found', who)
    await t.refuse(
      'POST /staff/tickets/:id/frequent-answers',
      { ...at(id), body: { question: '垃圾', answer: '清' } },
      'not-found',
      who,
    )
  }
  for (const department of ['区商务局', '区建设交通局']) expect(await queue(await agent(department))).toEqual([])
  const superior = async () => agent('商圈专属网格指挥中心')
  expect(await queue(await superior())).toEqual([id])
  // By no door does it get to those it is about.
  const whistle = (body: { lead: string; supporters: string[] }) => ({ ...at(id), body })
  await t.refuse(
    'POST /staff/tickets/:id/whistle',
    whistle({ lead: 'dehua', supporters: [] }),
    'invalid-request',
    await superior(),
  )
  await t.refuse(
    'POST /staff/tickets/:id/whistle',
    whistle({ lead: 'commerce', supporters: ['dehua'] }),
    'invalid-request',
    await superior(),
  )
  const back = { ...at(id), body: { to: 'dehua', reason: '归街道管' } }
  await t.refuse('POST /staff/tickets/:id/hand-over', back, 'invalid-request', await superior())
  const reply = { ...at(id), body: { text: '已经要求街道当天清运。' } }
  const answered = await t.call('POST /staff/tickets/:id/reply', reply, await superior())
  expect(answered.deeds).not.toContain('draft-answer')
  for (const who of blind) expect(await queue(who)).toEqual([])
})

test('a complaint about what stands above all is for the dispatchers alone', async () => {
  const id = await say('指挥中心一直占线', 'grid-centre')
  for (const department of ['商圈专属网格指挥中心', '区人才办']) expect(await queue(await agent(department))).toEqual([])
  expect(await queue({ as: await t.staff('agent') })).toEqual([id])
  expect(await queue({ as: await t.staff('admin') })).toEqual([id])
  await t.refuse(
    'POST /feedback',
    { body: { kind: 'complaint', text: '没有这个', about: 'nobody' } },
    'invalid-request',
    await asker(),
  )
})

test('the list is saved whole by who may, over the version that was read, and only where it fits together', async () => {
  const list = await listNow()
  const save = (over: Partial<DepartmentList>, headers = {}) => ({
    request: { body: { list: { ...list, ...over }, reason: '试' } },
    headers,
  })
  for (const role of ['agent', 'editor', 'moderator', 'scanner'] as const)
    await t.refuse('PUT /staff/departments', save({}).request, 'not-allowed', { as: await t.staff(role) })
  const wrong: [Partial<DepartmentList>, RegExp][] = [
    [{ items: list.items.map(d => (d.id === 'grid-centre' ? { ...d, parent: 'dehua' } : d)) }, /绕了一圈/],
    [{ items: list.items.map(d => (d.id === 'dehua' ? { ...d, kind: 'centre' as const } : d)) }, /只能有一个/],
    [{ items: list.items.filter(d => d.id !== 'talent') }, /“talent”不在名单里/],
    [{ items: list.items.map(d => (d.id === 'dehua' ? { ...d, name: '区人才办' } : d)) }, /已经有一个/],
  ]
  for (const [over, text] of wrong) {
    const problem = await t.refuse('PUT /staff/departments', save(over).request, 'list-mismatch', { as: await t.staff('admin') })
    expect(problem.detail).toMatch(text)
  }
  const rules = list.rules.map(rule => (rule.id === 'shops' ? { ...rule, lead: 'district-office', supporters: [] } : rule))
  const trial = { body: { list: { ...list, rules }, text: '店家不给退款', kind: 'complaint' as const } }
  expect((await t.call('POST /staff/departments/trial', trial, { as: await t.staff('admin') })).rule?.lead).toBe(
    'district-office',
  )
  const admin = { as: await t.staff('admin'), headers: { 'if-match': '"0"' } }
  expect((await t.call('PUT /staff/departments', save({ rules }).request, admin)).version).toBe(1)
  await t.refuse('PUT /staff/departments', save({}).request, 'edit-conflict', admin)
  // From now on, and for whoever asks the public list.
  const id = await say('店家不给退款')
  expect((await t.call('GET /tickets/:id', at(id), await asker())).lead?.id).toBe('district-office')
  expect((await t.call('GET /departments', {})).items.map(d => d.id)).toEqual(list.items.map(d => d.id))
})

test('no list takes a person’s own number for an office’s', async () => {
  const list = await listNow()
  const items = list.items.map(d => (d.id === 'dehua' ? { ...d, phone: '13800001234' } : d))
  await t.refuse('PUT /staff/departments', { body: { list: { ...list, items }, reason: '加电话' } }, 'invalid-request', {
    as: await t.staff('admin'),
  })
})

test('the board counts by sub-centre, with the share in time, and hides what would name somebody', async () => {
  const answer = async (department: string, id: string) =>
    t.call('POST /staff/tickets/:id/reply', { ...at(id), body: { text: '清了' } }, await agent(department))
  for (let i = 0; i < 6; i++) await answer('德化街街道', await say(`第 ${i} 处门口垃圾没人清`))
  for (let i = 0; i < 7; i++) await answer('区商务局', await say(`第 ${i} 家店不给退款，找店家`))
  const centreOf = async (id: string) => (await t.call('GET /service-board', {})).centres.find(centre => centre.id === id)
  expect(await centreOf('dehua')).toEqual({ id: 'dehua', name: '德化街街道', tickets: 6, responseRate: 1 })
  expect(await centreOf('grid-centre')).toMatchObject({ tickets: 7, responseRate: 1 })
  expect(await centreOf('sample-sub-centre')).toMatchObject({ tickets: 0, responseRate: null })
  // A single one more beside the seven could be found by taking them off.
  await answer('区建设交通局', await say('路灯不亮'))
  expect(await centreOf('grid-centre')).toMatchObject({ tickets: null, responseRate: null })
})
