import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSampleContent } from '../../../server/imports/seed.ts'
import { startApp, type TestApp } from '../../support/app.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp()
  await loadSampleContent(t.services)
})
afterAll(() => t.close())

const search = (q: string) => t.call('GET /search', { query: { q } })
const suggest = async (q: string) => (await t.call('GET /search/suggestions', { query: { q } })).items

test.each(['德化街驿站在哪', '德化街青年人才驿站怎么去', '二七塔几点开门', '请问二七纪念塔在哪里'])(
  '“%s” gives the place itself, with its hours',
  async q => {
    const { place } = await search(q)
    expect(place?.name).toMatch(q.includes('塔') ? /二七.*塔/ : /驿站/)
  },
)

test('what is no place is answered with none', async () => {
  expect((await search('火星基地在哪')).place).toBeNull()
  expect((await search('会计')).place).toBeNull()
})

test('a time asks for what is on then, with words for that of it', async () => {
  const weekend = await search('周末去哪玩')
  expect(weekend.when).toBe('weekend')
  expect(weekend.events.total).toBeGreaterThan(0)
  expect((await search('今晚')).when).toBe('today')
  expect((await search('会计')).when).toBeNull()
})

test('what is understood of jobs is said in the one search too', async () => {
  const { jobs, understood } = await search('双休的会计')
  expect(jobs.items.every(job => job.benefits.includes('双休'))).toBe(true)
  expect(understood.map(({ label }) => label)).toContain('双休')
})

test.each([
  ['会计', 'job', /会计/],
  ['kuai', 'job', /会计/],
  ['kj', 'job', /会计/],
  ['青禾', 'employer', /青禾/],
  ['驿站', 'place', /驿站/],
  ['補貼', 'policy', /补贴/],
])('“%s” suggests %s', async (q, kind, text) => {
  const items = await suggest(q)
  expect(items.filter(item => item.kind === kind).map(item => item.text)).toContainEqual(expect.stringMatching(text))
  expect(items.length).toBeLessThanOrEqual(8)
})

test('one character suggests nothing, and what is suggested can be opened', async () => {
  expect(await suggest('会')).toEqual([])
  const [place] = (await suggest('二七纪念塔')).filter(({ kind }) => kind === 'place')
  expect((await t.call('GET /places/:id', { params: { id: place?.id ?? '' } })).name).toContain('二七')
})
