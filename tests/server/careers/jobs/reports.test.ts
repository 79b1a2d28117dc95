import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'
import { importJobs } from '../../../support/upload.ts'
import { jobRow, jobTable } from '../../../support/workbook.ts'

let t: TestApp
let id = ''
beforeEach(async () => {
  t = await startApp()
  await importJobs(t, jobTable(jobRow()))
  id = (await t.call('GET /jobs', { query: {} })).items[0]?.id ?? ''
})
afterEach(() => t.close())

const report = async (name: string, note = '') =>
  (
    await t.call(
      'POST /jobs/:id/reports',
      { params: { id }, body: { reason: 'charges-money', note } },
      { as: await t.person(name) },
    )
  ).number
const hide = async () => {
  for (const name of ['甲', '乙', '丙']) await report(name)
}
const queue = async (query = {}) => t.call('GET /staff/job-reports', { query }, { as: await t.staff('moderator') })
const resolve = async (decision: 'keep' | 'withdraw') =>
  t.call(
    'PUT /staff/job-reports/:id/resolution',
    { params: { id: (await queue()).items[0]?.id ?? '' }, body: { decision, reason: '电话核实过' } },
    { as: await t.staff('moderator') },
  )
const isPublic = async () => (await t.call('GET /jobs', { query: {} })).total === 1
const state = async () => (await t.call('GET /staff/jobs/:id', { params: { id } }, { as: await t.staff('editor') })).state
const results = async (name: string) =>
  (await t.call('GET /me/inbox', {}, { as: await t.person(name) })).items.map(item => item.text)

test('whoever reports a job gets a number, the same when asking again, and staff find it by that', async () => {
  const number = await report('甲', '要交 500 元培训费')
  expect(number).toMatch(/^[2-9A-Z]{6}$/)
  expect(await report('甲')).toBe(number)
  expect(await report('乙')).not.toBe(number)
  const found = await queue({ number: number.toLowerCase() })
  expect(found).toMatchObject({ total: 1, items: [{ number, note: '要交 500 元培训费', job: { id, state: 'published' } }] })
  expect(JSON.stringify(found)).not.toContain('甲')
  expect((await queue()).total).toBe(2)
})

test('three people hide a job, one person three times does not, also at the same time', async () => {
  for (let i = 0; i < 3; i++) await report('甲')
  expect(await isPublic()).toBe(true)
  await Promise.all(['乙', '丙'].map(name => report(name)))
  expect([await isPublic(), await state()]).toEqual([false, 'review'])
  const as = await t.person('丁')
  await t.refuse('POST /jobs/:id/reports', { params: { id }, body: { reason: 'other' } }, 'not-found', { as })
  await report('甲')
})

test('staff judge once for all, and everybody who reported hears the result', async () => {
  await hide()
  expect(await resolve('keep')).toMatchObject({ decision: 'keep', job: { state: 'published' } })
  expect([await isPublic(), (await queue()).total, (await queue({ state: 'resolved' })).total]).toEqual([true, 0, 3])
  for (const name of ['甲', '乙', '丙']) expect(await results(name)).toEqual([expect.stringContaining('没有发现问题')])
  const [judged] = (await queue({ state: 'resolved' })).items
  const again = { params: { id: judged?.id ?? '' }, body: { decision: 'withdraw' as const, reason: '再看' } }
  await t.refuse('PUT /staff/job-reports/:id/resolution', again, 'already-decided', { as: await t.staff('editor') })
  await report('丁')
  await resolve('withdraw')
  expect([await isPublic(), await state()]).toEqual([false, 'withdrawn'])
  expect(await results('丁')).toEqual([expect.stringContaining('已经下架')])
})

test('a table that is sent again does not bring a reported job back', async () => {
  await hide()
  await importJobs(t, jobTable(jobRow({ 薪资待遇: '9-12K' })))
  expect([await isPublic(), await state()]).toEqual([false, 'review'])
  await resolve('keep')
  expect(await isPublic()).toBe(true)
})

test('publishing or taking down by hand answers the reports too', async () => {
  await hide()
  const as = await t.staff('editor')
  await t.call('PUT /staff/jobs/:id/publication', { params: { id }, body: { published: true, reason: '核实过' } }, { as })
  expect([await isPublic(), (await queue()).total]).toEqual([true, 0])
  expect(await results('甲')).toHaveLength(1)
})

test('reports are no sign of life of a job', async () => {
  const { activeAt } = await t.call('GET /jobs/:id', { params: { id } })
  t.clock.advance(60_000)
  await hide()
  await resolve('keep')
  expect((await t.call('GET /jobs/:id', { params: { id } })).activeAt).toBe(activeAt)
})
