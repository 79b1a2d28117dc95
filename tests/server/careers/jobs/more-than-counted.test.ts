import { afterAll, beforeAll, expect, test } from 'vitest'
import { mostRead } from '../../../../server/careers/jobs/counted-groups.ts'
import { insertAll } from '../../../../server/platform/db/database.ts'
import type { Row } from '../../../../server/platform/db/rows.ts'
import { textIndex } from '../../../../server/platform/db/text-index.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { importJobs } from '../../../support/upload.ts'
import { jobRow, jobTable } from '../../../support/workbook.ts'

/** More than are counted, and so many in all that few among them are looked up one by one. */
const found = mostRead + 50
const all = 20_500
const latest = 5
/** Of all, and of those with the words. */
const [doctors, doctorsFound] = [41, 11]

let t: TestApp
beforeAll(async () => {
  t = await startApp()
  await importJobs(t, jobTable(jobRow({ 岗位名称: '收银员', 学历要求: '大专' })))
  const [first] = await t.database.all<Row<'jobs'>>('SELECT * FROM jobs')
  if (!first) throw new Error('nothing was imported')
  const copies = Array.from({ length: all - 1 }, (_, i) => ({
    ...first,
    id: `copy-${String(i).padStart(5, '0')}`,
    import_key: `copy ${i}`,
    degree: i < latest ? 'secondary' : i % 500 === 7 ? 'doctor' : i % 2 === 0 ? 'bachelor' : 'master',
    active_at: first.active_at - i * 1000,
    posted_at: first.posted_at - i * 1000,
  }))
  await t.database.transaction(async tx => {
    await insertAll(tx, 'jobs', copies)
    for (let at = 0; at < found; at += 500)
      await textIndex(t.database.dialect).put(
        tx,
        'jobs',
        copies
          .slice(at, Math.min(at + 500, found))
          .map(({ id, active_at }) => ({ ref: id, title: '店员', names: '', text: '', moment: active_at })),
      )
  })
})
afterAll(() => t.close())

const list = (query: Parameters<typeof t.call<'GET /jobs'>>[1]['query']) => t.call('GET /jobs', { query })
const facetOf = ({ facets }: Awaited<ReturnType<typeof list>>, degree: string) =>
  facets.degree.find(({ value }) => value === degree)?.count

test('filters are counted to the last job, however many there are', async () => {
  const page = await list({ district: '二七区' })
  expect([page.total, page.isLeast, facetOf(page, 'doctor')]).toEqual([all, false, doctors])
  expect((await list({ degree: 'master' })).total).toBe(Math.floor((all - 1 - latest) / 2) - doctors)
})

test('where words have more hits than are counted, no figure says more than 1,000, and each says that it is the least', async () => {
  const page = await list({ q: '店员' })
  expect([page.total, page.isLeast, facetOf(page, 'bachelor')]).toEqual([1000, true, 1000])
  // The latest are among those that were counted.
  expect(facetOf(page, 'secondary')).toBe(latest)
  const { jobs } = await t.call('GET /search', { query: { q: '店员' } })
  expect([jobs.total, jobs.isLeast]).toEqual([1000, true])
  const few = await list({ q: '店员', degree: 'doctor' })
  expect([few.total, few.isLeast, few.items.length]).toEqual([doctorsFound, true, doctorsFound])
})

test('words with few hits are counted exactly', async () => {
  const page = await list({ q: '收银员' })
  expect([page.total, page.isLeast]).toEqual([1, false])
})

test('few jobs among many are listed whole, in order, page by page', async () => {
  for (const sort of ['newest', 'salary'] as const) {
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Awaited<ReturnType<typeof list>> = await list({
        degree: 'doctor',
        sort,
        limit: 20,
        ...(cursor ? { cursor } : {}),
      })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect([seen.length, new Set(seen).size]).toEqual([doctors, doctors])
    if (sort === 'newest') expect(seen).toEqual(seen.toSorted())
  }
  expect((await list({ degree: 'doctor', district: '金水区' })).items).toEqual([])
})

test('staff read the same of words, and of a list without words the figure itself', async () => {
  const as = { as: await t.staff('editor') }
  const words = await t.call('GET /staff/jobs', { query: { q: '店员' } }, as)
  expect([words.total, words.isLeast]).toEqual([1000, true])
  const narrowed = await t.call('GET /staff/jobs', { query: { q: '收银员' } }, as)
  expect([narrowed.total, narrowed.isLeast]).toEqual([1, false])
  const every = await t.call('GET /staff/jobs', { query: {} }, as)
  expect([every.total, every.isLeast]).toEqual([10_000, true])
})
