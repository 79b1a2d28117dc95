import { afterEach, beforeEach, expect, test } from 'vitest'
import { visibility } from '../../../../server/careers/employers/visibility.ts'
import { days, startApp, type TestApp } from '../../../support/app.ts'
import { creditCode, importUnchecked } from '../../../support/upload.ts'
import { jobHeader, jobRow, jobTable, workbook } from '../../../support/workbook.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp()
})
afterEach(() => t.close())

const employers = async (state?: 'waiting' | 'expiring' | 'checked' | 'expired') =>
  (await t.call('GET /staff/employers', { query: state ? { state } : {} }, { as: await t.staff('moderator') })).items
const openJobs = async () => (await t.call('GET /jobs', { query: {} })).items
const check = async (
  id: string,
  body: { creditCode?: string; seen?: 'licence' | 'registry'; validUntil?: string; note?: string },
) =>
  t.call(
    'PUT /staff/employers/:id/verification',
    { params: { id }, body: { seen: 'licence', ...body } },
    { as: await t.staff('editor') },
  )

test('a company that a file names for the first time waits, and its postings with it, until a person has checked it', async () => {
  const report = await importUnchecked(t, jobTable(jobRow(), jobRow({ 岗位名称: '夜班店长' })))
  expect(report.items.map(item => [item.outcome, item.job?.employerState])).toEqual([
    ['created', 'waiting'],
    ['created', 'waiting'],
  ])
  expect(await openJobs()).toEqual([])
  const [waiting] = await employers('waiting')
  expect(waiting).toMatchObject({ state: 'waiting', waitingJobs: 2, jobCount: 0, verifiedAt: null, lastCheck: null })
  const id = waiting?.id ?? ''
  expect(await t.call('GET /employers/:id', { params: { id } })).toMatchObject({ verifiedAt: null, check: null })
  const [job] = (await t.call('GET /staff/jobs', { query: {} }, { as: await t.staff('editor') })).items
  await t.refuse('GET /jobs/:id', { params: { id: job?.id ?? '' } }, 'not-found')

  const code = creditCode('示例')
  expect(await check(id, { creditCode: code.toLowerCase(), note: '看了执照原件' })).toMatchObject({
    state: 'checked',
    waitingJobs: 0,
    jobCount: 2,
    creditCode: code,
    lastCheck: { seen: 'licence', checkedBy: 'editor', note: '看了执照原件', creditCode: code },
  })
  expect((await openJobs()).map(open => open.employer.verifiedAt)).toEqual(Array(2).fill('2026-12-05T08:00:00+08:00'))
  const shown = await t.call('GET /employers/:id', { params: { id } })
  expect(shown.check).toEqual({
    seen: 'licence',
    creditCode: code,
    checkedAt: '2026-12-05T08:00:00+08:00',
    validUntil: '2027-06-03T08:00:00+08:00',
  })
  expect(JSON.stringify(shown)).not.toContain('看了执照原件')
  const { items } = await t.call('GET /staff/audit', { query: {} }, { as: await t.staff('admin') })
  expect(items[0]).toMatchObject({ action: 'verify', kind: 'employer', entityId: id, reason: '看了执照原件' })
})

test('a check names the licence by a number whose check character is right, and holds 180 days at most', async () => {
  await importUnchecked(t, jobTable(jobRow()))
  const id = (await employers('waiting'))[0]?.id ?? ''
  const refused = async (body: object) =>
    (
      await t.refuse(
        'PUT /staff/employers/:id/verification',
        { params: { id }, body: { seen: 'licence', ...body } },
        'invalid-request',
        { as: await t.staff('editor') },
      )
    ).errors as { path: string }[]
  expect(await refused({})).toMatchObject([{ path: 'creditCode' }])
  expect(await refused({ creditCode: '91350100M000100Y44' })).toMatchObject([{ path: 'creditCode' }])
  const creditOk = creditCode('甲')
  expect(await refused({ creditCode: creditOk, validUntil: '2027-06-05T00:00:00+08:00' })).toMatchObject([{ path: 'validUntil' }])
  expect(await refused({ creditCode: creditOk, validUntil: '2026-12-04T00:00:00+08:00' })).toMatchObject([{ path: 'validUntil' }])
  expect(await refused({ creditCode: creditOk, seen: 'sample' })).toMatchObject([{ path: 'seen' }])
  expect(await openJobs()).toEqual([])

  await check(id, { creditCode: creditOk, validUntil: '2026-12-20T00:00:00+08:00' })
  expect((await employers('expiring')).map(employer => employer.id)).toEqual([id])
  t.clock.advance(days(16))
  expect(await openJobs()).toEqual([])
  expect((await employers('expired'))[0]).toMatchObject({ id, verifiedAt: null, waitingJobs: 1 })
})

test('the number that a table gives saves typing it; a mistyped one is said and left out, another company’s is refused', async () => {
  const own = creditCode('列中')
  const table = (code: string) =>
    workbook([
      {
        rows: [
          [...jobHeader, '统一社会信用代码'],
          [...jobRow(), code],
        ],
      },
    ])
  const wrong = await importUnchecked(t, table('91350100M000100Y44'))
  expect(wrong.errors).toMatchObject([{ column: '统一社会信用代码', code: 'credit-code-wrong' }])
  await importUnchecked(t, table(own))
  const [waiting] = await employers('waiting')
  expect(waiting).toMatchObject({ state: 'waiting', creditCode: own })
  expect(await check(waiting?.id ?? '', {})).toMatchObject({ state: 'checked', creditCode: own })
  expect((await importUnchecked(t, table(creditCode('别家')))).errors).toMatchObject([{ code: 'credit-code-differs' }])

  await importUnchecked(t, jobTable(jobRow({ 企业名称: '另一家有限公司' })))
  const other = (await employers('waiting'))[0]?.id ?? ''
  const body = { seen: 'licence' as const, creditCode: own }
  const taken = await t.refuse('PUT /staff/employers/:id/verification', { params: { id: other }, body }, 'credit-code-taken', {
    as: await t.staff('editor'),
  })
  expect(taken.detail).toContain(waiting?.name)
})

test('what a person checked stays when the import that brought it is taken back', async () => {
  const report = await importUnchecked(t, jobTable(jobRow()))
  const id = (await employers('waiting'))[0]?.id ?? ''
  await check(id, { creditCode: creditCode('留') })
  await t.call('DELETE /staff/imports/:id', { params: { id: report.id } }, { as: await t.staff('editor') })
  expect((await employers('checked')).map(employer => employer.id)).toEqual([id])
})

test('a district that shows unchecked employers shows them as unchecked, and may change its mind', async () => {
  await t.close()
  t = await startApp({ showsUnverified: true })
  await importUnchecked(t, jobTable(jobRow()))
  expect((await openJobs()).map(job => job.employer.verifiedAt)).toEqual([null])
  expect(visibility(true)(5, null)).toBe(5)
  expect(visibility(false)(5, null)).toBe(0)
  expect(visibility(true)(5, 3)).toBe(3)
})
