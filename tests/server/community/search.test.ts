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
const needs = async (q: string) => (await search(q)).needs.items.map(({ title }) => title)
const proposals = async (q: string) => (await search(q)).proposals.items.map(({ title }) => title)
const suggest = async (q: string) => (await t.call('GET /search/suggestions', { query: { q } })).items
const idOf = async (table: 'needs' | 'proposals', title: string) =>
  (await t.database.get<{ id: string }>(`SELECT id FROM ${table} WHERE title = ?`, [title]))?.id ?? ''

test('a need is found by its title, its text and the list it stands on, the title first', async () => {
  expect(await needs('電動車充電')).toEqual(['夜里下班想有地方给电动车充电'])
  expect(await needs('充电 打印')).toEqual([])
  expect(await needs('扫码充电')).toEqual(['夜里下班想有地方给电动车充电'])
  expect(await needs('轮椅')).toEqual(['骑楼门口想加一段坡道'])
  expect((await needs('路灯'))[0]).toBe('后巷路灯不亮')
  expect((await search('需求清单')).needs.total).toBe(6)
  expect(await needs('结对')).toEqual(['想跟老师傅学修表'])
  expect(await needs('100%')).toEqual([])
})

test('a proposal is found by what it says and by the word for it, what is talked over before what was decided', async () => {
  expect(await proposals('共享雨伞')).toEqual(['门口放共享雨伞，怎么还才不丢'])
  const all = await search('议事')
  expect(all.proposals.total).toBe(3)
  expect(all.proposals.items.map(({ status }) => status)).toEqual(['open', 'open', 'decided'])
  expect(await proposals('微议事')).toEqual(['门口放共享雨伞，怎么还才不丢'])
})

test('both are suggested while somebody types, by pinyin too', async () => {
  expect(await suggest('坡道')).toContainEqual(expect.objectContaining({ kind: 'need', text: '骑楼门口想加一段坡道' }))
  expect(await suggest('gongxiangyusan')).toEqual([])
  expect(await suggest('menkoufang')).toContainEqual(expect.objectContaining({ kind: 'proposal' }))
})

test('what waits for review or was taken down is neither found nor led to', async () => {
  const person = { as: await t.person('小林') }
  const words = { title: '想要一个篮球架', text: '下班没有地方打球。' }
  await t.call('POST /needs', { body: { raisedBy: 'youth', ...words } }, person)
  await t.call('POST /proposals', { body: words }, person)
  expect(await needs('篮球架')).toEqual([])
  expect(await proposals('篮球架')).toEqual([])
  const follow = (code: string) => t.call('GET /scene-codes/:code', { params: { code } })
  for (const code of [`n.${await idOf('needs', words.title)}`, `d.${await idOf('proposals', words.title)}`])
    expect(await follow(code)).toMatchObject({ kind: 'home', id: null, notice: expect.stringContaining('不公开') })

  const need = await idOf('needs', '骑楼门口想加一段坡道')
  const proposal = await idOf('proposals', '门口放共享雨伞，怎么还才不丢')
  expect(await follow(`n.${need}`)).toEqual({ kind: 'need', id: need, parentId: null, notice: null })
  expect(await follow(`d.${proposal}`)).toEqual({ kind: 'proposal', id: proposal, parentId: null, notice: null })
  await t.database.run("UPDATE needs SET state = 'withdrawn' WHERE id = ?", [need])
  expect(await needs('坡道')).toEqual([])
  expect((await follow(`n.${need}`)).kind).toBe('home')
})
