import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JobSummary } from '../../../../contract/careers/jobs.ts'
import { days, startApp, type TestApp } from '../../../support/app.ts'
import { importJobs } from '../../../support/upload.ts'
import { jobRow, jobTable } from '../../../support/workbook.ts'

let t: TestApp
const degrees = ['大专', '本科', '硕士', '不限']
const trades = ['导购', '测试工程师', '新媒体运营', '会计', '咖啡师']

beforeAll(async () => {
  t = await startApp({ now: Date.parse('2026-11-21T10:00:00+08:00') })
  const rows = Array.from({ length: 60 }, (_, i) =>
    jobRow({
      企业名称: `示例企业${i % 7}`,
      岗位名称: `${trades[i % 5]}${i}`,
      薪资待遇: `${4 + (i % 9)}-${6 + (i % 9)}K`,
      学历要求: degrees[i % 4] ?? '不限',
      工作地点: i % 3 === 0 ? '郑州市金水区花园路' : '郑州市二七区大学路',
      任职要求: i === 7 ? '熟悉 C++ 与 Java，懂软件测试' : '认真负责，愿意学习。',
    }),
  )
  await importJobs(t, jobTable(...rows))
})
afterAll(() => t.close())

const list = (query: Parameters<typeof t.call<'GET /jobs'>>[1]['query']) => t.call('GET /jobs', { query })

