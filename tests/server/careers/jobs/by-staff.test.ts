import { read, utils } from '@e965/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'
import { creditCode, importJobs, importUnchecked } from '../../../support/upload.ts'
import { jobRow, jobTable } from '../../../support/workbook.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp()
})
afterEach(() => t.close())

const editor = async () => ({ as: await t.staff('editor') })
const list = async (query: object = {}) => t.call('GET /staff/jobs', { query }, await editor())
const shown = async () => (await t.call('GET /jobs', { query: {} })).items.map(job => job.title).sort()
const table = (count: number) => jobTable(...Array.from({ length: count }, (_, i) => jobRow({ 岗位名称: `店员${i + 1}号` })))

async function checkedEmployer() {
  const employer = await t.call('POST /staff/employers', { body: { name: '云杉软件（郑州）有限公司' } }, await editor())
  const body = { seen: 'licence' as const, creditCode: creditCode('云杉') }
  await t.call('PUT /staff/employers/:id/verification', { params: { id: employer.id }, body }, await editor())
  return employer.id
}
const posting = (employerId: string, over: object = {}) => ({
  employerId,
  title: '测试工程师',
  salary: { min: 8000, max: 12000, unit: 'month' as const, months: 14 },
  headcount: 2,
  place: '郑州市二七区大学路',
  duties: '编写测试用例，跟进缺陷到关闭。',
  validThrough: '2026-12-31T23:59:59+08:00',
  ...over,
})

test('a posting written by hand is public at once; one with a doubtful word waits, until the word is gone', async () => {
  const employerId = await checkedEmployer()
  const job = await t.call('POST /staff/jobs', { body: posting(employerId) }, await editor())
  expect(job).toMatchObject({ state: 'published', status: 'open', salary: { text: '8–12K·14薪' }, version: 1 })
  expect(await shown()).toEqual(['测试工程师'])
  const held = await t.call(
    'POST /staff/jobs',
    { body: posting(employerId, { title: '前台', requirements: '限女生' }) },
    await editor(),
  )
  expect(held).toMatchObject({ state: 'review', flags: [{ kind: 'discrimination', field: 'requirements' }] })
  expect(await shown()).toEqual(['测试工程师'])
  const mend = { params: { id: held.id }, body: { requirements: '会用办公软件' } }
  expect(await t.call('PATCH /staff/jobs/:id', mend, await editor())).toMatchObject({ state: 'published', flags: [] })

  const worse = { params: { id: job.id }, body: { duties: '入职须交押金 300 元，编写测试用例。' } }
  expect(await t.call('PATCH /staff/jobs/:id', worse, await editor())).toMatchObject({ state: 'review' })
  expect(await shown()).toEqual(['前台'])
  const pay = { params: { id: job.id }, body: { salary: { min: 12000, max: 8000, unit: 'month' as const, months: null } } }
  await t.refuse('PATCH /staff/jobs/:id', pay, 'invalid-request', await editor())
  const draft = await t.call(
    'POST /staff/jobs',
    { body: posting(employerId, { title: '实习生', published: false }) },
    await editor(),
  )
  expect(draft.state).toBe('withdrawn')
})

test('the list is walked by each order without a gap, and narrowed by what staff ask for', async () => {
  await importJobs(t, table(7))
  await importUnchecked(
    t,
    jobTable(jobRow({ 企业名称: '未核验的店', 岗位名称: '收银员' }), jobRow({ 岗位名称: '理货员', 岗位职责: '' })),
  )
  for (const sort of ['changed', 'ending', 'pay'] as const) {
    const titles: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await list({ sort, limit: 4, ...(cursor ? { cursor } : {}) })
      titles.push(...page.items.map(job => job.title))
      cursor = page.nextCursor
    }
    expect(new Set(titles).size).toBe(9)
    expect(titles.length).toBe(9)
  }
  expect((await list({ shown: 'unchecked' })).items.map(job => job.title)).toEqual(['收银员'])
  expect((await list({ lacks: 'duties' })).items.map(job => job.title)).toEqual(['理货员'])
  expect((await list({ q: '店员3号' })).total).toBe(1)
  expect((await list({ shown: 'public' })).total).toBe(7)
  expect((await list({ endsWithin: 7 })).total).toBe(0)
  expect(await t.call('GET /staff/job-counts', {}, await editor())).toEqual({
    published: 8,
    incomplete: 1,
    review: 0,
    withdrawn: 0,
    unchecked: 1,
    ending: 0,
    reports: 0,
  })
})

