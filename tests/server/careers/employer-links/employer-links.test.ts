import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'
import { dump } from '../../../support/dump.ts'
import { createFair, publishFair } from '../../../support/fair.ts'
import { checkEmployers } from '../../../support/upload.ts'

let t: TestApp
let fairId: string
let employerId: string
beforeEach(async () => {
  t = await startApp({ now: Date.parse('2026-12-01T10:00:00+08:00') })
  fairId = (await createFair(t)).id
  await checkEmployers(t)
  await publishFair(t, fairId)
  employerId = (await employers())[0]?.id ?? ''
})
afterEach(() => t.close())

const editor = async () => ({ as: await t.staff('editor') })
const employers = async () => (await t.call('GET /staff/fairs/:id/employers', { params: { id: fairId } }, await editor())).items
const invite = async (phone?: string) =>
  t.call(
    'POST /staff/fairs/:id/employer-links',
    { params: { id: fairId }, body: { employerId, ...(phone ? { phone } : {}) } },
    await editor(),
  )
const tokenOf = ({ path }: { path: string }) => path.replace('/e/', '')
const open = async (token: string, lastFour = '2231') =>
  (await t.call('POST /employer-links/:token/openings', { params: { token }, body: { lastFour } })).key
const auditOf = async (entityId: string) =>
  (await t.call('GET /staff/audit', { query: { entityId } }, { as: await t.staff('admin') })).items

test('a link opens with the last four digits of the phone on file, on the device that gave them, until the day after the fair', async () => {
  await t.refuse(
    'POST /staff/fairs/:id/employer-links',
    { params: { id: fairId }, body: { employerId } },
    'invalid-request',
    await editor(),
  )
  const link = await invite('18600002231')
  expect(link).toMatchObject({ phoneStart: '186', endsAt: '2026-12-07T00:00:00+08:00' })
  const params = { token: tokenOf(link) }
  expect(await t.call('GET /employer-links/:token', { params })).toEqual({
    employer: '云帆测控',
    fairTitle: '青年人才专场',
    fairStartsAt: '2026-12-05T09:00:00+08:00',
    phoneStart: '186',
  })
  await t.refuse('GET /employer-links/:token/content', { params }, 'link-shut')
  await t.refuse('POST /employer-links/:token/openings', { params, body: { lastFour: '1122' } }, 'wrong-digits')
  const as = await open(params.token)
  const page = await t.call('GET /employer-links/:token/content', { params }, { as })
  expect(page).toMatchObject({ booth: 'A01', jobs: [{ title: '仓库文员', state: 'hiring' }, { title: '测试工程师' }], cards: [] })
  // Neither the link nor the phone nor the key can be read out of a copy of the database.
  const kept = Object.values(await dump(t.database, ['employer_links', 'employer_link_openings', 'employer_contacts'])).join()
  for (const secret of [params.token, '18600002231', as]) expect(kept).not.toContain(secret)
  t.clock.now = Date.parse('2026-12-07T00:00:00+08:00')
  await t.refuse('GET /employer-links/:token/content', { params }, 'link-ended', { as })
})

test('guessing ends: five tries and a wait, fifteen and only staff can help, who show the same link again', async () => {
  const link = await invite('18600002231')
  const params = { token: tokenOf(link) }
  const guess = (code: string) => t.refuse('POST /employer-links/:token/openings', { params, body: { lastFour: '0000' } }, code)
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 5; i++) await guess('wrong-digits')
    await guess('too-many-requests')
    t.clock.advance(16 * 60_000)
  }
  await t.refuse('POST /employer-links/:token/openings', { params, body: { lastFour: '2231' } }, 'link-locked')
  t.clock.advance(16 * 60_000)
  const again = await t.call('POST /staff/employer-links/:id/reminders', { params: { id: link.id } }, await editor())
  expect(again).toEqual(link)
  await open(params.token)
  expect((await auditOf(link.id)).map(entry => entry.action)).toEqual(['remind', 'create'])
})

test('an employer says what is filled, how many and who comes, and confirms the rest; everything is on record as that link', async () => {
  const link = await invite('18600002231')
  const token = tokenOf(link)
  expect((await employers())[0]?.link.state).toBe('silent')
  const caller = { as: await open(token) }
  const page = await t.call('GET /employer-links/:token/content', { params: { token } }, caller)
  const [clerk, tester] = page.jobs.map(job => job.id)
  const answer = (id = '', body: { hiring: boolean; headcount?: number; pay?: { min: number; max: number } }) =>
    t.call('PUT /employer-links/:token/jobs/:id', { params: { token, id }, body }, caller)
  expect(await answer(clerk, { hiring: false })).toMatchObject({ state: 'closed' })
  expect((await t.call('GET /jobs', { query: { fairId } })).items.map(job => job.id)).not.toContain(clerk)
  expect(await answer(clerk, { hiring: true })).toMatchObject({ state: 'hiring' })
  expect(await answer(tester, { hiring: true, headcount: 3 })).toMatchObject({ headcount: 3, state: 'hiring' })
  const visit = { params: { token }, body: { people: '王经理、小李', arrivesAt: '08:20' } }
  await t.call('PUT /employer-links/:token/visit', visit, caller)
  await t.call('PUT /employer-links/:token/confirmation', { params: { token } }, caller)
  expect((await employers())[0]).toMatchObject({ link: { state: 'confirmed' }, visit: visit.body })
  const entry = (await auditOf(tester ?? '')).find(one => one.action === 'confirm')
  expect(entry?.actor).toBe(`云帆测控（企业链接 ${link.id.slice(0, 8)}）`)
  expect((await auditOf(link.id)).map(one => one.action)).toEqual(['confirm', 'visit', 'create'])
})

