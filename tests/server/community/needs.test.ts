import { afterAll, beforeAll, expect, test } from 'vitest'
import { communityWaiting } from '../../../server/community/waiting.ts'
import { days, startApp, type TestApp } from '../../support/app.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp()
})
afterAll(() => t.close())

const as = async (name: string) => ({ as: await t.person(name) })
const editor = async () => ({ as: await t.staff('editor') })
const whole = {
  pace: 'together' as const,
  way: 'list' as const,
  dueOn: '2026-12-10',
  steward: '德化街街道 · 商圈管家岗',
  contactOffice: '便民服务室',
  contactPhone: '0371-60000011',
  departments: ['德化街街道', '区商务局'],
}

/** A need that this person said. */
const said = async (title: string, by = '小林') =>
  t.call('POST /needs', { body: { raisedBy: 'youth', title, text: '下班晚，附近都关门了。' } }, await as(by))
const step = async (id: string, state: 'open' | 'working' | 'done' | 'rejected' | 'withdrawn', text: string | null = null) =>
  t.call('PUT /staff/needs/:id/state', { params: { id }, body: { state, text } }, await editor())
/** One that is public. */
async function published(title: string, by = '小林', edit: Partial<typeof whole> = {}) {
  const { id } = await said(title, by)
  await t.call('PATCH /staff/needs/:id', { params: { id }, body: { ...whole, ...edit } }, await editor())
  await step(id, 'open')
  return id
}
const shown = async (show: 'open' | 'overdue' | 'done') => (await t.call('GET /needs', { query: { show } })).items
const inbox = async (name: string) => (await t.call('GET /me/inbox', {}, await as(name))).items.map(({ title }) => title)

test('nobody else sees a need before staff have found who answers for it and made it public', async () => {
  const { id } = await said('想有夜里能充电的地方')
  await t.refuse('GET /needs/:id', { params: { id } }, 'not-found')
  const body = { state: 'open' as const }
  const refused = await t.refuse('PUT /staff/needs/:id/state', { params: { id }, body }, 'invalid-request', await editor())
  expect((refused.errors as { path: string }[]).map(({ path }) => path)).toEqual([
    'pace',
    'way',
    'dueOn',
    'steward',
    'contactOffice',
    'contactPhone',
  ])
  expect((await shown('open')).some(need => need.id === id)).toBe(false)

  await t.call('PATCH /staff/needs/:id', { params: { id }, body: whole }, await editor())
  expect((await step(id, 'open')).handler).toBe('editor')
  expect(await t.call('GET /needs/:id', { params: { id } })).toMatchObject({
    title: '想有夜里能充电的地方',
    state: 'open',
    steward: whole.steward,
    contact: { office: '便民服务室', phone: '0371-60000011' },
    departments: ['德化街街道', '区商务局'],
    isOverdue: false,
    echoes: 0,
  })
  expect(await inbox('小林')).toContain('你说的需求公开了')
})

test('what is public says nothing of who asked, nor of the member of staff by name', async () => {
  const id = await published('想有人教记账')
  const seen = JSON.stringify(await t.call('GET /needs/:id', { params: { id } }))
  expect(seen).not.toContain('小林')
  expect(seen).not.toContain('editor')
})

test('a person’s phone stands nowhere: not as the line of the office, nor in the words of anybody', async () => {
  const words = { raisedBy: 'youth' as const, title: '想要一盏灯', text: '打我电话 13912345678' }
  const refused = await t.refuse('POST /needs', { body: words }, 'invalid-request', await as('小林'))
  expect(JSON.stringify(refused)).toContain('手机号')
  const { id } = await said('想要路灯')
  for (const edit of [{ contactPhone: '13912345678' }, { steward: '王主任 13912345678' }])
    await t.refuse('PATCH /staff/needs/:id', { params: { id }, body: edit }, 'invalid-request', await editor())
  // What came in past the form is met when it is about to be public.
  await t.call('PATCH /staff/needs/:id', { params: { id }, body: whole }, await editor())
  await t.database.run("UPDATE needs SET text = '打我电话 13912345678' WHERE id = ?", [id])
  await t.refuse('PUT /staff/needs/:id/state', { params: { id }, body: { state: 'open' } }, 'invalid-request', await editor())
})

test('each person says once that they need it too, and may take it back', async () => {
  const id = await published('想多几张长椅')
  const echo = async (name: string) => t.call('PUT /needs/:id/echo', { params: { id } }, await as(name))
  await Promise.all([echo('甲'), echo('甲'), echo('乙')])
  expect(await echo('甲')).toMatchObject({ echoes: 2, echoed: true })
  expect(await t.call('GET /needs/:id', { params: { id } }, await as('丙'))).toMatchObject({ echoes: 2, echoed: false })
  expect(await t.call('DELETE /needs/:id/echo', { params: { id } }, await as('甲'))).toMatchObject({ echoes: 1, echoed: false })
})

