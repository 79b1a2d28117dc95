import { afterEach, beforeEach, expect, test } from 'vitest'
import { shownJobs } from '../../../../server/careers/jobs/shown-jobs.ts'
import type { SqlValue } from '../../../../server/platform/db/database.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { importJobs } from '../../../support/upload.ts'
import { jobRow, jobTable } from '../../../support/workbook.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp()
  await importJobs(t, jobTable(jobRow()))
})
afterEach(() => t.close())

/** How the engine goes about the statements that read a page of jobs. */
async function plansOf(query: string): Promise<string[]> {
  const { all } = t.database
  const asked: [string, readonly SqlValue[]][] = []
  Object.assign(t.database, {
    all: (sql: string, params: readonly SqlValue[] = []) => {
      if (/FROM jobs j JOIN employers/.test(sql)) asked.push([sql, params])
      return all(sql, params)
    },
  })
  await t.send({ method: 'GET', url: `/api/v1/jobs?limit=20${query}` })
  Object.assign(t.database, { all })
  const plans = await Promise.all(asked.map(([sql, params]) => all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, params)))
  return plans.map(steps => steps.map(step => step.detail).join('\n'))
}

test.each([
  ['', 'jobs_by_activity'],
  ['&degree=bachelor', 'jobs_by_activity'],
  ['&sort=newest', 'jobs_by_posting'],
  ['&sort=salary', 'jobs_by_salary'],
])('a page of jobs%s is read in its order off an index, and no more jobs are looked at than it shows', async (query, index) => {
  const [plan] = await plansOf(query)
  expect(plan).toContain(index)
  expect(plan).not.toContain('TEMP B-TREE')
})

test('a server that starts reads all jobs slice by slice, and sorts none', async () => {
  const asked: string[] = []
  const aside = {
    ...t.database.aside,
    all: <Found>(sql: string, params: readonly SqlValue[] = []) => {
      asked.push(sql)
      return t.database.aside.all<Found>(sql, params)
    },
  }
  await shownJobs({ ...t.database, aside }, () => t.clock.now).now()
  const plans = await Promise.all(asked.map(sql => t.database.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, [''])))
  expect(plans.map(steps => steps.map(step => step.detail))).toEqual([[expect.stringContaining('(id>?)')]])
})

test('an index that leads elsewhere would be seen', async () => {
  await t.database.script('CREATE INDEX jobs_by_end_of_sight ON jobs (state, visible_until)')
  expect(await plansOf('')).toEqual([expect.stringContaining('TEMP B-TREE')])
})
