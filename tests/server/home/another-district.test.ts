import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Home } from '../../../contract/home/home.ts'
import { makePackage } from '../../../scripts/district/make-package.ts'
import { isPostgres, openTestDatabase } from '../../support/database.ts'
import { foreign, type OtherDistrict, startOtherDistrict } from '../../support/other-district.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let other: OtherDistrict
beforeAll(async () => {
  database = await openTestDatabase()
  // On SQLite it makes a file of its own, as a first start does.
  other = await startOtherDistrict('server/main.ts', isPostgres ? { DATABASE_URL: database.target } : {})
})
afterAll(async () => {
  await other.close()
  await database.close()
})

const get = async (path: string) => (await fetch(other.origin + path)).text()
const json = async <T>(path: string) => JSON.parse(await get(`/api/v1${path}`)) as T
interface Listed {
  items: { id: string; title: string; name: string }[]
  total: number
}
const titles = async (path: string) => (await json<Listed>(path)).items.map(item => item.title ?? item.name)

test('another district says its own name and shows its own jobs, fairs, policies and places', async () => {
  expect(other.said()).toContain('云河青年·示例（演示）')
  expect((await json<Home>('/home')).nextFair?.title).toBe('云河青年招聘会（示例）')
  expect(await titles('/jobs')).toEqual(expect.arrayContaining(['前端工程师', '咖啡师', '店员实习生']))
  expect(await titles('/policies')).toEqual(['示例市云河区青年人才生活补贴办法（演示）'])
  expect(await titles('/places')).toEqual(expect.arrayContaining(['云河钟楼', '河畔步道']))
})

test('its jobs lie in its district, and its policies answer', async () => {
  const jobs = await json<{ items: { district: string | null }[] }>('/jobs')
  expect(new Set(jobs.items.map(job => job.district))).toEqual(new Set(['云河区']))
  const reply = await fetch(`${other.origin}/api/v1/policies/questions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question: '云河区本科生活补贴每月多少钱' }),
  })
  expect(await reply.text()).toMatch(/500/)
})

test('nobody grants free nights there, so no plan of a stay is offered', async () => {
  const { nextFair } = await json<Home>('/home')
  expect((await fetch(`${other.origin}/api/v1/fairs/${nextFair?.id}/stay-plan`)).status).toBe(404)
})

test('no word of the first district is in any public reply, feed, calendar, link or document', async () => {
  const lists = ['/jobs', '/fairs', '/events', '/places', '/walks', '/policies', '/scenes', '/showcase', '/benefits']
  const others = [
    '/home',
    '/about',
    '/service-board',
    '/privacy',
    '/frequent-answers',
    '/policies/questions',
    '/search/popular',
    '/event-days',
    '/employers',
    '/showcase/awards',
    '/session/providers',
    '/benefits/facts',
    '/feed.atom',
    '/calendar.ics',
    '/search?q=云河',
    '/nothing',
  ]
  const pages = ['/openapi.json', '/docs/', '/sitemap.xml', '/robots.txt', '/s/job/none']
  const links = [...(await get('/sitemap.xml')).matchAll(/<loc>[^<]*?(\/s\/[^<]+)<\/loc>/g)].map(([, path = '']) => path)
  expect(links.length).toBeGreaterThan(8)
  const details = await Promise.all(
    ['/jobs', '/fairs', '/events', '/places', '/policies'].map(async list =>
      (await json<Listed>(list)).items.map(({ id }) => `${list}/${id}`),
    ),
  )
  const api = [...lists, ...others, ...details.flat()].map(path => `/api/v1${path}`)
  const found = await Promise.all(
    [...api, ...pages, ...links].map(async path => [path, foreign.exec(await get(path))?.[0]] as const),
  )
  expect(found.filter(([, word]) => word)).toEqual([])
})

test('a package that was only just made starts, and all its pages stand empty', async () => {
  const root = mkdtempSync(join(tmpdir(), 'new-district-'))
  const folder = await makePackage({ short: '清溪', city: '吴州市', province: '江北省' }, root)
  const empty = await startOtherDistrict('server/main.ts', { DISTRICT: relative('districts', folder) })
  const lists = ['/jobs', '/fairs', '/events', '/places', '/walks', '/policies', '/scenes', '/showcase', '/benefits']
  const found = await Promise.all(
    lists.map(async path => ((await (await fetch(`${empty.origin}/api/v1${path}`)).json()) as Listed).items.length),
  )
  const home = await fetch(`${empty.origin}/api/v1/home`)
  await empty.close()
  rmSync(root, { recursive: true, force: true })
  expect(empty.said()).toContain('清溪青年（演示）')
  expect(found).toEqual(lists.map(() => 0))
  expect(((await home.json()) as Home).nextFair).toBeNull()
})
