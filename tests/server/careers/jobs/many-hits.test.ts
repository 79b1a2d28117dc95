import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JobSummary } from '../../../../contract/careers/jobs.ts'
import { minute } from '../../../../server/platform/clock.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { upload } from '../../../support/upload.ts'
import { jobHeader, jobRow } from '../../../support/workbook.ts'

const inTitles = 1030
const inNames = 30
const inText = 30
const inNone = 30

let t: TestApp
beforeAll(async () => {
  t = await startApp({ showsUnverified: true })
  const rows = Array.from({ length: inTitles + inNames + inText + inNone }, (_, i) => {
    const kind = i % 35 === 0 ? ['names', 'text', 'none'][(i / 35) % 3] : 'title'
    return jobRow({
      企业名称: kind === 'names' ? `会计${i}公司` : `示例${i}公司`,
      岗位名称: kind === 'title' ? `会计${i}` : `店员${i}`,
      岗位职责: kind === 'text' ? '协助会计整理单据' : '接待来访者',
      任职要求: '认真负责',
    })
  })
  const file = Buffer.from([[...jobHeader], ...rows].map(row => row.join(',')).join('\n'))
  const reply = await upload(t, 'jobs?items=0', '岗位.csv', file, await t.staff('editor'))
  expect(reply.json()).toMatchObject({ accepted: rows.length })
})
afterAll(() => t.close())

async function everyPage(q: string): Promise<JobSummary[]> {
  const seen: JobSummary[] = []
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const page: { items: JobSummary[]; nextCursor: string | null } = await t.call('GET /jobs', {
      query: { q, limit: 50, ...(cursor ? { cursor } : {}) },
    })
    seen.push(...page.items)
    cursor = page.nextCursor ?? undefined
  }
  return seen
}

test('of very many hits every one is listed once: titles first, then names, then text, each the latest first', async () => {
  const rankOf = (job: JobSummary) => (job.title.startsWith('会计') ? 2 : job.employer.name.startsWith('会计') ? 1 : 0)
  const seen = await everyPage('会计')
  const { total, facets } = await t.call('GET /jobs', { query: { q: '会计' } })
  expect([seen.length, new Set(seen.map(({ id }) => id)).size, facets.employmentType[0]?.count]).toEqual([total, total, total])
  expect([2, 1, 0].map(rank => seen.filter(job => rankOf(job) === rank).length).every(count => count > 0)).toBe(true)
  const keyOf = (job: JobSummary) => `${rankOf(job)} ${job.activeAt}`
  expect(seen.map(keyOf)).toEqual(seen.map(keyOf).sort().reverse())
})

test('of hits that are as good, what was confirmed last comes first, also after it stood at the end', async () => {
  const last = (await everyPage('会计')).filter(({ title }) => title.startsWith('会计')).at(-1)?.id ?? ''
  t.clock.advance(minute)
  await t.call('PATCH /staff/jobs/:id', { params: { id: last }, body: { headcount: 7 } }, { as: await t.staff('editor') })
  const [first] = (await t.call('GET /jobs', { query: { q: '会计', limit: 20 } })).items
  expect(first?.id).toBe(last)
})

test('filters count the same together as each facet says before', async () => {
  const { facets } = await t.call('GET /jobs', { query: { q: '会计' } })
  const [district] = facets.district
  const narrowed = await t.call('GET /jobs', { query: { q: '会计', district: district?.value ?? '' } })
  expect(narrowed.total).toBe(district?.count)
})
