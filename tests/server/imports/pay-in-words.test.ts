import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../support/app.ts'
import { importJobs } from '../../support/upload.ts'
import { jobRow, jobTable } from '../../support/workbook.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp({ now: Date.parse('2026-11-21T10:00:00+08:00') })
})
afterEach(() => t.close())

test('a job paid by the piece stands in the list with its own words, and in no range of pay', async () => {
  await importJobs(
    t,
    jobTable(
      jobRow({ 岗位名称: '缝纫工', 薪资待遇: '按件计酬 3元/件' }),
      jobRow({ 岗位名称: '理货员', 薪资待遇: '计时 20元' }),
      jobRow({ 岗位名称: '导购', 薪资待遇: '4000-5000' }),
    ),
  )
  const listed = async (query: object) =>
    (await t.call('GET /jobs', { query: { sort: 'salary', ...query } })).items.map(
      ({ title, salary }) => `${title} ${salary.text}`,
    )
  const sewing = '缝纫工 按件计酬 3元/件'
  const stock = '理货员 20 元/小时（计时 20元）'
  expect(await listed({})).toEqual(['导购 4–5K', stock, sewing])
  expect(await listed({ salaryMin: 3000 })).toEqual(['导购 4–5K', stock])
  expect(await listed({ q: '6000以下的工作' })).toEqual(['导购 4–5K', stock])
  const [job] = (await t.call('GET /jobs', { query: { q: '缝纫工' } })).items
  expect(job?.salary).toMatchObject({ min: null, max: null, months: null })
})
