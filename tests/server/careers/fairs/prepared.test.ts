import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'
import { createFair, publishFair } from '../../../support/fair.ts'
import { checks, signUp } from '../../../support/fixtures.ts'
import { checkEmployers } from '../../../support/upload.ts'

let t: TestApp
let id: string
beforeAll(async () => {
  t = await startApp({ now: Date.parse('2026-12-01T10:00:00+08:00') })
  id = (await createFair(t)).id
})
afterAll(() => t.close())

const editor = async () => ({ as: await t.staff('editor') })
const params = () => ({ params: { id } })
const fair = async () => t.call('GET /staff/fairs/:id', params(), await editor())
const employers = async () => (await t.call('GET /staff/fairs/:id/employers', params(), await editor())).items
const booths = async () => (await employers()).map(({ name, booth }) => `${booth ?? '—'} ${name}`)
const employerId = async (name: string) => (await employers()).find(one => one.name === name)?.id ?? ''
const place = async (number: string, name: string) =>
  t.call(
    'PUT /staff/fairs/:id/booths/:number',
    { params: { id, number }, body: { employerId: await employerId(name) } },
    await editor(),
  )
const actions = async () => {
  const { items } = await t.call('GET /staff/audit', { query: { entityId: id } }, { as: await t.staff('admin') })
  return items.map(entry => entry.action)
}

test('what keeps a fair from being published is listed, a sentence each, and is gone once it is seen to', async () => {
  expect((await fair()).problems.map(problem => problem.path)).toEqual([
    'checks.plan',
    'checks.safetyPlan',
    'checks.advanceNotice',
    'checks.employerCheck',
    'booths',
  ])
  const publish = { ...params(), body: { published: true } }
  const refused = await t.refuse('PUT /staff/fairs/:id/publication', publish, 'checks-missing', await editor())
  expect(refused.detail).toBe(
    '请先记录：组织方案、安全预案、提前公示、参会企业核验；2 家参会企业还没有有效的核验：云帆测控、青禾超市，请先核验，或请它们让出展位。',
  )
  await t.call('PATCH /staff/fairs/:id', { ...params(), body: { checks } }, await editor())
  // Papers that nobody looked at keep it back on the other path too.
  await t.refuse('PUT /staff/events/:id/publication', publish, 'checks-missing', await editor())
  await checkEmployers(t)
  expect((await fair()).problems).toEqual([])
  await publishFair(t, id)
  expect(await fair()).toMatchObject({ state: 'published', stats: { employers: 2, jobs: 4 } })
  const { items } = await t.call('GET /staff/fairs', { query: { period: 'upcoming' } }, await editor())
  expect(items).toMatchObject([{ id, problems: [], invited: { employers: 2, confirmed: 0, silent: 0, none: 2 } }])
})

test('what is written of a fair, its hall and its program are one edit, refused whole where somebody was faster', async () => {
  const { version } = await fair()
  const body = { contact: '现场服务台', hall: { rows: 3, columns: 5 }, hallLimit: 300, notes: ['请带简历'] }
  const after = await t.call('PATCH /staff/fairs/:id', { ...params(), body }, await editor())
  expect(after).toMatchObject({ contact: '现场服务台', hallLimit: 300, notes: ['请带简历'], version: version + 1 })
  expect(after.hall).toEqual({ rows: ['A', 'B', 'C'], columns: 5, aisles: ['A'] })
  const late = { ...(await editor()), headers: { 'if-match': String(version) } }
  await t.refuse('PATCH /staff/fairs/:id', { ...params(), body: { hallLimit: 1 } }, 'edit-conflict', late)
  expect((await fair()).hallLimit).toBe(300)
})

test('employers are moved on the grid: to a free booth, into each other’s, never outside and never onto one who stands', async () => {
  expect(await booths()).toEqual(['A01 云帆测控', 'A02 青禾超市'])
  await place('C05', '云帆测控')
  expect(await booths()).toEqual(['A02 青禾超市', 'C05 云帆测控'])
  await place('A02', '云帆测控')
  expect(await booths()).toEqual(['A02 云帆测控', 'C05 青禾超市'])
  const body = { employerId: await employerId('青禾超市') }
  await t.refuse('PUT /staff/fairs/:id/booths/:number', { params: { id, number: 'D01' }, body }, 'outside-hall', await editor())
  const small = { ...params(), body: { hall: { rows: 1, columns: 5 } } }
  const refused = await t.refuse('PATCH /staff/fairs/:id', small, 'hall-too-small', await editor())
  expect(refused.detail).toContain('C05')
  expect((await t.call('GET /fairs/:id/booths', params())).hall.rows).toEqual(['A', 'B', 'C'])
  expect((await actions()).filter(action => action === 'place-booth')).toHaveLength(2)
})

test('an employer that does not come leaves its booth and its jobs, and can come back with all that it has open', async () => {
  const gone = await employerId('青禾超市')
  await t.call('DELETE /staff/fairs/:id/employers/:employerId', { params: { id, employerId: gone } }, await editor())
  expect(await booths()).toEqual(['A02 云帆测控'])
  expect((await fair()).stats).toMatchObject({ employers: 1, jobs: 2 })
  const taken = { params: { id, number: 'A02' }, body: { employerId: gone } }
  await t.refuse('PUT /staff/fairs/:id/booths/:number', taken, 'booth-taken', await editor())
  await t.call(
    'PUT /staff/fairs/:id/booths/:number',
    { params: { id, number: 'B02' }, body: { employerId: gone } },
    await editor(),
  )
  expect(await employers()).toMatchObject([{ booth: 'A02' }, { name: '青禾超市', booth: 'B02', jobs: 2, isChecked: true }])
})

test('a notice reaches those who signed up, each once, and a phone in it is refused', async () => {
  await signUp(t, id, '李雷')
  await signUp(t, id, '韩梅梅')
  const send = async (text: string) => t.call('POST /staff/fairs/:id/notices', { ...params(), body: { text } }, await editor())
  expect(await send('雨天改走北口，请提前十分钟到。')).toEqual({ told: 2 })
  const inbox = await t.call('GET /me/inbox', {}, { as: await t.person('李雷') })
  expect(inbox.items).toMatchObject([
    { title: '招聘会通知：青年人才专场', text: '雨天改走北口，请提前十分钟到。', link: `/packages/fairs/fair?id=${id}` },
  ])
  const withPhone = { ...params(), body: { text: '有事请打 13800001234' } }
  await t.refuse('POST /staff/fairs/:id/notices', withPhone, 'invalid-request', await editor())
})

test('a fair is held once more in the same hall, without its booths and its checks', async () => {
  const body = { startsAt: '2027-01-09T09:00:00+08:00' }
  const clone = await t.call('POST /staff/fairs/:id/clones', { ...params(), body }, await editor())
  const copy = await t.call('GET /staff/fairs/:id', { params: { id: clone.id } }, await editor())
  expect(copy).toMatchObject({ state: 'draft', hallLimit: 300, hall: { columns: 5 }, checks: {}, stats: { employers: 0 } })
})