test('a need is overdue from the day after its own, until it is done; its result is told to all who need it', async () => {
  const id = await published('想修好坡道', '老店')
  await t.call('PUT /needs/:id/echo', { params: { id } }, await as('轮椅客'))
  const overdue = async () => {
    const { isOverdue } = await t.call('GET /needs/:id', { params: { id } })
    expect((await shown('overdue')).some(need => need.id === id)).toBe(isOverdue)
    return isOverdue
  }
  const start = t.clock.now
  t.clock.advance(days(5))
  expect(await overdue()).toBe(false)
  t.clock.advance(days(1))
  expect(await overdue()).toBe(true)
  const due = communityWaiting(t.database, () => t.clock.now).find(({ kind }) => kind === 'needs-due')
  expect((await due?.find({ id: 'x', username: 'x', role: 'editor', department: null }))?.also).toBeGreaterThan(0)

  await step(id, 'working')
  await t.refuse('PUT /staff/needs/:id/state', { params: { id }, body: { state: 'done' } }, 'invalid-request', await editor())
  await step(id, 'done', '坡道加好了')
  expect(await overdue()).toBe(false)
  expect((await shown('done'))[0]).toMatchObject({ id, state: 'done', isOverdue: false })
  expect((await t.call('GET /needs/:id', { params: { id } })).result).toBe('坡道加好了')
  expect(await inbox('老店')).toContain('你说的需求办好了')
  expect(await inbox('轮椅客')).toContain('你也需要的事办好了')
  await t.refuse('PUT /needs/:id/echo', { params: { id } }, 'already-done', await as('后来的人'))
  t.clock.now = start
})

test('one takes one’s own back until somebody works on it', async () => {
  const first = await published('想要雨棚', '改主意')
  await t.call('DELETE /needs/:id', { params: { id: first } }, await as('改主意'))
  await t.refuse('GET /needs/:id', { params: { id: first } }, 'not-found')
  const second = await published('想要雨棚', '改主意')
  await step(second, 'working')
  await t.refuse('DELETE /needs/:id', { params: { id: second } }, 'already-answered', await as('改主意'))
  await t.refuse('DELETE /needs/:id', { params: { id: second } }, 'not-found', await as('旁人'))
})

test('what is rejected says why to its asker alone', async () => {
  const { id } = await said('想要一架飞机', '爱飞')
  await t.refuse('PUT /staff/needs/:id/state', { params: { id }, body: { state: 'rejected' } }, 'invalid-request', await editor())
  await step(id, 'rejected', '这里办不到')
  const { items } = await t.call('GET /me/needs', {}, await as('爱飞'))
  expect(items.find(need => need.id === id)).toMatchObject({ state: 'rejected', reason: '这里办不到', mayTakeBack: true })
  await t.refuse('GET /needs/:id', { params: { id } }, 'not-found')
})

test('a ticket becomes a need in one step, once, and only for who may read it', async () => {
  const asked = { body: { question: '后巷的灯什么时候修？' } }
  const ticket = await t.call('POST /tickets', asked, await as('问路的'))
  const make = (token: string) => t.call('POST /staff/needs/sources', { body: { kind: 'ticket', id: ticket.id } }, { as: token })
  const admin = await t.staff('admin')
  const made = await make(admin)
  expect(made).toMatchObject({ state: 'review', title: asked.body.question, from: { kind: 'ticket', id: ticket.id } })
  expect((await make(admin)).id).toBe(made.id)
  await t.refuse('GET /needs/:id', { params: { id: made.id } }, 'not-found')

  const lead = { params: { id: ticket.id }, body: { lead: 'talent', supporters: [] } }
  await t.call('POST /staff/tickets/:id/whistle', lead, { as: admin })
  const source = { body: { kind: 'ticket' as const, id: ticket.id } }
  await t.refuse('POST /staff/needs/sources', source, 'not-found', { as: await t.staff('agent', 'dehua') })
  await t.refuse('POST /staff/needs/sources', source, 'not-found', { as: await t.staff('moderator') })
})

test('of two who change the same need the second is shown what the first wrote', async () => {
  const id = await published('想要垃圾桶')
  const { version } = await t.call('GET /staff/needs/:id', { params: { id } }, await editor())
  const over = { ...(await editor()), headers: { 'if-match': `"${version}"` } }
  await t.call('PATCH /staff/needs/:id', { params: { id }, body: { title: '想要分类垃圾桶' } }, over)
  const refused = await t.refuse('PATCH /staff/needs/:id', { params: { id }, body: { title: '别的' } }, 'edit-conflict', over)
  expect(refused.current).toMatchObject({ title: '想要分类垃圾桶' })
})

test('each step stands in the trail, without a person’s words that were never public', async () => {
  const { id } = await said('金丝雀才知道的事')
  await step(id, 'rejected', '说不清楚')
  const trail = async (needId: string) => (await t.services.staff.audit.list({ kind: 'need', entityId: needId, limit: 50 })).items
  expect(JSON.stringify(await trail(id))).not.toContain('金丝雀')
  const open = await published('大家都知道的事')
  await step(open, 'working')
  expect((await trail(open)).map(({ action }) => action)).toEqual(['working', 'open', 'update'])
})

test('with an account goes what was not public; what is stays, of nobody', async () => {
  const open = await published('留下来的事', '要走的人')
  const { id: closed } = await said('没公开的事', '要走的人')
  await t.call('PUT /needs/:id/echo', { params: { id: open } }, await as('要走的人'))
  await t.call('DELETE /me', {}, await as('要走的人'))
  expect(await t.call('GET /needs/:id', { params: { id: open } })).toMatchObject({ title: '留下来的事', echoes: 0 })
  expect(await t.database.get('SELECT asker_id FROM needs WHERE id = ?', [open])).toEqual({ asker_id: null })
  expect(await t.database.get('SELECT id FROM needs WHERE id = ?', [closed])).toBeUndefined()
})

test('the tables themselves refuse a public need that nobody answers for', async () => {
  const { id } = await said('没有人管的事')
  await expect(t.database.run("UPDATE needs SET state = 'open' WHERE id = ?", [id])).rejects.toThrow()
})
