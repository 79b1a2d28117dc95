import { read, utils } from '@e965/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../support/app.ts'
import { checks } from '../../support/fixtures.ts'
import { importJobs } from '../../support/upload.ts'
import { jobHeader, jobRow, jobTable, workbook } from '../../support/workbook.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp({ now: Date.parse('2026-11-21T10:00:00+08:00') })
})
afterEach(() => t.close())

const titles = async () => (await t.call('GET /jobs', { query: { sort: 'newest' } })).items.map(job => job.title).sort()
const editor = async () => ({ as: await t.staff('editor') })

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
  const second = await importJobs(
    t,
    jobTable(jobRow({ 薪资待遇: '9-12K' }), jobRow({ 企业名称: '云杉软件', 岗位名称: '测试工程师' })),
  )
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
    {
      body: {
        title: '青年人才专场招聘会',
        startsAt: '2026-12-05T09:00:00+08:00',
        endsAt: '2026-12-05T12:00:00+08:00',
        venue: '德化街',
        organizer: '商圈办',
        checks,
        capacity: 500,
      },
    },
    await editor(),
  )
  await t.call('PUT /staff/events/:id/publication', { params: { id }, body: { published: true } }, await editor())
  const rows = [
    [...jobHeader, '展位号'],
    [...jobRow(), 'b-3'],
    [...jobRow({ 岗位名称: '导购' }), 'B3'],
    [...jobRow({ 企业名称: '云杉软件', 岗位名称: '测试' }), null],
  ]
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
  // More than two steps, also where a quick machine makes the second twice as long.
  const rows = Array.from({ length: 1100 }, (_, i) => jobRow({ 岗位名称: `店员${i}` }))
  const seen: number[] = []
  const report = await t.services.imports.run('jobs', { name: '大表.xlsx', bytes: jobTable(...rows) }, {}, null, done =>
    seen.push(done),
  )
  expect(seen.length).toBeGreaterThan(2)
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b))
  expect(seen.at(-1)).toBe(rows.length)
  const [listed] = (await t.call('GET /staff/imports', {}, await editor())).items
  expect(listed).toMatchObject({ id: report.id, state: 'done', rows: rows.length, created: rows.length })
  expect((await t.call('GET /staff/imports/:id', { params: { id: report.id } }, await editor())).items).toHaveLength(rows.length)
})
