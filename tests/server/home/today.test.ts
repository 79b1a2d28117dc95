import { afterEach, beforeEach, expect, test } from 'vitest'
import { staffRoles } from '../../../contract/platform/access.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { checks, createEvent, signUp } from '../../support/fixtures.ts'
import { importUnchecked } from '../../support/upload.ts'
import { jobRow, jobTable } from '../../support/workbook.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp({ now: Date.parse('2026-12-02T10:00:00+08:00') })
})
afterEach(() => t.close())

const today = async (role: Parameters<TestApp['staff']>[0], department?: string) =>
  t.call('GET /staff/today', {}, { as: await t.staff(role, department) })
const counts = ({ waiting }: Awaited<ReturnType<typeof today>>) =>
  Object.fromEntries(waiting.map(({ kind, count }) => [kind, count]))

/** Two jobs of an employer that nobody checked: one whole, one that lacks its end and its place. */
const twoJobs = jobTable(jobRow({ 有效期: '2026-12-04' }), jobRow({ 岗位名称: '收银员', 有效期: null, 工作地点: null }))

test('what waits is counted for whoever may do it, the longest waiting first, with what hangs on it', async () => {
  // The admin of this test has no second factor.
  expect(counts(await today('admin'))).toEqual({ 'members-without-totp': 1 })
  await importUnchecked(t, twoJobs)
  t.clock.advance(60_000)
  await t.call('POST /tickets', { body: { question: '周末在哪里办事' } }, { as: await t.person('李雷') })
  const all = await today('admin')
  expect(counts(all)).toEqual({ employers: 1, 'jobs-incomplete': 1, tickets: 1, 'members-without-totp': 1 })
  expect(all.waiting.at(-1)?.kind).toBe('tickets')
  expect(all.waiting.find(({ kind }) => kind === 'employers')).toMatchObject({ also: 1 })
  expect(
    all.waiting
      .find(({ kind }) => kind === 'jobs-incomplete')
      ?.parts.map(({ name }) => name)
      .sort(),
  ).toEqual(['place', 'validThrough'])
  expect(counts(await today('editor'))).toEqual({ employers: 1, 'jobs-incomplete': 1 })
  expect(counts(await today('agent', '德化街街道'))).toEqual({ tickets: 1 })
  expect(counts(await today('scanner'))).toEqual({})
})

test('a ticket near its hour counts apart, and not for other departments', async () => {
  const as = { as: await t.person('李雷') }
  const { id } = await t.call('POST /tickets', { body: { question: '公租房申请' } }, as)
  const lead = { params: { id }, body: { lead: 'dehua', supporters: [] } }
  await t.call('POST /staff/tickets/:id/whistle', lead, { as: await t.staff('admin') })
  expect(counts(await today('agent', '德化街街道'))).toEqual({ tickets: 1 })
  // From ten to six with the break at noon: past the four hours.
  t.clock.now = Date.parse('2026-12-02T17:00:00+08:00')
  const mine = await today('agent', '德化街街道')
  expect(counts(mine)).toEqual({ 'tickets-due': 1, tickets: 1 })
  expect(mine.waiting.find(({ kind }) => kind === 'tickets-due')).toMatchObject({ also: 1 })
  expect(counts(await today('agent', '一马路街道'))).toEqual({})
})

test('the next fair says what it still lacks, and yesterday what happened', async () => {
  const as = { as: await t.staff('editor') }
  const body = {
    title: '青年人才专场招聘会',
    startsAt: '2026-12-05T09:00:00+08:00',
    endsAt: '2026-12-05T12:00:00+08:00',
    venue: '德化街',
    organizer: '区人才办',
    capacity: 10,
    checks: { ...checks, safetyPlan: undefined },
  }
  await t.call('POST /staff/fairs', { body }, as)
  const concert = await createEvent(t)
  await signUp(t, concert.id, '李雷')
  t.clock.advance(86_400_000)
  const { nextFair, yesterday } = await today('editor')
  expect(nextFair).toMatchObject({ title: body.title, daysLeft: 2 })
  const step = (name: string) => nextFair?.steps.find(one => one.step === name)
  expect(step('safety-plan')?.isDone).toBe(false)
  expect(step('notice')?.isDone).toBe(true)
  expect(step('publication')?.isDone).toBe(false)
  expect(step('sign-ups')).toMatchObject({ count: 0, of: 10 })
  expect(yesterday.day).toBe('2026-12-02')
  expect(yesterday.figures.find(({ name }) => name === '报名')).toMatchObject({ value: 1, unit: '人次' })
  expect(yesterday.figures.every(({ definition }) => definition.length > 10)).toBe(true)
  expect((await today('agent', '德化街街道')).yesterday.figures.map(({ name }) => name)).toEqual(['按时答复'])
})

test('one search finds what one may see, drafts too, and nothing else', async () => {
  await importUnchecked(t, twoJobs)
  await t.call(
    'POST /staff/events',
    {
      body: {
        category: 'music',
        title: '超市门口的歌',
        startsAt: '2026-12-09T19:00:00+08:00',
        endsAt: '2026-12-09T21:00:00+08:00',
        venue: '德化街',
        organizer: '街道',
      },
    },
    { as: await t.staff('editor') },
  )
  await t.call('POST /tickets', { body: { question: '青禾超市拖欠工资' } }, { as: await t.person('李雷') })
  const kinds = async (q: string, role: Parameters<TestApp['staff']>[0], department?: string) => {
    const { items } = await t.call('GET /staff/search', { query: { q } }, { as: await t.staff(role, department) })
    return [...new Set(items.map(item => item.kind))].sort()
  }
  expect(await kinds('超市', 'admin')).toEqual(['employer', 'event', 'job', 'ticket'])
  expect(await kinds('超市', 'editor')).toEqual(['employer', 'event', 'job'])
  expect(await kinds('超市', 'agent', '德化街街道')).toEqual(['ticket'])
  expect(await kinds('超市', 'scanner')).toEqual([])
  expect(await kinds('agent', 'admin')).toEqual(['member'])
  for (const role of staffRoles) await kinds('%_!"', role)
})

test('the wall shows figures to anybody and small ones to nobody', async () => {
  const concert = await createEvent(t)
  await signUp(t, concert.id, '李雷')
  const wall = await t.call('GET /wall', {})
  expect(wall).toMatchObject({ fair: null, events: { today: 0, month: 1 }, outcomes: { offer: null, joined: null } })
  expect(JSON.stringify(wall)).not.toContain('李雷')
})
