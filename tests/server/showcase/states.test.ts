import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../support/app.ts'
import { consent, decide, publishItem, submission, submit } from '../../support/showcase.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp()
})
afterAll(() => t.close())

const isListed = async (id: string) =>
  (await t.call('GET /showcase', { query: { limit: 50 } })).items.some(item => item.id === id)
const isFound = async (id: string) => (await t.send({ method: 'GET', url: `/api/v1/showcase/${id}` })).statusCode === 200
const searched = async (id: string, q: string) => {
  const { items } = await t.services.showcase.items.search(q, 50)
  return items.some(item => item.id === id)
}

/** Everything the public could see of an item. */
const seen = async (id: string, q = '丝巾') => [await isListed(id), await isFound(id), await searched(id, q)]

const nowhere = [false, false, false]
const everywhere = [true, true, true]

test('a submission waits unseen, is published with a reason, and every decision is on record', async () => {
  const { id, state } = await submit(t, '孟夏')
  expect(state).toBe('review')
  expect(await seen(id)).toEqual(nowhere)
  await decide(t, id, 'publish')
  expect(await seen(id)).toEqual(everywhere)
  await decide(t, id, 'reject', '图片不清楚')
  expect(await seen(id)).toEqual(nowhere)
  const audit = await t.call(
    'GET /staff/audit',
    { query: { kind: 'showcase', entityId: id } },
    { as: await t.staff('moderator') },
  )
  expect(audit.items.map(entry => [entry.action, entry.reason])).toEqual([
    ['reject', '图片不清楚'],
    ['publish', '内容真实'],
    ['submit', null],
  ])
  expect(audit.intact).toBe(true)
  const mine = await t.call('GET /me/showcase', {}, { as: await t.person('孟夏') })
  expect(mine.items.find(item => item.id === id)).toMatchObject({ state: 'rejected', reason: '图片不清楚' })
})

test('a change to a published item takes it off until it was read again', async () => {
  const { id } = await publishItem(t, '孟夏')
  const as = { as: await t.person('孟夏') }
  await t.call('PATCH /showcase/:id', { params: { id }, body: { title: '改过的丝巾' } }, as)
  expect(await seen(id)).toEqual(nowhere)
  await decide(t, id, 'publish')
  expect((await t.call('GET /showcase/:id', { params: { id } })).title).toBe('改过的丝巾')
})

test('a decision about words that changed meanwhile is refused', async () => {
  const { id, version } = await submit(t, '孟夏')
  await t.call('PATCH /showcase/:id', { params: { id }, body: { title: '换了内容' } }, { as: await t.person('孟夏') })
  await t.refuse(
    'PUT /staff/showcase/:id/decision',
    { params: { id }, body: { decision: 'publish', reason: '好', version } },
    'edit-conflict',
    { as: await t.staff('moderator') },
  )
  expect(await seen(id)).toEqual(nowhere)
})

test('nobody but the author changes or withdraws an item', async () => {
  const { id } = await publishItem(t, '孟夏')
  const other = { as: await t.person('别人') }
  await t.refuse('PATCH /showcase/:id', { params: { id }, body: { title: '抢来的' } }, 'not-found', other)
  await t.refuse('DELETE /showcase/:id', { params: { id } }, 'not-found', other)
  expect(await seen(id)).toEqual(everywhere)
})

test('three people’s reports hide an item until a person has looked; the same person counts once', async () => {
  const { id } = await publishItem(t, '孟夏')
  const report = async (name: string) =>
    t.call('POST /showcase/:id/reports', { params: { id }, body: { reason: 'untrue' } }, { as: await t.person(name) })
  for (const name of ['甲', '甲', '甲', '乙']) await report(name)
  expect(await isListed(id)).toBe(true)
  await report('丙')
  expect(await seen(id)).toEqual(nowhere)
  const queue = await t.call('GET /staff/showcase', { query: { limit: 50 } }, { as: await t.staff('moderator') })
  expect(queue.items.find(item => item.id === id)).toMatchObject({ hold: 'reported', reports: [{}, {}, {}] })
  await decide(t, id, 'publish', '举报不属实')
  expect(await seen(id)).toEqual(everywhere)
})

test.each([
  ['one day short of eighteen', '2008-12-06', 'under-age'],
  ['not yet born', '2030-01-01', 'invalid-request'],
])('an author %s is refused with the reason', async (_, birthDate, code) => {
  const body = submission({ consent: { ...consent, birthDate } })
  const problem = await t.refuse('POST /showcase', { body }, code, { as: await t.person('小同学') })
  expect(String(problem.detail)).toMatch(/18 岁|出生日期/)
})

