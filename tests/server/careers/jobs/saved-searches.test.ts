import { afterEach, beforeEach, expect, test } from 'vitest'
import { dayLength } from '../../../../server/platform/clock.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { importJobs } from '../../../support/upload.ts'
import { jobRow, jobTable } from '../../../support/workbook.ts'

let t: TestApp
let as: { as: string }
beforeEach(async () => {
  t = await startApp()
  await importJobs(t, jobTable(jobRow()))
  as = { as: await t.person('李雷') }
})
afterEach(() => t.close())

const order = () => t.call('POST /me/searches', { body: { label: '本科', filters: { degree: 'bachelor' } } }, as)
const mine = async () => (await t.call('GET /me/searches', {}, as)).items
const told = async () => (await t.call('GET /me/inbox', {}, as)).items.filter(item => item.title.includes('“本科”有'))

let posted = 0
async function postJob() {
  t.clock.advance(dayLength)
  await importJobs(t, jobTable(jobRow({ 岗位名称: `编辑${++posted}` } as never)), '', `more${posted}.xlsx`)
  await t.database.run("UPDATE jobs SET degree = 'bachelor'")
  t.clock.advance(1000)
}

test('a saved search tells of jobs posted after it, once, and leads to the list of searches', async () => {
  await order()
  expect(await t.services.careers.savedSearches.tellNews()).toBe(0)
  await postJob()
  expect(await t.services.careers.savedSearches.tellNews()).toBe(1)
  expect(await t.services.careers.savedSearches.tellNews()).toBe(0)
  expect(await told()).toMatchObject([{ link: '/packages/mine/searches' }])
})

test('it counts what is new since it was last opened, told or not', async () => {
  const { id, newJobs } = await order()
  expect(newJobs).toBe(0)
  await postJob()
  await t.services.careers.savedSearches.tellNews()
  await postJob()
  expect((await mine())[0]?.newJobs).toBe(2)
  await t.call('PUT /me/searches/:id/read', { params: { id } }, as)
  expect((await mine())[0]?.newJobs).toBe(0)
})

test('a paused one tells nothing; resumed, it tells of what comes then and not of what was missed', async () => {
  const { id } = await order()
  const pause = (paused: boolean) => t.call('PUT /me/searches/:id/pause', { params: { id }, body: { paused } }, as)
  expect((await pause(true)).isPaused).toBe(true)
  await postJob()
  expect(await t.services.careers.savedSearches.tellNews()).toBe(0)
  expect((await pause(false)).isPaused).toBe(false)
  expect(await t.services.careers.savedSearches.tellNews()).toBe(0)
  await postJob()
  expect(await t.services.careers.savedSearches.tellNews()).toBe(1)
  expect(await told()).toHaveLength(1)
})

test('ten are enough; one that is deleted makes room', async () => {
  for (let i = 0; i < 10; i++) await order()
  await t.refuse('POST /me/searches', { body: { label: '再一个', filters: {} } }, 'too-many', as)
  const [first] = await mine()
  await t.call('DELETE /me/searches/:id', { params: { id: first?.id ?? '' } }, as)
  await order()
})
