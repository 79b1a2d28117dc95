import { afterEach, beforeEach, expect, test } from 'vitest'
import { days, startApp, type TestApp } from '../../support/app.ts'
import { importJobs } from '../../support/upload.ts'
import { jobRow, jobTable } from '../../support/workbook.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp({ now: Date.parse('2026-11-21T10:00:00+08:00') })
})
afterEach(() => t.close())

const titles = async () => (await t.call('GET /jobs', { query: { sort: 'newest' } })).items.map(job => job.title).sort()
const editor = async () => ({ as: await t.staff('editor') })

test('a dry run says what would happen and changes nothing', async () => {
  const report = await importJobs(t, jobTable(jobRow(), jobRow({ 岗位名称: '导购' })), '?dryRun=1')
  expect(report).toMatchObject({ dryRun: true, rows: 2, created: 2, accepted: 2 })
  expect(await titles()).toEqual([])
})

test('good rows go in although others are refused, each with its place and reason', async () => {
  const report = await importJobs(
    t,
    jobTable(
      jobRow(),
      jobRow({ 企业名称: null, 岗位名称: '无企业' }),
      jobRow({ 岗位名称: null }),
      jobRow({ 岗位名称: '没写钱', 薪资待遇: null }),
      jobRow({ 岗位名称: '过期', 有效期: '2026-11-20' }),
      jobRow({ 岗位名称: '太长', 任职要求: '很'.repeat(4001) }),
    ),
  )
  expect(report).toMatchObject({ rows: 6, accepted: 1, rejected: 5, created: 1 })
  expect(report.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
    [3, '企业名称', 'employer-missing'],
    [4, '岗位名称', 'title-missing'],
    [5, '薪资待遇', 'salary-missing'],
    [6, '有效期', 'past-validity'],
    [7, '任职要求', 'too-long'],
  ])
  expect(await titles()).toEqual(['门店管培生'])
})

test('what is wrong in one row is said all at once', async () => {
  const report = await importJobs(t, jobTable(jobRow({ 薪资待遇: '面议', 有效期: '2020-01-01', 企业名称: null })))
  expect(report.errors.map(error => error.code).sort()).toEqual(['employer-missing', 'past-validity', 'salary-negotiable'])
})

test('the same file again changes nothing', async () => {
  const bytes = jobTable(jobRow(), jobRow({ 岗位名称: '导购' }), jobRow({ 岗位名称: '导购' }))
  expect(await importJobs(t, bytes)).toMatchObject({ created: 2, unchanged: 1 })
  const before = await t.call('GET /jobs', { query: {} })
  t.clock.advance(days(1))
  expect(await importJobs(t, bytes)).toMatchObject({ created: 0, updated: 0, unchanged: 3 })
  expect((await t.call('GET /jobs', { query: {} })).items).toEqual(before.items)
})

test('a changed row updates its posting and leaves the others alone', async () => {
  await importJobs(t, jobTable(jobRow(), jobRow({ 岗位名称: '导购' })))
  const report = await importJobs(t, jobTable(jobRow({ 薪资待遇: '7-10K' }), jobRow({ 岗位名称: '导购' })))
  expect(report).toMatchObject({ created: 0, updated: 1, unchanged: 1 })
  const jobs = await t.call('GET /jobs', { query: { q: '管培生' } })
  expect(jobs.items.map(job => job.salary.text)).toEqual(['7–10K'])
})

test('two rows with the same employer, title and place but other contents are two postings, again and again', async () => {
  const bytes = jobTable(jobRow({ 薪资待遇: '5-6K' }), jobRow({ 薪资待遇: '8-9K' }))
  expect(await importJobs(t, bytes)).toMatchObject({ created: 2 })
  expect(await importJobs(t, bytes)).toMatchObject({ unchanged: 2 })
})

test('a row that lacks lawful fields waits as incomplete, with what it lacks by name', async () => {
  const report = await importJobs(t, jobTable(jobRow({ 需求人数: null, 有效期: null, 工作地点: null, 岗位职责: null })))
  expect(report).toMatchObject({ incomplete: 1, accepted: 1, created: 0 })
  expect(report.items[0]).toMatchObject({ outcome: 'incomplete', missing: ['招聘人数', '有效期', '工作地点', '工作内容'] })
  expect(report.items[0]?.job).toMatchObject({ headcount: null, validThrough: '2026-12-21T23:59:59+08:00' })
  expect(await titles()).toEqual([])
})

test('若干 is a headcount, not a gap', async () => {
  const report = await importJobs(t, jobTable(jobRow({ 需求人数: '若干' })))
  expect(report.items[0]).toMatchObject({ outcome: 'created', missing: [], job: { headcount: null } })
})