test('whoever turns eighteen today may, and the birthday is kept nowhere', async () => {
  const { id } = await submit(t, '刚成年', { consent: { ...consent, birthDate: '2008-12-05' } })
  const row = await t.database.get('SELECT * FROM showcase_items WHERE id = ?', [id])
  const consents = await t.database.all('SELECT * FROM showcase_consents WHERE item_id = ?', [id])
  expect(consents).toMatchObject([{ version: '2026-12', months: 12, purpose: 'publication', given_at: t.clock.now }])
  expect(JSON.stringify([row, consents, t.logs])).not.toContain('2008-12-05')
})

test('what the consent no longer covers disappears by itself', async () => {
  const { id } = await publishItem(t, '孟夏', { consent: { ...consent, months: 6 } })
  const before = t.clock.now
  t.clock.now = Date.parse('2027-06-05T08:00:00+08:00')
  expect(await seen(id)).toEqual(nowhere)
  await t.services.showcase.tidy()
  const row = await t.database.get('SELECT state, title FROM showcase_items WHERE id = ?', [id])
  expect(row).toEqual({ state: 'withdrawn', title: '' })
  t.clock.now = before
})

test('liking is one’s own affair: no reply carries a count', async () => {
  const { id } = await publishItem(t, '孟夏')
  const as = { as: await t.person('甲') }
  await t.call('PUT /showcase/:id/like', { params: { id } }, as)
  await t.call('PUT /showcase/:id/like', { params: { id } }, as)
  expect((await t.call('GET /showcase/:id', { params: { id } }, as)).liked).toBe(true)
  expect((await t.call('GET /showcase/:id', { params: { id } })).liked).toBe(false)
  const raw = await t.send({ method: 'GET', url: `/api/v1/showcase/${id}` })
  expect(raw.body).not.toMatch(/count|likes|rank/i)
  await t.call('DELETE /showcase/:id/like', { params: { id } }, as)
  expect((await t.call('GET /showcase/:id', { params: { id } }, as)).liked).toBe(false)
})

test('staff choose the face of the month, with a reason, and only from what is public', async () => {
  const { id } = await publishItem(t, '孟夏')
  const as = { as: await t.staff('editor') }
  const body = { month: '2026-12', reason: '把老街带给了年轻人' }
  await t.call('PUT /staff/showcase/:id/feature', { params: { id }, body }, as)
  expect((await t.call('GET /showcase', { query: {} })).feature).toMatchObject({ id, reason: body.reason })
  await decide(t, id, 'reject', '复核')
  expect((await t.call('GET /showcase', { query: {} })).feature).toBeNull()
  await t.refuse('PUT /staff/showcase/:id/feature', { params: { id }, body }, 'not-found', as)
})

test('a committee decides once about a nomination, with names and reasons, and the item carries the award', async () => {
  const { id: itemId } = await publishItem(t, '孟夏')
  const body = { award: '青年之星' as const, nominee: '孟夏', itemId, reason: '每周末教孩子们认砖纹' }
  const { id } = await t.call('POST /showcase/nominations', { body }, { as: await t.person('甲') })
  const as = { as: await t.staff('editor') }
  const choice = { chosen: true, committee: ['商圈办 王主任', '社区 李书记'], reason: '一致同意' }
  await t.call('PUT /staff/showcase-nominations/:id/choice', { params: { id }, body: choice }, as)
  await t.refuse('PUT /staff/showcase-nominations/:id/choice', { params: { id }, body: choice }, 'already-decided', as)
  expect((await t.call('GET /showcase/:id', { params: { id: itemId } })).awards).toEqual(['青年之星'])
})

test('whoever wants to meet somebody leaves a contact with staff only, and it is deleted when passed on', async () => {
  const { id } = await publishItem(t, '孟夏')
  const body = { purpose: 'meet' as const, message: '想请教扎染', contact: '13800138000' }
  await t.call('POST /showcase/:id/introductions', { params: { id }, body }, { as: await t.person('甲') })
  const stored = () => t.database.all<{ id: string; contact_sealed: string | null }>('SELECT * FROM showcase_introductions')
  expect(JSON.stringify(await stored())).not.toContain('13800138000')
  const as = { as: await t.staff('editor') }
  const { items } = await t.call('GET /staff/showcase-introductions', { query: {} }, as)
  expect(items[0]).toMatchObject({ contact: '13800138000', itemTitle: '用砖纹做的丝巾' })
  await t.call('PUT /staff/showcase-introductions/:id/done', { params: { id: items[0]?.id ?? '' } }, as)
  expect((await stored()).every(row => row.contact_sealed === null)).toBe(true)
})

test('scanners and agents cannot review, and only administrators change how items get published', async () => {
  for (const role of ['scanner', 'agent'] as const)
    await t.refuse('GET /staff/showcase', { query: {} }, 'not-allowed', { as: await t.staff(role) })
  const body = { publishPassed: true }
  await t.refuse('PUT /staff/showcase-settings', { body }, 'not-allowed', { as: await t.staff('editor') })
  expect(await t.call('GET /staff/showcase-settings', {}, { as: await t.staff('admin') })).toEqual({
    publishPassed: false,
    needsTwo: false,
  })
})
