import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Asked, faultOf } from '../../../../bench/search/judge.ts'
import { loadSampleContent } from '../../../../server/imports/seed.ts'
import { startApp, type TestApp } from '../../../support/app.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp()
  await loadSampleContent(t.services)
})
afterAll(() => t.close())

const list = (query: Parameters<typeof t.call<'GET /jobs'>>[1]['query']) => t.call('GET /jobs', { query })
const chipsOf = async (q: string) => (await list({ q })).understood.map(({ filter, value }) => `${filter} ${value}`)

/** One of each kind; `npm run bench:search` asks them all. */
const kinds = [
  '码农',
  '做饭的',
  '有宿舍',
  '不要学历',
  '8千到1万',
  '寒假工',
  '小白可做 客服',
  'chuna',
  '会记',
  '軟體工程師',
  '想找个双休的文员',
]
const asked = ['occupations', 'conditions', 'spellings'].flatMap(
  manner => (JSON.parse(readFileSync(`bench/search/held-out/${manner}.json`, 'utf8')) as { items: Asked[] }).items,
)

test('people find jobs in their own words', async () => {
  const searches = asked.filter(({ q }) => kinds.includes(q))
  expect(searches).toHaveLength(kinds.length)
  const faults: string[] = []
  for (const search of searches) {
    const fault = faultOf(search, await list({ q: search.q }))
    if (fault) faults.push(`${search.q} ${fault}`)
  }
  expect(faults).toEqual([])
  // The control: a judge who lets everything pass would let this pass.
  expect(faultOf({ id: '', q: '', title: '开发', every: { fresh: true } }, await list({ q: '保洁' }))).not.toBeNull()
})

test.each([
  ['保洁 初中学历', ['q 保洁', 'degree middle']],
  ['会计 本科 双休 5千以上', ['q 会计', 'degree bachelor', 'benefit 双休', 'salary 5000-']],
  ['六千到八千', ['salary 6000-8000']],
  ['月薪过万', ['salary 10000-']],
  ['24小时便利店', ['q 便利店']],
  ['二七广场 兼职', ['near 二七广场', 'employmentType part-time']],
  ['三年经验', ['experience 1-3、3-5']],
  ['周末导购', []],
  ['客服 不要兼职', ['q 客服', 'not employmentType:part-time']],
  ['没有双休的不要', ['benefit 双休']],
  ['不要双休', ['not benefit:双休']],
  ['不要经验', ['experience any、none']],
  ['有没有客服', ['q 客服']],
  ['一小时二十 周末', ['salary 3480-', 'employmentType part-time']],
  ['全职 一小时二十', ['employmentType full-time', 'salary 3480-']],
  ['除了兼职以外 双休', ['not employmentType:part-time', 'benefit 双休']],
  ['青禾生活超市', []],
])('“%s” sets what it says', async (q, chips) => {
  expect(await chipsOf(q)).toEqual(chips)
})

test('the reply says where each condition stands, what is left as text, and that a word was respelt', async () => {
  const q = '想找 雙休的kuaiji'
  const page = await list({ q })
  expect(page.understood).toMatchObject([
    { filter: 'benefit', value: '双休', label: '双休', words: '雙休' },
    { filter: 'q', value: '会计', words: 'kuaiji' },
  ])
  expect(page.understood[1]?.label).toContain('按“会计”找')
  for (const { words, span } of page.understood) expect(q.slice(...span)).toBe(words)
  expect(page.q).toBe('会计')
})

test('a condition that is taken back is searched for as text, a respelling as it was typed', async () => {
  const read = await list({ q: '会计 实习' })
  const text = await list({ q: '会计 实习', asText: '实习' })
  expect(read.understood.map(({ filter }) => filter)).toContain('employmentType')
  expect(text.understood.map(({ filter }) => filter)).not.toContain('employmentType')
  expect(text.q).toBe('会计 实习')
  expect((await list({ q: 'kuaiji', asText: 'kuaiji' })).total).toBe(0)
})

