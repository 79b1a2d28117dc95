import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSampleContent } from '../../../server/imports/seed.ts'
import { parseTime, startOfNext } from '../../../server/platform/clock.ts'
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

test.each([
  ['后天有啥', '后天', 2, 3],
  ['大后天干嘛', '大后天', 3, 4],
  ['下周有什么活动', '下周', null, null],
  ['下周末去哪', '下周末', null, null],
  ['十二月有啥市集', '十二月', null, null],
])('“%s” asks for the events of then', async (q, label, firstDay, lastDay) => {
  const { when, whenText, events } = await search(q)
  expect(whenText).toBe(label)
  expect(when).toBe('later')
  if (firstDay === null) return
  const from = startOfNext(t.clock.now, 'day') + (firstDay - 1) * 24 * 3_600_000
  expect(events.items.length).toBeGreaterThan(0)
  for (const { startsAt, endsAt } of events.items) {
    expect(parseTime(startsAt)).toBeLessThan(from + (lastDay - firstDay) * 24 * 3_600_000)
    expect(parseTime(endsAt)).toBeGreaterThan(from)
  }
})

test('tomorrow is a day of its own, and a fair is found where its place is named with it', async () => {
  const { when, events } = await search('明儿有啥活动')
  expect(when).toBe('tomorrow')
  const from = startOfNext(t.clock.now, 'day')
  for (const { startsAt, endsAt } of events.items) {
    expect(parseTime(startsAt)).toBeLessThan(startOfNext(from, 'day'))
    expect(parseTime(endsAt)).toBeGreaterThan(from)
  }
  expect((await search('二七广场附近招聘会')).events.items.map(({ title }) => title)).toContainEqual(
    expect.stringContaining('招聘会'),
  )
})

test('an event is found by the sort that is meant, one that costs nothing by that, and a policy by what it answers', async () => {
  const titles = async (q: string) => (await search(q)).events.items.map(({ title }) => title)
  expect(await titles('露天看电影')).toContainEqual(expect.stringContaining('电影'))
  expect(await titles('读书会')).toContainEqual(expect.stringContaining('书'))
  expect(await titles('量子力学大会')).toEqual([])
  for (const { priceText } of (await search('不花钱的活动')).events.items) expect(priceText).toContain('免费')
  expect((await search('房租补助')).policies.items[0]?.title).toContain('租房')
  expect((await search('火星基地')).policies.items).toEqual([])
})

test('where no job has all that was asked, as much of it as one has, and what was left out is said', async () => {
  const asked = await t.call('GET /jobs', { query: { q: '会计 星际舰长' } })
  expect(asked.items.length).toBeGreaterThan(0)
  expect(asked.leftOut).toEqual(['星际舰长'])
  const unpaid = await t.call('GET /jobs', { query: { q: '会计 月薪十万以上' } })
  expect(unpaid.items).toEqual([])
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

test('a search for a sum, a benefit or help is answered at once, one for jobs is not', async () => {
  const first = async (q: string) => (await search(q)).answer?.blocks[0]?.text ?? null
  expect(await first('硕士租房补贴')).toContain('900元')
  expect(await first('租房补贴')).toContain('元')
  expect(await first('大专补贴')).toContain('大专')
  expect(await first('不想活了')).toContain('12356')
  for (const q of ['会计', '双休', '夜班保安', '公寓管家', '社保专员', '今晚', '本科']) expect(await first(q), q).toBeNull()
  const { answer } = await search('硕士租房补贴')
  expect(answer?.citations.map(c => c.number)).toEqual(expect.arrayContaining(answer?.blocks[0]?.citations ?? [0]))
})

test('a place is found by its name alone only where one is meant', async () => {
  expect((await search('二七塔')).place?.name).toBe('二七纪念塔')
  expect((await search('德化街')).place).toBeNull()
  expect((await search('开店补贴在哪申请')).place).toBeNull()
})

test('what was searched on five days is shown, what looks like a person and what few days had is not', async () => {
  const { searched } = t.services.home
  await searched.flush()
  await t.database.run('DELETE FROM searched_words')
  const started = t.clock.now
  for (let day = 0; day < 5; day++) {
    for (const q of ['会计', '会计？', '會計', '13800138000', '王小明', '王小明 双休', '张经理电话', 'wx12345', '火星基地'])
      await search(q)
    if (day < 4) await search('保安')
    await searched.flush()
    if (day < 4) expect((await t.call('GET /staff/searches', {}, { as: await t.staff('editor') })).searched).toEqual([])
    t.clock.now = started + (day + 1) * 24 * 3_600_000
  }
  await searched.flush()
  const list = await t.call('GET /staff/searches', {}, { as: await t.staff('editor') })
  expect(list.searched).toEqual([{ words: '会计', days: 5, times: 15 }])
  expect(list.withoutHits).toEqual([{ words: '火星基地', days: 5, times: 5 }])
  expect((await t.call('GET /search/popular', {})).items).toEqual(['会计'])
  expect(JSON.stringify(await t.database.all('SELECT * FROM searched_words'))).not.toMatch(/138|王小明|张经理|wx/)
  await t.refuse('GET /staff/searches', {}, 'not-allowed', { as: await t.staff('scanner') })
  t.clock.now = started + 70 * 24 * 3_600_000
  await searched.tidy()
  expect(await t.database.all('SELECT * FROM searched_words')).toEqual([])
})

test('what only sounds like the typed words does not join what is held as it was typed', async () => {
  const { jobs, understood, proposals } = await search('议事')
  expect(proposals.total).toBeGreaterThan(0)
  expect(understood).toEqual([])
  expect(jobs.items).toEqual([])
  // The control: where nothing is held as typed, the sound is all there is to go by.
  const bySound = await search('财物')
  expect(bySound.understood.map(({ label }) => label)).toContainEqual(expect.stringContaining('按“财务”找'))
  expect(bySound.jobs.total).toBeGreaterThan(0)
})

test.each(['晚上有什么', '晚上能干点啥'])('“%s” means this evening', async q => {
  const { when, whenText } = await search(q)
  expect([when, whenText]).toEqual(['today', '今晚'])
})

test('a need says what is looked for on the way, and so does what one wants to do there', async () => {
  const kindOf = async (q: string) => (await search(q)).service?.kind
  expect(await kindOf('手机没电了')).toBe('charging')
  expect(await kindOf('行李放哪')).toBe('locker')
  expect(await kindOf('打印简历')).toBe('printing')
  expect(await kindOf('打印员')).toBeUndefined()
})

test('a policy whose title says the words stands before those that only hold them, and a short name is its place', async () => {
  const { policies } = await search('落户')
  expect(policies.items[0]?.title).toContain('落户')
  expect((await search('奥莱怎么走')).place?.name).toContain('奥特莱斯')
})
