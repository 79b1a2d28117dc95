import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../support/app.ts'
import { importJobs } from '../../support/upload.ts'
import { jobRow, jobTable } from '../../support/workbook.ts'

let t: TestApp
let editor: string
beforeAll(async () => {
  t = await startApp()
  editor = await t.staff('editor')
})
afterAll(() => t.close())

const as = () => ({ as: editor })
const list = (name: string) => t.call('GET /staff/word-lists/:name', { params: { name } }, as())
const ask = (question: string) => t.call('POST /policies/questions', { body: { question } })
const reason = '有人这样问'

test('every list of the program is there to be read, and is taken as it is', async () => {
  const { items } = await t.call('GET /staff/word-lists', {}, as())
  expect(items.length).toBeGreaterThan(25)
  expect(items.every(item => item.version === 0 && item.fault === null && item.entries > 0)).toBe(true)
  for (const { name } of items) {
    const { list: text } = await list(name)
    const trial = { params: { name }, body: { list: text, text: '本科生活补贴' } }
    await t.call('POST /staff/word-lists/:name/trial', trial, as())
  }
})

test('a word that is added is understood at once, one whose example fails is not taken, and an older version comes back', async () => {
  const question = '黑心作坊昧下月钱'
  const asked = async () => (await ask(question)).blocks.flatMap(b => (b.signpost ? [b.signpost.id] : []))
  expect(await asked()).not.toContain('labour')
  const { list: before, version } = await list('policy-signposts')
  const entry = { id: 'held-back-pay', kind: 'wages', means: '昧下工钱', patterns: ['昧下[月|工]钱'], passes: ['工钱按月发'] }
  const wrong = { ...before, entries: [...before.entries, { ...entry, matches: ['拖着不发'] }] }
  const params = { name: 'policy-signposts' }
  const refused = await t.refuse('PUT /staff/word-lists/:name', { params, body: { list: wrong, reason } }, 'list-mismatch', as())
  expect(refused.errors).toMatchObject([{ path: `list.entries.${before.entries.length}.matches.0` }])
  expect(await asked()).not.toContain('labour')

  const right = { ...before, entries: [...before.entries, { ...entry, matches: ['昧下月钱'] }] }
  const trial = await t.call('POST /staff/word-lists/:name/trial', { params, body: { list: right, text: question } }, as())
  expect(trial.found).toMatchObject([{ id: 'held-back-pay', word: '昧下月钱' }])
  const saving = { params, body: { list: right, reason } }
  const saved = await t.call('PUT /staff/word-lists/:name', saving, { ...as(), headers: { 'if-match': String(version) } })
  expect(saved).toMatchObject({ version: 1, savedBy: 'editor', fault: null })
  expect(await asked()).toContain('labour')
  await t.refuse('PUT /staff/word-lists/:name', saving, 'edit-conflict', { ...as(), headers: { 'if-match': '0' } })

  const versions = await t.call('GET /staff/word-lists/:name/versions', { params }, as())
  expect(versions.items.map(v => [v.version, v.reason])).toEqual([
    [1, reason],
    [0, null],
  ])
  const original = await t.call('GET /staff/word-lists/:name/versions/:version', { params: { ...params, version: 0 } }, as())
  expect(original).toEqual(before)
  await t.call('PUT /staff/word-lists/:name', { params, body: { list: original, reason: '改回去' } }, as())
  expect(await asked()).not.toContain('labour')
  const trail = await t.call('GET /staff/audit', { query: { kind: 'word-list' } }, { as: await t.staff('admin') })
  expect(trail.items.map(e => e.reason)).toEqual(['改回去', reason])
})

test('lists that tables, searches and public texts are read by change for all of them without a new start', async () => {
  const add = async (name: string, entry: object) => {
    const { list: before } = await list(name)
    const body = { list: { ...before, entries: [...before.entries, entry] } as typeof before, reason }
    await t.call('PUT /staff/word-lists/:name', { params: { name }, body }, as())
  }
  const fraud = {
    id: 'test-fraud',
    kind: 'fraud',
    means: '骗局',
    source: '试验',
    patterns: ['喵喵快车'],
    matches: ['喵喵快车'],
    passes: ['快车司机'],
  }
  const row = jobRow({ 岗位名称: '喵喵快车专员' })
  expect(await importJobs(t, jobTable(row), '?dryRun=1')).toMatchObject({ review: 0 })
  await add('job-postings', fraud)
  expect(await importJobs(t, jobTable(row), '?dryRun=1')).toMatchObject({ review: 1 })

  const search = async () => (await t.call('GET /search', { query: { q: '喵喵补给' } })).asksPolicy
  expect(await search()).toBe(false)
  await add('search-policy-words', {
    id: 'test-subject',
    kind: 'subject',
    means: '补给',
    patterns: ['喵喵补给'],
    matches: ['喵喵补给'],
    passes: ['喵喵'],
  })
  expect(await search()).toBe(true)
})

test('signposts are tried with every example before they are saved, and answers give the new number at once', async () => {
  const { version, posts, topics, examples, stale } = await t.call('GET /staff/signposts', {}, as())
  expect([version, stale]).toEqual([0, []])
  expect(examples.length).toBeGreaterThan(20)
  const wages = topics.find(({ topic }) => topic === 'wages')
  const without = { posts, topics: topics.map(x => (x === wages ? { ...x, posts: [] } : x)) }
  const refused = await t.refuse('PUT /staff/signposts', { body: { signposts: without, reason } }, 'list-mismatch', as())
  expect(JSON.stringify(refused)).toContain('没有去处')
  const renumbered = { posts: posts.map(p => (p.id === 'labour' ? { ...p, phone: '12399' } : p)), topics }
  const question = examples.find(({ topic }) => topic === 'wages')?.question ?? ''
  const tried = await t.call('POST /staff/signposts/trial', { body: { signposts: renumbered, question } }, as())
  expect(tried.topic).toBe('wages')
  expect(tried.blocks.some(b => b.signpost?.phone === '12399')).toBe(true)
  const told = async () => (await ask(question)).blocks.flatMap(b => (b.signpost ? [b.signpost.phone] : []))
  expect(await told()).not.toContain('12399')
  await t.call('PUT /staff/signposts', { body: { signposts: renumbered, reason } }, as())
  expect(await told()).toContain('12399')
  t.clock.advance(100 * 24 * 3_600_000)
  expect((await t.call('GET /staff/signposts', {}, { as: await t.staff('editor') })).stale).toContain('labour')
})
