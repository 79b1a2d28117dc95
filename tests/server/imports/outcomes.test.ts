import { afterEach, beforeEach, expect, test } from 'vitest'
import { read, utils } from '@e965/xlsx'
import { days, startApp, type TestApp } from '../../support/app.ts'
import { importJobs } from '../../support/upload.ts'
import { jobHeader, jobRow, jobTable, workbook } from '../../support/workbook.ts'

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
  expect(report.items[0]).toMatchObject({ outcome: 'created', job: { place: '二七区德化街', validThrough: '2026-12-31T23:59:59+08:00' } })
  expect((await t.call('GET /jobs', { query: {} })).items[0]?.source).toMatchObject({ name: '市人才网' })
})

test('an incomplete posting becomes public when staff fill the gap', async () => {
  await importJobs(t, jobTable(jobRow({ 工作地点: null })))
  const [waiting] = (await t.call('GET /staff/jobs', { query: { state: 'incomplete' } }, await editor())).items
  const filled = await t.call('PATCH /staff/jobs/:id', { params: { id: waiting?.id ?? '' }, body: { place: '二七区大学路' } }, await editor())
  expect(filled).toMatchObject({ state: 'published', missing: [] })
  expect(await titles()).toEqual(['门店管培生'])
})

test('an incomplete posting can be waved through with a reason, and only with one', async () => {
  await importJobs(t, jobTable(jobRow({ 岗位职责: null })))
  const [waiting] = (await t.call('GET /staff/jobs', { query: { state: 'incomplete' } }, await editor())).items
  const params = { id: waiting?.id ?? '' }
  await t.refuse('PUT /staff/jobs/:id/publication', { params, body: { published: true } }, 'invalid-request', await editor())
  await t.call('PUT /staff/jobs/:id/publication', { params, body: { published: true, reason: '已电话核实' } }, await editor())
  expect(await t.call('GET /jobs/:id', { params })).toMatchObject({ status: 'open', waived: { missing: ['duties'], reason: '已电话核实' } })
})

test('what staff filled in survives the next import of a row that still lacks it', async () => {
  await importJobs(t, jobTable(jobRow({ 工作地点: null })))
  const [waiting] = (await t.call('GET /staff/jobs', { query: {} }, await editor())).items
  await t.call('PATCH /staff/jobs/:id', { params: { id: waiting?.id ?? '' }, body: { place: '二七区大学路' } }, await editor())
  expect(await importJobs(t, jobTable(jobRow({ 工作地点: null, 薪资待遇: '7-9K' })))).toMatchObject({ updated: 1, incomplete: 0 })
  expect(await t.call('GET /jobs/:id', { params: { id: waiting?.id ?? '' } })).toMatchObject({ place: '二七区大学路', salary: { min: 7000 } })
})

test('words of discrimination and fraud are named and keep a posting from the public', async () => {
  const report = await importJobs(t, jobTable(jobRow({ 任职要求: '限男性，35岁以下' }), jobRow({ 岗位名称: '文员', 岗位职责: '入职需交押金300元，负责录入' })))
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

test('the refused rows can be had as a file, each with its reason, and formulas in it are harmless', async () => {
  const report = await importJobs(t, jobTable(jobRow({ 岗位名称: '=HYPERLINK("http://x")', 薪资待遇: '面议' }), jobRow()))
  const reply = await t.send({
    method: 'GET',
    url: `/api/v1/staff/imports/${report.id}/refused.xlsx`,
    headers: { authorization: `Bearer ${(await editor()).as}` },
  })
  expect(reply.headers['content-type']).toContain('spreadsheetml')
  const sheet = read(reply.rawPayload).Sheets.岗位表
  const rows = utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1 })
  expect(rows[0]).toEqual(['未导入的原因', ...jobHeader])
  expect(rows[1]?.[0]).toContain('面议')
  expect(rows[1]?.[2]).toBe('\'=HYPERLINK("http://x")')
  expect(Object.values(sheet ?? {}).some(cell => typeof cell === 'object' && cell !== null && 'f' in cell)).toBe(false)
})

test('the refused file, mended, goes in', async () => {
  const report = await importJobs(t, jobTable(jobRow({ 薪资待遇: '面议' })))
  const reply = await t.send({
    method: 'GET',
    url: `/api/v1/staff/imports/${report.id}/refused.xlsx`,
    headers: { authorization: `Bearer ${(await editor()).as}` },
  })
  const rows = utils.sheet_to_json<string[]>(read(reply.rawPayload).Sheets.岗位表 ?? {}, { header: 1 })
  const mended = rows.map(row => row.map(cell => (cell === '面议' ? '5-7K' : (cell ?? ''))))
  expect(await importJobs(t, workbook([{ rows: mended }]))).toMatchObject({ created: 1, rejected: 0 })
})