test.each([
  ['不要销售', '不要销售', /销售/],
  ['除了保险和销售都行', '不要保险、销售', /销售|保险/],
  ['运营 直播勿扰', '不要直播', /直播|主播/],
  ['值守 不上夜班', '不要夜班', /夜/],
])('“%s” rules out what it says, in one chip', async (q, label, unwanted) => {
  const all = (await list({ limit: 50 })).total
  const page = await list({ q, limit: 50 })
  expect(page.understood.map(chip => chip.label)).toContain(label)
  expect(page.items.length).toBeGreaterThan(0)
  expect(page.total).toBeLessThan(all)
  expect(page.items.filter(({ title }) => unwanted.test(title))).toEqual([])
})

test('of two occupations with an or between them either will do', async () => {
  const titles = (await list({ q: '保洁或者洗碗', limit: 50 })).items.map(({ title }) => title)
  expect(titles).toContainEqual(expect.stringContaining('保洁'))
  expect(titles).toContainEqual(expect.stringContaining('洗碗'))
})

test('a chip is gone with the words that no job has', async () => {
  const page = await list({ q: '英语老师' })
  expect(page.leftOut).toEqual(['英语'])
  expect(page.understood.map(({ words }) => words)).not.toContain('英语')
})

test('what was set by hand holds over what the words say', async () => {
  const page = await list({ q: '行政 大专', degree: 'bachelor', limit: 50 })
  expect(page.items.length).toBeGreaterThan(0)
  expect(new Set(page.items.map(({ degree }) => degree))).toEqual(new Set(['bachelor']))
})

test('titles that say it come first, then other names of the occupation, then texts', async () => {
  const titles = (await list({ q: '会计', limit: 50 })).items.map(({ title }) => title)
  const rank = (title: string) => (title.includes('会计') ? 0 : /出纳|财务|财税|税务|成本核算/.test(title) ? 1 : 2)
  expect(titles.map(rank)).toEqual(titles.map(rank).sort())
  expect(new Set(titles.map(rank))).toEqual(new Set([0, 1, 2]))
})

test('where nothing is found, the nearest that is stands one step away', async () => {
  const unknown = await list({ q: '会计 星际舰长' })
  expect(unknown.leftOut).toEqual(['星际舰长'])
  expect(unknown.items[0]?.title).toContain('会计')
  const narrow = await list({ q: '算法 高中' })
  expect(narrow.total).toBe(0)
  expect(narrow.dropHint).toMatchObject({ filter: 'degree' })
  expect(narrow.dropHint?.total).toBeGreaterThan(0)
  const narrower = await list({ q: '算法 高中 侯寨 包吃住' })
  expect(narrower.dropHint).toMatchObject({ filter: 'rest', total: (await list({ q: '算法' })).total })
  expect((await list({ q: '英语老师' })).leftOut).toEqual(['英语'])
})

test('an occupation that no job is gets those that serve people alike, and says so', async () => {
  const { items, leftOut } = await list({ q: '美甲师' })
  expect(items[0]?.title).toMatch(/店员|前台|顾问|接待|导购|服务员/)
  expect(leftOut).toEqual(['美甲师'])
})

test('who only says that they look for work sees all there is', async () => {
  const { total } = await list({})
  for (const q of ['找工作', '有什么工作', '文科生能做什么']) expect([q, (await list({ q })).total]).toEqual([q, total])
})

test('words that only carry a search are known in Pinyin too', async () => {
  expect((await list({ q: 'zhao kuaiji gongzuo' })).items[0]?.title).toMatch(/会计/)
  expect((await list({ q: 'mianshi zhaopin' })).items.length).toBeGreaterThan(0)
})

test('every page of a search that was understood continues where the last one ended', async () => {
  for (const q of ['服务员 包吃住', '钢琴老师']) {
    const seen = new Set<string>()
    let cursor: string | undefined
    let total = 0
    do {
      const page = await list({ q, limit: 3, ...(cursor ? { cursor } : {}) })
      for (const { id } of page.items) seen.add(id)
      total = page.total
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen.size).toBe(total)
    expect(total).toBeGreaterThan(3)
  }
})
