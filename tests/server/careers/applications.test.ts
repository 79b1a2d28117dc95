import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../support/app.ts'
import { dump } from '../../support/dump.ts'
import { createEvent } from '../../support/fixtures.ts'
import { importJobs } from '../../support/upload.ts'
import { jobRow, jobTable } from '../../support/workbook.ts'

let t: TestApp
let job = ''
beforeEach(async () => {
  t = await startApp()
  await importJobs(t, jobTable(jobRow()))
  job = (await t.call('GET /jobs', { query: {} })).items[0]?.id ?? ''
})
afterEach(() => t.close())

const shareUntil = '2026-12-20T00:00:00+08:00'
const me = async (name = '李雷') => ({ as: await t.person(name) })
const editor = async () => ({ as: await t.staff('editor', '德化街街道') })
const apply = async (body = {}, name = '李雷') =>
  t.call('POST /jobs/:id/applications', { params: { id: job }, body }, await me(name))
const read = async (id: string) => t.call('POST /staff/applications/:id/readings', { params: { id } }, await editor())
const refused = async (id: string) =>
  t.refuse('POST /staff/applications/:id/readings', { params: { id } }, 'not-shared', await editor())
const mine = async () => (await t.call('GET /me/applications', {}, await me())).items[0]

test('the card is filled once, changed field by field, emptied with null, and sealed at rest', async () => {
  await t.call(
    'PATCH /me',
    { body: { name: '李雷', school: '郑州大学', skills: ['剪辑', '写作'], degree: 'bachelor' } },
    await me(),
  )
  await t.call('PATCH /me', { body: { major: '新闻学' } }, await me())
  const { name, card } = await t.call('GET /me', {}, await me())
  expect(name).toBe('李雷')
  expect(card).toEqual({
    degree: 'bachelor',
    major: '新闻学',
    school: '郑州大学',
    graduationMonth: null,
    skills: ['剪辑', '写作'],
    wishes: null,
  })
  await t.call('PATCH /me', { body: { school: null } }, await me())
  expect((await t.call('GET /me', {}, await me())).card.school).toBeNull()
  expect((await dump(t.database, ['profiles'])).profiles).not.toContain('新闻学')
  expect((await t.call('GET /me/consents', {}, await me())).items.map(item => item.purpose)).toEqual(['profile'])
})

test('who withdraws the consent to keep the card has none any more', async () => {
  await t.call('PATCH /me', { body: { school: '郑州大学' } }, await me())
  await t.call('DELETE /me/consents/:purpose', { params: { purpose: 'profile' }, query: {} }, await me())
  expect((await t.call('GET /me', {}, await me())).card.school).toBeNull()
  expect((await dump(t.database, ['profiles'])).profiles).toBe('')
})

test('without consent nobody sees the card; with it, the card of the day it was sent, and each reading is told', async () => {
  await t.call('PATCH /me', { body: { school: '郑州大学' } }, await me())
  const { id } = await apply()
  await refused(id)
  await t.call(
    'PUT /me/consents/:purpose',
    { params: { purpose: 'resume' }, body: { version: '2026-11', scopeId: job, endsAt: shareUntil } },
    await me(),
  )
  await t.call('PATCH /me', { body: { school: '后来改的' } }, await me())
  expect(await read(id)).toMatchObject({ name: '李雷', phone: null, card: { school: '郑州大学' } })
  t.clock.advance(60_000)
  await read(id)
  const { readings, sharedUntil } = (await mine()) ?? { readings: [], sharedUntil: null }
  expect(sharedUntil).toBe(shareUntil)
  expect(readings.map(reading => reading.at)).toEqual(['2026-12-05T08:01:00+08:00', '2026-12-05T08:00:00+08:00'])
  expect(readings[0]?.reader).toMatch(/^德化街街道 editor.*代/)
})

test('a consent ends the moment it is withdrawn, and on its day by itself', async () => {
  const { id } = await apply({ shareUntil })
  await read(id)
  await t.call('DELETE /me/consents/:purpose', { params: { purpose: 'resume' }, query: { scopeId: job } }, await me())
  await refused(id)
  await t.call(
    'PUT /me/consents/:purpose',
    { params: { purpose: 'resume' }, body: { version: '2026-11', scopeId: job, endsAt: shareUntil } },
    await me(),
  )
  await read(id)
  t.clock.now = Date.parse(shareUntil)
  await refused(id)
})

test('a consent names its job and its end, and no other job profits from it', async () => {
  const put = (body: object) => ({ params: { purpose: 'resume' as const }, body: { version: '2026-11', ...body } })
  await t.refuse('PUT /me/consents/:purpose', put({}), 'invalid-request', await me())
  await t.refuse('PUT /me/consents/:purpose', put({ scopeId: job, endsAt: '2027-06-01T00:00:00+08:00' }), 'too-long', await me())
  await t.refuse('PUT /me/consents/:purpose', { ...put({}), body: { version: '2020-01' } }, 'other-version', await me())
  const { id } = await apply()
  await t.call('PUT /me/consents/:purpose', put({ scopeId: 'another-job', endsAt: shareUntil }), await me())
  await refused(id)
})

