import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'
import { createEvent } from '../../../support/fixtures.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp({ now: Date.parse('2026-12-01T10:00:00+08:00') })
})
afterAll(() => t.close())

const questions = [
  { id: 'size', kind: 'size' as const, label: '马甲尺码', required: true },
  { id: 'shift', kind: 'choice' as const, label: '站哪个点', options: ['塔下', '街口'] },
  { id: 'note', kind: 'text' as const, label: '会哪些语言' },
]

const faultsOf = (problem: Record<string, unknown>) => (problem.errors as { path: string }[]).map(error => error.path)

test('an organizer’s questions are shown, and their answers checked by the server', async () => {
  const { id } = await createEvent(t, { questions, capacity: 10 })
  const event = await t.call('GET /events/:id', { params: { id } })
  expect(event.questions.map(question => question.label)).toEqual(['马甲尺码', '站哪个点', '会哪些语言'])
  const as = await t.person('李雷')
  const send = (answers?: Record<string, string>) => ({
    params: { id },
    body: { consent: true as const, ...(answers ? { answers } : {}) },
  })
  expect(faultsOf(await t.refuse('POST /events/:id/registrations', send(), 'invalid-request', { as }))).toEqual(['answers.size'])
  const wrong = send({ size: '均码', shift: '屋顶', secret: '1' })
  expect(faultsOf(await t.refuse('POST /events/:id/registrations', wrong, 'invalid-request', { as }))).toEqual([
    'answers.secret',
    'answers.size',
    'answers.shift',
  ])
  await t.call('POST /events/:id/registrations', send({ size: 'L', note: ' 手语 ' }), { as })
  const answers = await t.call('GET /staff/events/:id/answers', { params: { id } }, { as: await t.staff('editor') })
  expect(answers.items).toEqual([
    { id: 'size', label: '马甲尺码', counts: [{ option: 'L', count: 1 }], texts: [] },
    { id: 'shift', label: '站哪个点', counts: [], texts: [] },
    { id: 'note', label: '会哪些语言', counts: [], texts: ['手语'] },
  ])
})

test('an age limit says why, and the age that was stated is kept nowhere', async () => {
  const { id } = await createEvent(t, { gate: { minAge: 16, maxAge: null, qualification: null, reason: '怕烫伤' } })
  const as = await t.person('韩梅梅')
  const send = (age?: number) => ({ params: { id }, body: { consent: true as const, ...(age ? { age } : {}) } })
  expect(faultsOf(await t.refuse('POST /events/:id/registrations', send(), 'invalid-request', { as }))).toEqual(['age'])
  const refused = await t.refuse('POST /events/:id/registrations', send(15), 'not-eligible', { as })
  expect(`${refused.title}${refused.detail}`).toContain('16 周岁及以上')
  expect(refused.detail).toContain('怕烫伤')
  await t.call('POST /events/:id/registrations', send(47), { as })
  const row = await t.database.get('SELECT * FROM registrations WHERE event_id = ?', [id])
  expect(Object.values(row as object)).not.toContain(47)
  expect((row as { answers: string }).answers).toBe('{}')
})

test('a qualification has to be confirmed', async () => {
  const { id } = await createEvent(t, { gate: { minAge: null, maxAge: null, qualification: '在校学生', reason: '校园专场' } })
  const as = await t.person('小王')
  const body = { consent: true as const }
  expect(faultsOf(await t.refuse('POST /events/:id/registrations', { params: { id }, body }, 'invalid-request', { as }))).toEqual(
    ['qualified'],
  )
  await t.call('POST /events/:id/registrations', { params: { id }, body: { ...body, qualified: true } }, { as })
})

test('co-hosts share one capacity and sessions of a series know each other', async () => {
  const first = await createEvent(t, { series: '音乐节', coHosts: ['学联', '商场'], capacity: 1, waitlistCapacity: 0 })
  const second = await createEvent(t, {
    series: '音乐节',
    startsAt: '2026-12-06T09:00:00+08:00',
    endsAt: '2026-12-06T12:00:00+08:00',
  })
  const event = await t.call('GET /events/:id', { params: { id: first.id } })
  expect(event.coHosts).toEqual(['学联', '商场'])
  expect(event.sessions).toMatchObject([{ id: second.id, left: 3, status: 'open' }])
  await t.call(
    'POST /events/:id/registrations',
    { params: { id: first.id }, body: { consent: true } },
    { as: await t.person('甲') },
  )
  await t.refuse('POST /events/:id/registrations', { params: { id: first.id }, body: { consent: true } }, 'full', {
    as: await t.person('乙'),
  })
})