test('defaults for the whole file fill validity, place and source', async () => {
  const bytes = jobTable(jobRow({ 有效期: null, 工作地点: null }))
  const report = await importJobs(t, bytes, '?validThrough=2026-12-31&place=二七区德化街&source=市人才网')
  expect(report.items[0]).toMatchObject({
    outcome: 'created',
    job: { place: '二七区德化街', validThrough: '2026-12-31T23:59:59+08:00' },
  })
  expect((await t.call('GET /jobs', { query: {} })).items[0]?.source).toMatchObject({ name: '市人才网' })
})

test('an incomplete posting becomes public when staff fill the gap', async () => {
  await importJobs(t, jobTable(jobRow({ 工作地点: null })))
  const [waiting] = (await t.call('GET /staff/jobs', { query: { state: 'incomplete' } }, await editor())).items
  const filled = await t.call(
    'PATCH /staff/jobs/:id',
    { params: { id: waiting?.id ?? '' }, body: { place: '二七区大学路' } },
    await editor(),
  )
  expect(filled).toMatchObject({ state: 'published', missing: [] })
  expect(await titles()).toEqual(['门店管培生'])
})

test('an incomplete posting can be waved through with a reason, and only with one', async () => {
  await importJobs(t, jobTable(jobRow({ 岗位职责: null })))
  const [waiting] = (await t.call('GET /staff/jobs', { query: { state: 'incomplete' } }, await editor())).items
  const params = { id: waiting?.id ?? '' }
  await t.refuse('PUT /staff/jobs/:id/publication', { params, body: { published: true } }, 'invalid-request', await editor())
  await t.call('PUT /staff/jobs/:id/publication', { params, body: { published: true, reason: '已电话核实' } }, await editor())
  expect(await t.call('GET /jobs/:id', { params })).toMatchObject({
    status: 'open',
    waived: { missing: ['duties'], reason: '已电话核实' },
  })
})

test('what staff filled in survives the next import of a row that still lacks it', async () => {
  await importJobs(t, jobTable(jobRow({ 工作地点: null })))
  const [waiting] = (await t.call('GET /staff/jobs', { query: {} }, await editor())).items
  await t.call('PATCH /staff/jobs/:id', { params: { id: waiting?.id ?? '' }, body: { place: '二七区大学路' } }, await editor())
  expect(await importJobs(t, jobTable(jobRow({ 工作地点: null, 薪资待遇: '7-9K' })))).toMatchObject({ updated: 1, incomplete: 0 })
  expect(await t.call('GET /jobs/:id', { params: { id: waiting?.id ?? '' } })).toMatchObject({
    place: '二七区大学路',
    salary: { min: 7000 },
  })
})

test('words of discrimination and fraud are named and keep a posting from the public', async () => {
  const report = await importJobs(
    t,
    jobTable(jobRow({ 任职要求: '限男性，35岁以下' }), jobRow({ 岗位名称: '文员', 岗位职责: '入职需交押金300元，负责录入' })),
  )
  expect(report).toMatchObject({ review: 2, accepted: 0, rejected: 0 })
  expect(report.errors.map(error => [error.row, error.code, error.message.match(/“(.+?)”/)?.[1]])).toEqual([
    [2, 'discrimination', '限男性'],
    [2, 'discrimination', '35岁以下'],
    [3, 'fraud', '需交押金300元'],
  ])
  expect(await titles()).toEqual([])
  const [held] = (await t.call('GET /staff/jobs', { query: { state: 'review' } }, await editor())).items
  await t.refuse('GET /jobs/:id', { params: { id: held?.id ?? '' } }, 'not-found')
})

test('a published posting whose new row holds such words goes back behind the curtain', async () => {
  await importJobs(t, jobTable(jobRow()))
  await importJobs(t, jobTable(jobRow({ 任职要求: '仅限本地户籍' })))
  expect(await titles()).toEqual([])
})

test('what became of alike rows is kept once, and told of each', async () => {
  const report = await importJobs(
    t,
    jobTable(
      jobRow({ 岗位名称: '甲' }),
      jobRow({ 岗位名称: '乙' }),
      jobRow({ 岗位名称: '丙', 学历要求: null }),
      jobRow({ 岗位名称: '丁' }),
    ),
  )
  const kept = await t.database.all<{ alike: number | null; is_kept: number }>(
    'SELECT alike, CASE WHEN became IS NULL THEN 0 ELSE 1 END AS is_kept FROM import_rows ORDER BY seq',
  )
  expect(kept.map(({ alike, is_kept }) => [alike, is_kept])).toEqual([
    [null, 1],
    [0, 0],
    [null, 1],
    [0, 0],
  ])
  const [first, second, third, fourth] = report.items.map(({ cells }) => cells)
  expect(first).toHaveLength(third ? third.length + 1 : 0)
  expect([second, fourth]).toEqual([first, first])
})