test('withdrawing takes the card back for good; one may apply again', async () => {
  const { id } = await apply({ shareUntil })
  const withdrawn = await t.call('DELETE /me/applications/:id', { params: { id } }, await me())
  expect(withdrawn).toMatchObject({ status: 'withdrawn', sharedUntil: null })
  await t.refuse('POST /staff/applications/:id/readings', { params: { id } }, 'not-found', await editor())
  expect((await t.call('GET /staff/applications', { query: {} }, await editor())).total).toBe(0)
  await apply()
})

test('fifty taps at once are one application', async () => {
  const headers = { authorization: `Bearer ${await t.person('李雷')}` }
  const replies = await Promise.all(
    Array.from({ length: 50 }, () => t.send({ method: 'POST', url: `/api/v1/jobs/${job}/applications`, headers, payload: {} })),
  )
  expect(
    replies
      .map(reply => reply.statusCode)
      .sort()
      .slice(0, 2),
  ).toEqual([201, 409])
  expect((await t.call('GET /staff/applications', { query: { jobId: job } }, await editor())).total).toBe(1)
})

test('lists of staff name nobody', async () => {
  await t.call('PATCH /me', { body: { school: '郑州大学' } }, await me())
  await apply({ shareUntil })
  expect(JSON.stringify(await t.call('GET /staff/applications', { query: {} }, await editor()))).not.toMatch(/李雷|郑州大学/)
})

test('the ledger counts what each side said and what both confirmed', async () => {
  const first = await apply()
  const second = await apply({}, '韩梅梅')
  const say = async (id: string, outcome: 'talk' | 'joined', name: string) =>
    t.call('PUT /me/applications/:id/outcome', { params: { id }, body: { outcome } }, await me(name))
  await say(first.id, 'talk', '李雷')
  await say(first.id, 'joined', '李雷')
  await say(second.id, 'talk', '韩梅梅')
  await t.call('PUT /staff/applications/:id/outcome', { params: { id: first.id }, body: { outcome: 'joined' } }, await editor())
  const { applications, stages } = await t.call('GET /staff/outcomes', { query: {} }, await editor())
  expect(applications).toBe(2)
  expect(stages.filter(stage => stage.byPerson + stage.byStaff > 0)).toEqual([
    { outcome: 'talk', byPerson: 2, byStaff: 0, confirmed: 0 },
    { outcome: 'joined', byPerson: 1, byStaff: 1, confirmed: 1 },
  ])
  expect((await mine())?.outcomes.at(-1)).toMatchObject({ outcome: 'joined', byStaffAt: '2026-12-05T08:00:00+08:00' })
})

test('a typed phone goes with this application alone; applied at a booth, the consent is for this job, not for the whole fair', async () => {
  const fair = await createEvent(t, { category: 'fair' })
  const shared = { params: { id: job }, body: { fairId: fair.id } }
  await t.refuse('POST /jobs/:id/applications', shared, 'not-found', await me())
  await t.database.run('INSERT INTO fair_jobs (fair_id, job_id) VALUES (?, ?)', [fair.id, job])
  const { id } = await apply({ fairId: fair.id, shareUntil, phone: '13912345678' })
  expect(await mine()).toMatchObject({ fairId: fair.id, fairTitle: fair.title, sharedUntil: shareUntil })
  expect(await read(id)).toMatchObject({ phone: '13912345678' })
  const consents = (await t.call('GET /me/consents/:purpose', { params: { purpose: 'resume' } }, await me())).items
  expect(consents.map(consent => consent.scopeId)).toEqual([job])
  expect((await t.call('GET /me', {}, await me())).phone).toBeNull()
})

test('the saved phone goes into a sign-up only when the person says so', async () => {
  await t.services.people.accounts.setPhone((await t.call('GET /me', {}, await me())).id, '13912345678')
  const phones = async () =>
    (await t.call('GET /me/export', {}, await me())).sections
      .filter(section => section.title === '报名')
      .flatMap(section => section.records.map(record => record.find(field => field.what === '手机号')?.value))
  const register = async (savedPhone: boolean) => {
    const { id } = await createEvent(t)
    await t.call('POST /events/:id/registrations', { params: { id }, body: { consent: true, savedPhone } }, await me())
  }
  await register(false)
  expect(await phones()).toEqual(['（空）'])
  await register(true)
  expect((await phones()).sort()).toEqual(['13912345678', '（空）'])
  expect((await t.call('GET /me', {}, await me())).phone).toBe('139****5678')
})