test('new pay waits for staff, also by way of closing and opening again, and what staff took down stays down', async () => {
  const token = tokenOf(await invite('18600002231'))
  const caller = { as: await open(token) }
  const { jobs } = await t.call('GET /employer-links/:token/content', { params: { token } }, caller)
  const [clerk = '', tester = ''] = jobs.map(job => job.id)
  const answer = (id: string, body: { hiring: boolean; pay?: { min: number; max: number } }) => ({ params: { token, id }, body })
  const pay = await t.call(
    'PUT /employer-links/:token/jobs/:id',
    answer(tester, { hiring: true, pay: { min: 9000, max: 12_000 } }),
    caller,
  )
  expect(pay).toMatchObject({ state: 'review', salary: { text: '9–12K' } })
  const shown = async () => (await t.call('GET /jobs', { query: { fairId } })).items.map(job => job.id)
  for (const hiring of [false, true]) {
    await t.call('PUT /employer-links/:token/jobs/:id', answer(tester, { hiring }), caller)
    expect(await shown()).not.toContain(tester)
  }
  const held = await t.call('GET /staff/jobs/:id', { params: { id: tester } }, await editor())
  expect(held).toMatchObject({ state: 'review', flags: [{ kind: 'pay', field: 'salary' }] })
  const release = { params: { id: tester }, body: { published: true, reason: '电话核实过' } }
  await t.call('PUT /staff/jobs/:id/publication', release, await editor())
  expect(await shown()).toContain(tester)
  await t.call('PUT /staff/jobs/:id/publication', { params: { id: clerk }, body: { published: false } }, await editor())
  await t.refuse('PUT /employer-links/:token/jobs/:id', answer(clerk, { hiring: true }), 'closed', caller)
  const worse = answer(tester, { hiring: true, pay: { min: 9000, max: 5000 } })
  await t.refuse('PUT /employer-links/:token/jobs/:id', worse, 'invalid-request', caller)
  const stranger = (await t.call('GET /jobs', { query: {} })).items.find(job => job.employer.name === '青禾超市')?.id ?? ''
  await t.refuse('PUT /employer-links/:token/jobs/:id', answer(stranger, { hiring: false }), 'not-found', caller)
})

test('only cards handed in at this fair and shared by their owner are seen; each reading is told, and a withdrawal ends it', async () => {
  const token = tokenOf(await invite('18600002231'))
  const caller = { as: await open(token) }
  const { jobs } = await t.call('GET /employer-links/:token/content', { params: { token } }, caller)
  const id = jobs[0]?.id ?? ''
  const apply = async (name: string, body: object) =>
    t.call('POST /jobs/:id/applications', { params: { id }, body }, { as: await t.person(name) })
  const shareUntil = '2026-12-20T00:00:00+08:00'
  const shared = await apply('林小满', { fairId, shareUntil })
  const silent = await apply('周正', { fairId })
  await apply('赵四', { shareUntil })
  const cards = async () => (await t.call('GET /employer-links/:token/content', { params: { token } }, caller)).cards
  expect(await cards()).toMatchObject([{ id: shared.id, isRead: false, outcome: null }])
  const reading = (card: string) => ({ params: { token, id: card } })
  await t.refuse('POST /employer-links/:token/cards/:id/readings', reading(silent.id), 'not-found', caller)
  expect(await t.call('POST /employer-links/:token/cards/:id/readings', reading(shared.id), caller)).toMatchObject({
    name: '林小满',
  })
  const outcome = { params: { token, id: shared.id }, body: { outcome: 'talk' as const } }
  expect(await t.call('PUT /employer-links/:token/cards/:id/outcome', outcome, caller)).toMatchObject({
    isRead: true,
    outcome: 'talk',
  })
  const mine = (await t.call('GET /me/applications', {}, { as: await t.person('林小满') })).items[0]
  expect(mine).toMatchObject({ readings: [{ reader: '云帆测控（招聘会企业链接）' }], outcomes: [{ outcome: 'talk' }] })
  await t.call('DELETE /me/applications/:id', { params: { id: shared.id } }, { as: await t.person('林小满') })
  expect(await cards()).toEqual([])
  await t.refuse('POST /employer-links/:token/cards/:id/readings', reading(shared.id), 'not-found', caller)
})

test('a link that was taken back opens nothing, also where it was open, and so does one of an employer that does not come', async () => {
  const link = await invite('18600002231')
  const token = tokenOf(link)
  const as = await open(token)
  await t.call('DELETE /staff/employer-links/:id', { params: { id: link.id } }, await editor())
  await t.refuse('GET /employer-links/:token/content', { params: { token } }, 'link-ended', { as })
  const second = tokenOf(await invite())
  expect(second).not.toBe(token)
  const key = await open(second)
  await t.refuse('GET /employer-links/:token/content', { params: { token: second } }, 'link-shut', { as })
  await t.call('DELETE /staff/fairs/:id/employers/:employerId', { params: { id: fairId, employerId } }, await editor())
  await t.refuse('GET /employer-links/:token/content', { params: { token: second } }, 'link-ended', { as: key })
})