test('many postings are taken down in one act, looked at before and taken back after; what was changed since stays', async () => {
  await importJobs(t, table(30))
  await importUnchecked(t, jobTable(jobRow({ 岗位名称: '缺项的', 岗位职责: '' })))
  const ids = [...(await list({ limit: 50 })).items.map(job => job.id)]
  const act = { action: 'withdraw' as const, ids }
  const ahead = await t.call('POST /staff/job-batches', { body: { ...act, dryRun: true } }, await editor())
  expect([ahead.id, ahead.changed.length, ahead.skipped.length]).toEqual([null, 31, 0])
  expect((await shown()).length).toBe(20)
  const done = await t.call('POST /staff/job-batches', { body: act }, await editor())
  expect(await shown()).toEqual([])
  expect((await t.call('POST /staff/job-batches', { body: act }, await editor())).skipped.length).toBe(31)
  const since = ids.find(id => done.changed.some(job => job.id === id && job.title === '店员5号')) ?? ''
  await t.call('PATCH /staff/jobs/:id', { params: { id: since }, body: { headcount: 9 } }, await editor())
  const undone = await t.call('DELETE /staff/job-batches/:id', { params: { id: done.id ?? '' } }, await editor())
  expect(undone).toMatchObject({ restored: 30, kept: [{ title: '店员5号' }] })
  expect((await list({ state: 'incomplete' })).items.map(job => job.title)).toEqual(['缺项的'])
  await t.refuse('DELETE /staff/job-batches/:id', { params: { id: done.id ?? '' } }, 'already-undone', await editor())

  const publish = await t.call('POST /staff/job-batches', { body: { action: 'publish', ids } }, await editor())
  expect([publish.changed.map(job => job.title), publish.skipped.length]).toEqual([['店员5号'], 30])
  const until = { action: 'extend' as const, ids: [since], validThrough: '2027-01-31' }
  await t.call('POST /staff/job-batches', { body: until }, await editor())
  expect((await t.call('GET /staff/jobs/:id', { params: { id: since } }, await editor())).validThrough).toBe(
    '2027-01-31T23:59:59+08:00',
  )
})

test('the filtered list leaves as a file: contacts masked without a reason, formulas harmless, and on record', async () => {
  await importJobs(
    t,
    jobTable(jobRow({ 岗位名称: '=HYPERLINK("http://x")', 任职要求: '电话 13800138000' }), jobRow({ 岗位名称: '导购' })),
  )
  const exported = async (body: object) => {
    const reply = await t.send({
      method: 'POST',
      url: '/api/v1/staff/job-exports',
      headers: { authorization: `Bearer ${(await editor()).as}` },
      payload: body,
    })
    expect(reply.statusCode).toBe(200)
    return reply
  }
  const masked = await exported({})
  const rows = utils.sheet_to_json<Record<string, string>>(read(masked.rawPayload).Sheets.岗位表 ?? {})
  expect(rows.map(row => row.岗位名称).sort()).toEqual(['\'=HYPERLINK("http://x")', '导购'])
  expect(rows[0]?.联系方式).toBe('手机号 138…')
  const whole = await exported({ format: 'csv', reason: '电话核对岗位', filters: { q: '导购' } })
  expect(whole.headers['content-type']).toContain('text/csv')
  expect(whole.body.startsWith('\uFEFF企业名称,岗位名称')).toBe(true)
  expect(whole.body).toContain('手机号 13800138000')
  expect(whole.body.trim().split('\r\n').length).toBe(2)
  const { items } = await t.call('GET /staff/audit', { query: { kind: 'job', entityId: 'job' } }, { as: await t.staff('admin') })
  expect(items.map(entry => [entry.action, entry.reason, entry.after])).toEqual([
    ['export', '电话核对岗位', { rows: 1, format: 'csv', filter: { q: '导购' }, whole: true }],
    ['export', null, { rows: 2, format: 'xlsx', filter: {}, whole: false }],
  ])
})
