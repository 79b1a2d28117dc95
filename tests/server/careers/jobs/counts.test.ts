import { afterEach, beforeEach, expect, test } from 'vitest'
import { noteChanged } from '../../../../server/careers/jobs/changed-jobs.ts'
import { shownJobs } from '../../../../server/careers/jobs/shown-jobs.ts'
import type { Queries, SqlValue } from '../../../../server/platform/db/database.ts'
import { openDatabase } from '../../../../server/platform/db/open.ts'
import { days, startApp, type TestApp } from '../../../support/app.ts'
import { checkEmployers, importJobs, importUnchecked } from '../../../support/upload.ts'
import { jobRow, jobTable } from '../../../support/workbook.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp()
})
afterEach(() => t.close())

const degrees = ['大专', '本科', '硕士', '不限']
const rows = (from: number, count: number, over = {}) =>
  Array.from({ length: count }, (_, i) =>
    jobRow({
      企业名称: `示例企业${(from + i) % 5}`,
      岗位名称: `店员${from + i}`,
      薪资待遇: `${3 + ((from + i) % 9)}-${5 + ((from + i) % 9)}K`,
      学历要求: degrees[(from + i) % 4] ?? '不限',
      工作地点: (from + i) % 3 === 0 ? '郑州市金水区花园路' : '郑州市二七区大学路',
      ...over,
    }),
  )

const asked: [Parameters<typeof t.call<'GET /jobs'>>[1]['query'], string][] = [
  [{}, '1 = 1'],
  [{ degree: 'bachelor' }, "degree = 'bachelor'"],
  [{ salaryMin: 6500 }, 'monthly_min >= 6500'],
  [{ salaryMin: 6000, district: '二七区' }, "monthly_min >= 6000 AND district = '二七区'"],
  [{ q: '5000-9000' }, 'monthly_min >= 5000 AND monthly_max <= 9000'],
  [{ q: '店员', degree: 'master' }, "degree = 'master'"],
]

/** What the servers say and what counting every row gives, for each search. */
async function figures(others: ReturnType<typeof shownJobs>[] = []) {
  const said: unknown[] = []
  const counted: unknown[] = []
  const shown = `state = 'published' AND visible_until > ${t.clock.now}`
  const count = async (sql: string, what = 'count(*)') =>
    (await t.database.get<{ count: number }>(`SELECT ${what} AS count FROM jobs WHERE ${shown} AND ${sql}`))?.count ?? 0
  for (const [query, sql] of asked) {
    const page = await t.call('GET /jobs', { query })
    const isTold = query.q === undefined
    said.push([page.total, page.items.length, isTold && page.facets.degree.reduce((sum, facet) => sum + facet.count, 0)])
    const withoutDegree = sql.replace(/degree = '\w+'/, '1 = 1')
    counted.push([await count(sql), Math.min(await count(sql), 20), isTold && (await count(withoutDegree))])
  }
  const employers = await count('1 = 1', 'count(DISTINCT employer_id)')
  const { jobs } = await t.call('GET /home', {})
  said.push(jobs, (await t.call('GET /employers', { query: {} })).total)
  counted.push({ total: await count('1 = 1'), employers }, employers)
  for (const other of others) {
    const columns = await other.now()
    said.push([columns.total, columns.shownEmployers])
    counted.push([await count('1 = 1'), employers])
  }
  return { said, counted }
}

test('after every kind of change, and as jobs run out, each server says what counting all rows gives', async () => {
  const editor = { as: await t.staff('editor') }
  const database = openDatabase(t.target)
  const others = [shownJobs(database, () => t.clock.now)]
  const agree = async (what: string) => {
    const { said, counted } = await figures(others)
    expect([what, said]).toEqual([what, counted])
  }
  await agree('nothing there')
  await importJobs(t, jobTable(...rows(0, 40), ...rows(100, 5, { 有效期: '2026-12-10' })))
  await agree('imported')
  const second = await importUnchecked(t, jobTable(...rows(20, 40), ...rows(0, 5, { 学历要求: '博士' })))
  await agree('imported again, some changed')
  const [job, other] = (await t.call('GET /jobs', { query: {} })).items
  await t.call('PATCH /staff/jobs/:id', { params: { id: job?.id ?? '' }, body: { degree: 'doctor' } }, editor)
  await agree('edited')
  await t.call('PUT /staff/jobs/:id/publication', { params: { id: other?.id ?? '' }, body: { published: false } }, editor)
  await agree('taken down')
  await t.call('DELETE /staff/imports/:id', { params: { id: second.id } }, editor)
  await agree('taken back')
  await importUnchecked(t, jobTable(...rows(0, 3, { 企业名称: '新来的店' })))
  await agree('of somebody unchecked')
  await checkEmployers(t)
  await agree('checked')
  t.clock.advance(days(30))
  await agree('some ran out')
  t.clock.advance(-days(30))
  await agree('the clock was set back')
  await database.close()
})

test('a server that was away for longer than changes are kept reads all jobs anew', async () => {
  await importJobs(t, jobTable(...rows(0, 20)))
  const away = shownJobs(t.database, () => t.clock.now)
  expect((await away.now()).total).toBe(20)
  await t.database.run("UPDATE revisions SET value = value + 20000 WHERE name = 'job-rows'")
  await t.database.transaction(async tx => {
    await tx.run("UPDATE jobs SET state = 'withdrawn' WHERE title <> ?", ['店员7'])
    await noteChanged(tx, ['nobody'])
  })
  expect((await away.now()).total).toBe(1)
})

test('control: a change that nobody notes is not seen', async () => {
  await importJobs(t, jobTable(...rows(0, 20)))
  await figures()
  await t.database.run("UPDATE jobs SET state = 'withdrawn' WHERE title = ?", ['店员7'])
  const { said, counted } = await figures()
  expect(said).not.toEqual(counted)
})

test('what a copy that lags behind has not got yet is read as soon as it has', async () => {
  await importJobs(t, jobTable(...rows(0, 10)))
  let lags = false
  const late: Queries['all'] = async (sql, params) =>
    lags && sql.includes('changed_jobs') ? [] : t.database.aside.all(sql, params)
  const shown = shownJobs({ ...t.database, aside: { ...t.database.aside, all: late } }, () => t.clock.now)
  expect((await shown.now()).total).toBe(10)
  lags = true
  await importJobs(t, jobTable(...rows(50, 5)))
  expect((await shown.now()).total).toBe(10)
  lags = false
  expect((await shown.now()).total).toBe(15)
})

test('what an import changes is read while it goes in, so that nobody waits for it afterwards', async () => {
  const asked: string[] = []
  const { all } = t.database.aside
  Object.assign(t.database.aside, {
    all: (sql: string, params: readonly SqlValue[] = []) => {
      if (sql.includes('changed_jobs')) asked.push(sql)
      return all(sql, params)
    },
  })
  await importJobs(t, jobTable(...rows(0, 5)))
  expect(asked).toEqual([])
  await t.call('GET /jobs', { query: {} })
  await importUnchecked(t, jobTable(...rows(20, 700)))
  expect(asked.length).toBeGreaterThan(0)
})