test('an import can be undone: what it brought goes, what it changed comes back', async () => {
  await importJobs(t, jobTable(jobRow()))
  const second = await importJobs(t, jobTable(jobRow({ 薪资待遇: '9-12K' }), jobRow({ 企业名称: '云杉软件', 岗位名称: '测试工程师' })))
  expect(second).toMatchObject({ updated: 1, created: 1 })
  const undone = await t.call('DELETE /staff/imports/:id', { params: { id: second.id } }, await editor())
  expect(undone).toEqual({ removed: 1, restored: 1, kept: [] })
  const jobs = await t.call('GET /jobs', { query: {} })
  expect(jobs.items.map(job => [job.title, job.salary.text])).toEqual([['门店管培生', '6–9K']])
  expect((await t.call('GET /employers', { query: {} })).items.map(employer => employer.name)).toEqual(['青禾生活超市'])
  await t.refuse('DELETE /staff/imports/:id', { params: { id: second.id } }, 'already-undone', await editor())
})

test('undoing leaves alone what staff changed since, and says so', async () => {
  const report = await importJobs(t, jobTable(jobRow()))
  const [job] = (await t.call('GET /jobs', { query: {} })).items
  await t.call('PATCH /staff/jobs/:id', { params: { id: job?.id ?? '' }, body: { headcount: 3 } }, await editor())
  const undone = await t.call('DELETE /staff/imports/:id', { params: { id: report.id } }, await editor())
  expect(undone).toEqual({ removed: 0, restored: 0, kept: [{ title: '门店管培生', reason: '工作人员之后改过它' }] })
  expect(await titles()).toEqual(['门店管培生'])
})

test('staff took a posting down: an import does not bring it back', async () => {
  await importJobs(t, jobTable(jobRow()))
  const [job] = (await t.call('GET /jobs', { query: {} })).items
  await t.call('PUT /staff/jobs/:id/publication', { params: { id: job?.id ?? '' }, body: { published: false } }, await editor())
  await importJobs(t, jobTable(jobRow({ 薪资待遇: '7-9K' })))
  expect(await titles()).toEqual([])
})

test('jobs imported for a fair stand at their employer’s booth', async () => {
  const { id } = await t.call(
    'POST /staff/fairs',
    { body: { title: '青年人才专场招聘会', startsAt: '2026-12-05T09:00:00+08:00', endsAt: '2026-12-05T12:00:00+08:00', venue: '德化街', organizer: '商圈办', capacity: 500 } },
    await editor(),
  )
  await t.call('PUT /staff/events/:id/publication', { params: { id }, body: { published: true } }, await editor())
  const rows = [[...jobHeader, '展位号'], [...jobRow(), 'b-3'], [...jobRow({ 岗位名称: '导购' }), 'B3'], [...jobRow({ 企业名称: '云杉软件', 岗位名称: '测试' }), null]]
  await importJobs(t, workbook([{ rows }]), `?fair=${id}`)
  const { items } = await t.call('GET /fairs/:id/booths', { params: { id } })
  expect(items.map(booth => [booth.number, booth.employer.name, booth.jobCount])).toEqual([
    ['A01', '云杉软件', 1],
    ['B03', '青禾生活超市', 2],
  ])
  expect((await t.call('GET /jobs', { query: { fairId: id } })).total).toBe(3)
  expect((await t.call('GET /fairs/:id', { params: { id } })).stats).toMatchObject({ employers: 2, jobs: 3, capacity: 500 })
})

test('an import reports how far it is while it runs, and stays on record', async () => {
  const rows = Array.from({ length: 600 }, (_, i) => jobRow({ 岗位名称: `店员${i}` }))
  const seen: number[] = []
  const report = await t.services.imports.run('jobs', { name: '大表.xlsx', bytes: jobTable(...rows) }, {}, null, done => seen.push(done))
  expect(seen).toEqual([250, 500, 600])
  const [listed] = (await t.call('GET /staff/imports', {}, await editor())).items
  expect(listed).toMatchObject({ id: report.id, state: 'done', rows: 600, created: 600 })
  expect((await t.call('GET /staff/imports/:id', { params: { id: report.id } }, await editor())).items).toHaveLength(600)
})
