import { read, utils } from '@e965/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sheetFile } from '../../../server/platform/sheet-file.ts'
import { days, startApp, type TestApp } from '../../support/app.ts'
import { importJobs } from '../../support/upload.ts'
import { jobRow, jobTable } from '../../support/workbook.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp()
  await importJobs(t, jobTable(jobRow(), jobRow({ 岗位名称: '收银员', 需求人数: '若干' })))
})
afterEach(() => t.close())

const editor = async () => ({ as: await t.staff('editor') })

test('each month has what was offered, sent and said in it, and each step counts where it was said first', async () => {
  const [job] = (await t.call('GET /jobs', { query: {} })).items
  const me = { as: await t.person('李雷') }
  const { id } = await t.call('POST /jobs/:id/applications', { params: { id: job?.id ?? '' }, body: {} }, me)
  await t.call('PUT /staff/applications/:id/outcome', { params: { id }, body: { outcome: 'talk' } }, await editor())
  t.clock.advance(days(28))
  await t.call('PUT /me/applications/:id/outcome', { params: { id }, body: { outcome: 'talk' } }, me)
  await t.call('PUT /me/applications/:id/outcome', { params: { id }, body: { outcome: 'joined' } }, me)
  const { rows, definitions } = await t.call('GET /staff/outcomes', { query: { by: 'month' } }, await editor())
  const month = (name: string) => rows.find(row => row.id === name)
  const stage = (name: string, outcome: string) => month(name)?.stages.find(one => one.outcome === outcome)
  expect(rows).toHaveLength(12)
  expect(month('2026-12')).toMatchObject({ title: '2026年12月', offered: 2, headcount: 8, applications: 1, arrived: 0 })
  expect(month('2026-11')).toMatchObject({ offered: 0, applications: 0 })
  expect(month('2027-01')).toMatchObject({ offered: 2, applications: 0 })
  expect(stage('2026-12', 'talk')).toMatchObject({ said: 1, confirmed: 1 })
  expect(stage('2027-01', 'talk')).toMatchObject({ said: 0 })
  expect(stage('2027-01', 'joined')).toMatchObject({ said: 1, confirmed: 0 })
  expect(definitions.map(({ name }) => name)).toContain('到场')
})

test('the ledger is taken away as a sheet with its definitions, and that is on record', async () => {
  const { as } = await editor()
  const reply = await t.send({
    method: 'POST',
    url: '/api/v1/staff/outcomes/exports',
    headers: { authorization: `Bearer ${as}` },
    payload: { by: 'month', format: 'xlsx', reason: '月报' },
  })
  const book = read(reply.rawPayload)
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 })
  expect(rows[1]?.slice(0, 4)).toEqual(['2026年12月', '2026-12-01', 2, 8])
  expect(rows.flat().join('')).toContain('提供岗位：')
  const [entry] = (await t.call('GET /staff/audit', { query: { kind: 'outcome-ledger' } }, { as: await t.staff('admin') })).items
  expect(entry).toMatchObject({ actor: 'editor', action: 'export', entityId: 'month', reason: '月报' })
})

test('no cell of a file is run as a formula, and numbers stay numbers', () => {
  const sheet = {
    name: '表',
    titles: ['名', '数'],
    rows: [['=1+1', 3] as [string, number], ['@SUM(A1)', -2] as [string, number]],
  }
  expect(Buffer.from(sheetFile('csv', sheet).bytes).toString()).toBe("\uFEFF名,数\r\n'=1+1,3\r\n'@SUM(A1),-2\r\n")
  const page = read(sheetFile('xlsx', sheet).bytes).Sheets.表
  expect([page?.A2?.t, page?.A2?.v, page?.B3?.v]).toEqual(['s', "'=1+1", -2])
})
