import { afterEach, beforeEach, expect, test } from 'vitest'
import { personalFaults } from '../../../../server/platform/texts/public-texts.ts'
import { readWordLists } from '../../../../server/word-lists.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { createEvent, importContent } from '../../../support/fixtures.ts'
import { importJobs, upload } from '../../../support/upload.ts'
import { jobRow, jobTable } from '../../../support/workbook.ts'

const { personal } = readWordLists()

let t: TestApp
beforeEach(async () => {
  t = await startApp({ now: Date.parse('2026-11-21T10:00:00+08:00') })
})
afterEach(() => t.close())

const editor = async () => ({ as: await t.staff('editor') })
const pathsOf = (problem: Record<string, unknown>) => (problem.errors as { path: string }[]).map(({ path }) => path)

test('what staff write of an event, a room or a job is refused at its field where it reaches a person', async () => {
  const event = await createEvent(t)
  const params = { id: event.id }
  const edit = { paragraphs: ['自带水杯', '报名找林老师，微信 lin_hr7'], title: '夜读 13912345678' }
  const refused = await t.refuse('PATCH /staff/events/:id', { params, body: edit }, 'invalid-request', await editor())
  expect(pathsOf(refused).sort()).toEqual(['paragraphs.1', 'title'])
  await t.call(
    'PATCH /staff/events/:id',
    { params, body: { contact: '活动办公室 0371-60001234', summary: '第 12 场' } },
    await editor(),
  )

  await importJobs(t, jobTable(jobRow()))
  const [job] = (await t.call('GET /jobs', { query: {} })).items
  const body = { duties: '收银，电话一三九一二三四五六七八' }
  const held = await t.refuse('PATCH /staff/jobs/:id', { params: { id: job?.id ?? '' }, body }, 'invalid-request', await editor())
  expect(pathsOf(held)).toEqual(['duties'])
})

test('an entry of a content file that reaches a person is refused, the others go in', async () => {
  const place = (key: string, summary: string) => ({ key, kind: 'shared-space', name: key, summary, status: 'operating' })
  await expect(
    importContent(t, 'places', [place('reading-room', '书屋'), place('tea-house', '茶馆，加V：linhr2027')]),
  ).rejects.toThrow()
  const { items } = await t.call('GET /places', { query: {} })
  expect(items.map(item => item.name)).toEqual(['reading-room'])
})

test('what is said for all rows of a file is refused where it reaches a person, at once and on a draft', async () => {
  const file = jobTable(jobRow())
  const { as } = await editor()
  const said = `?place=${encodeURIComponent('德化街12号，13912345678')}`
  const refused = (await upload(t, `jobs${said}`, 'jobs.xlsx', file, as)).json()
  expect(refused).toMatchObject({ code: 'invalid-request', errors: [{ path: 'place' }] })
  expect(refused.errors[0].message).toContain('请换成办公电话')
  expect((await t.call('GET /jobs', { query: {} })).items).toEqual([])
})

test('a document that leads to a person says so with its place; what is written by hand is refused at its field', async () => {
  const { as } = await editor()
  const document = '二七区青年夜校办法\n第一条 每学期200元。\n第二条 报名请加微信 lin_hr7，窗口电话0371-60001234。'
  const report = (await upload(t, 'policies', '夜校.txt', Buffer.from(document), as)).json()
  const told = report.errors.filter((error: { code: string }) => error.code === 'not-understood')
  expect(told).toMatchObject([{ column: '第二条', message: expect.stringContaining('微信 lin_hr7”是微信号') }])

  const clause = { label: '第一条', chapter: null, heading: '报名', text: '打 13912345678', tables: [] }
  const body = { title: '二七区青年夜校办法', clauses: [clause] }
  const refused = await t.refuse('POST /staff/policy-drafts', { body }, 'invalid-request', { as })
  expect(pathsOf(refused)).toEqual(['clauses.0.text'])
})

test.each([
  [{ a: '电话 13912345678' }, ['a']],
  [{ a: { b: ['好', '身份证 11010519491231002X'] } }, ['a.b.1']],
  [{ contact: '0371-60001234' }, []],
  [{ contact: 'office@erqi.gov.cn' }, []],
  [{ contact: 'lin@qq.com' }, ['contact']],
  [{ placeId: '13912345678', url: 'https://example.com/13912345678' }, []],
  [{ text: '请打 12345 热线，或到 100 号 3 楼' }, []],
])('%j has faults at %j', (value, paths) => {
  expect(personalFaults(value, personal).map(({ path }) => path)).toEqual(paths)
})

test('an id that looks like an account is no account, and an account in the place of a place is one', () => {
  expect(personalFaults({ items: [{ id: 'wxef31dmpxpz', place: 'wxef31dmpxpz' }] }, personal)).toEqual([])
  expect(personalFaults({ items: [{ name: 'wxef31dmpxpz', place: '微信 lin_hr7' }] }, personal).map(({ path }) => path)).toEqual([
    'items.0.name',
    'items.0.place',
  ])
})