test('every page is full, no job comes twice and none is left out', async () => {
  for (const sort of ['relevance', 'newest', 'salary'] as const) {
    const seen: JobSummary[] = []
    let cursor: string | undefined
    do {
      const page = await list({ sort, limit: 7, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(seen.map(job => job.id)).size).toBe(60)
    expect(seen).toHaveLength(60)
  }
})

test('by pay, the highest promise comes first', async () => {
  const { items } = await list({ sort: 'salary', limit: 50 })
  const lows = items.map(job => job.salary.min ?? 0)
  expect(lows).toEqual([...lows].sort((a, b) => b - a))
})

test('a cursor keeps its place while jobs are added', async () => {
  const first = await list({ sort: 'newest', limit: 10 })
  t.clock.advance(1000)
  const report = await importJobs(t, jobTable(jobRow({ 企业名称: '后来者', 岗位名称: '新岗位' })))
  const second = await list({ sort: 'newest', limit: 10, cursor: first.nextCursor ?? '' })
  expect(second.items.some(job => first.items.some(other => other.id === job.id))).toBe(false)
  expect(second.items.map(job => job.title)).not.toContain('新岗位')
  await t.call('DELETE /staff/imports/:id', { params: { id: report.id } }, { as: await t.staff('editor') })
})

test('filters hold together, and each facet counts what its choice would give', async () => {
  const page = await list({ degree: 'bachelor', district: '二七区', limit: 50 })
  expect(page.items.every(job => job.degree === 'bachelor' && job.district === '二七区')).toBe(true)
  expect(page.total).toBe(page.items.length)
  for (const { value, count } of page.facets.degree)
    expect((await list({ degree: value as 'bachelor', district: '二七区' })).total).toBe(count)
  for (const { value, count } of page.facets.salaryMin)
    expect((await list({ degree: 'bachelor', district: '二七区', salaryMin: value })).total).toBe(count)
  for (const { value, count } of page.facets.district)
    expect((await list({ degree: 'bachelor', district: value })).total).toBe(count)
})

test('the least pay is a promise, not a hope', async () => {
  const { items } = await list({ salaryMin: 8000, limit: 50 })
  expect(items.length).toBeGreaterThan(0)
  expect(items.every(job => (job.salary.min ?? 0) >= 8000)).toBe(true)
})

test('where nothing is found, the reply names the filter to drop and what that gives', async () => {
  const page = await list({ q: '咖啡师', degree: 'doctor', district: '二七区' })
  expect(page.items).toEqual([])
  expect(page.dropHint?.filter).toBe('degree')
  expect((await list({ q: '咖啡师', district: '二七区' })).total).toBe(page.dropHint?.total)
})

test.each(['会计', '运营', '测试', '花园', '示例企业3'])('“%s” is found', async q => {
  const { items, total } = await list({ q, limit: 50 })
  expect(total).toBeGreaterThan(0)
  expect(
    items.every(job => `${job.title}${job.employer.name}${job.place}`.includes(q) || job.title.includes('测试') || q === '测试'),
  ).toBe(true)
})

test('words in the title weigh more than words in the text', async () => {
  const { items } = await list({ q: '测试', limit: 50 })
  const inTitle = items.map(job => job.title.includes('测试'))
  expect(inTitle.lastIndexOf(true)).toBeLessThan(inTitle.indexOf(false))
  expect(inTitle.indexOf(false)).toBeGreaterThan(0)
})

test('every word must be there, Latin ones are found while being typed, and signs count', async () => {
  expect((await list({ q: '测试 jav' })).items.map(job => job.title)).toEqual(['新媒体运营7'])
  expect((await list({ q: 'C++' })).total).toBe(1)
  expect((await list({ q: '测试 不存在的词' })).leftOut).toEqual(['不存在的词'])
  expect((await list({ q: '！？…' })).total).toBe(0)
})

test('a page of search results continues where it ended', async () => {
  const first = await list({ q: '工程', limit: 5 })
  const second = await list({ q: '工程', limit: 50, cursor: first.nextCursor ?? '' })
  expect(first.items.length + second.items.length).toBe(first.total)
})

test('every job carries what the law asks of a posting', async () => {
  const { items } = await list({ limit: 5 })
  for (const { id } of items) {
    const job = await t.call('GET /jobs/:id', { params: { id } })
    expect(job.employer.name && job.place && job.duties && job.requirements && job.salary.text && job.validThrough).toBeTruthy()
    expect(job.employer.verifiedAt).not.toBeNull()
    expect(job.similar.every(other => other.id !== id)).toBe(true)
  }
})

test('a posting that says nothing of degree or experience is unstated, and found and counted as that', async () => {
  const report = await importJobs(
    t,
    jobTable(jobRow({ 企业名称: '少言企业', 岗位名称: '未注明岗', 学历要求: null, 工作经验: null, 任职要求: '认真负责。' })),
  )
  expect(report.items[0]?.job).toMatchObject({ degree: 'unstated', experience: 'unstated' })
  const unstated = await list({ degree: 'unstated', experience: 'unstated' })
  expect(unstated.items.map(job => [job.title, job.degree, job.experience, job.freshGraduate])).toEqual([
    ['未注明岗', 'unstated', 'unstated', false],
  ])
  expect((await list({ degree: 'any' })).items.map(job => job.title)).not.toContain('未注明岗')
  expect((await list({})).facets.degree).toContainEqual({ value: 'unstated', count: 1 })
  await t.call('DELETE /staff/imports/:id', { params: { id: report.id } }, { as: await t.staff('editor') })
})

test('a cursor that is nonsense is refused in plain words', async () => {
  for (const cursor of ['%00', 'abc', Buffer.from('[1,2,3,4]').toString('base64url'), Buffer.from('{}').toString('base64url')])
    await t.refuse('GET /jobs', { query: { cursor } }, 'invalid-request')
})

test('a posting leaves lists and counts the moment its validity ends, and its page says so', async () => {
  const report = await importJobs(t, jobTable(jobRow({ 企业名称: '短期企业', 岗位名称: '短期岗', 有效期: '2026-11-22' })))
  const [job] = (await list({ q: '短期岗' })).items
  expect(job).toBeDefined()
  t.clock.now = Date.parse('2026-11-23T00:00:00+08:00')
  expect((await list({ q: '短期岗' })).total).toBe(0)
  expect(await t.call('GET /jobs/:id', { params: { id: job?.id ?? '' } })).toMatchObject({ status: 'expired' })
  t.clock.now = Date.parse('2026-11-21T10:00:00+08:00')
  await t.call('DELETE /staff/imports/:id', { params: { id: report.id } }, { as: await t.staff('editor') })
})

test('on day 181 after its check an employer’s postings are hidden until it is checked again', async () => {
  await importJobs(t, jobTable(jobRow({ 企业名称: '久未核验', 岗位名称: '长期岗', 有效期: '2028-12-31' })))
  t.clock.advance(days(180) - 1000)
  const [job] = (await list({ q: '长期岗' })).items
  expect(job).toBeDefined()
  t.clock.advance(2000)
  expect((await list({ q: '长期岗' })).total).toBe(0)
  const id = job?.employer.id ?? ''
  await t.call(
    'PUT /staff/employers/:id/verification',
    { params: { id }, body: { seen: 'registry' } },
    { as: await t.staff('editor') },
  )
  expect((await list({ q: '长期岗' })).total).toBe(1)
})
