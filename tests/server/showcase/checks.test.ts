import { afterEach, expect, test } from 'vitest'
import { minute } from '../../../server/platform/clock.ts'
import type { ContentCheck } from '../../../server/platform/wechat/content-check.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { openTestStore, photo, submission, type TestStore, uploadPicture } from '../../support/showcase.ts'
import { pictureChecked, push, sendPush } from '../../support/wechat/push.ts'

let t: TestApp
let media: TestStore
afterEach(async () => {
  await t.close()
  media.remove()
})

const passing: ContentCheck = { text: async () => 'pass', picture: async () => 'trace-1' }

/** An app whose check behaves as told, with publishing by itself switched on, and one item with a picture. */
async function withItem(check: Partial<ContentCheck>, allowed = true): Promise<string> {
  media = openTestStore()
  t = await startApp({
    media: media.store,
    push,
    contentCheck: { check: { ...passing, ...check }, timeLimit: 50, publicOrigin: 'https://youth.example' },
  })
  if (allowed) await t.call('PUT /staff/showcase-settings', { body: { publishPassed: true } }, { as: await t.staff('admin') })
  const as = { as: (await t.services.people.accounts.signIn({ provider: 'wechat', subject: 'openid-1', name: null })).token }
  const picture = await uploadPictureAs(as.as)
  const body = submission({ pictures: [{ id: picture, description: '丝巾' }] })
  return (await t.call('POST /showcase', { body }, as)).id
}

async function uploadPictureAs(token: string): Promise<string> {
  const person = t.person
  t.person = async () => token
  const { id } = await uploadPicture(t, '', await photo(300, 200))
  t.person = person
  return id
}

const run = () => t.services.showcase.checks.run()
const pushed = (trace: string, suggestion: string) => sendPush(t, pictureChecked(trace, suggestion))
const publicCount = async () => (await t.call('GET /showcase', { query: {} })).total

test('what passes in words and picture is published by itself where staff allow it', async () => {
  const asked: string[] = []
  await withItem({ picture: async (_, address) => `trace-${asked.push(address)}` })
  await run()
  expect(await publicCount()).toBe(0)
  await pushed('trace-1', 'pass')
  expect(await publicCount()).toBe(1)
  expect(asked[0]).toMatch(/^https:\/\/youth\.example\/media\/[0-9a-f]{40}-960\.jpg\?key=/)
  const audit = await t.call('GET /staff/audit', { query: { kind: 'showcase' } }, { as: await t.staff('admin') })
  expect(audit.items[0]).toMatchObject({ actor: '内容检查', action: 'publish' })
})

test('without the staff’s word nothing is published by itself, even if all passes', async () => {
  await withItem({}, false)
  await run()
  await pushed('trace-1', 'pass')
  expect(await publicCount()).toBe(0)
})

const never = new Promise<never>(() => {})
const faults: [string, Partial<ContentCheck>][] = [
  ['the text check never answers', { text: () => never }],
  ['the picture check never answers', { picture: () => never }],
  ['the text check fails', { text: () => Promise.reject(new Error('down')) }],
  ['the picture check fails', { picture: () => Promise.reject(new Error('down')) }],
  ['the text is risky', { text: async () => 'risky' }],
  ['the text is for people to judge', { text: async () => 'review' }],
  ['the answer is garbage', { text: async () => 'PASS ' as 'pass' }],
  ['the answer is nothing', { text: async () => undefined as unknown as 'pass' }],
]

test.each(faults)('nothing becomes public when %s', async (_, check) => {
  await withItem(check)
  await run()
  await pushed('trace-1', 'pass')
  await run()
  expect(await publicCount()).toBe(0)
  const queue = await t.call('GET /staff/showcase', { query: {} }, { as: await t.staff('moderator') })
  expect(queue.total).toBe(1)
})

test.each(['review', 'risky', '', 'pass;', 'PASS', 'null'])('a picture answered “%s” is not public', async suggestion => {
  await withItem({})
  await run()
  await pushed('trace-1', suggestion)
  await pushed('trace-1', 'pass')
  expect(await publicCount()).toBe(0)
})

test('an answer for something unknown, or after 35 minutes, publishes nothing', async () => {
  await withItem({})
  await pushed('trace-of-nobody', 'pass')
  await run()
  t.clock.advance(36 * minute)
  await pushed('trace-1', 'pass')
  await run()
  expect(await publicCount()).toBe(0)
})

test('an answer about an earlier version says nothing about the new one', async () => {
  const id = await withItem({ picture: async () => `trace-${Math.random()}` })
  await run()
  const first = await t.database.get<{ trace_id: string }>('SELECT trace_id FROM showcase_checks WHERE trace_id IS NOT NULL')
  const as = { as: (await t.services.people.accounts.signIn({ provider: 'wechat', subject: 'openid-1', name: null })).token }
  await t.call('PATCH /showcase/:id', { params: { id }, body: { title: '换了标题' } }, as)
  await pushed(first?.trace_id ?? '', 'pass')
  await run()
  await pushed(first?.trace_id ?? '', 'pass')
  expect(await publicCount()).toBe(0)
})

test('a push that comes twice publishes once, and never what a person has rejected since', async () => {
  const id = await withItem({})
  await run()
  await pushed('trace-1', 'pass')
  const { version } = await t.call(
    'PUT /staff/showcase/:id/decision',
    { params: { id }, body: { decision: 'reject', reason: '不合适', version: 2 } },
    { as: await t.staff('moderator') },
  )
  await pushed('trace-1', 'pass')
  await run()
  expect(await publicCount()).toBe(0)
  expect(version).toBe(3)
})

test('words of our own rules keep an item back whatever the check says', async () => {
  const id = await withItem({})
  const as = { as: (await t.services.people.accounts.signIn({ provider: 'wechat', subject: 'openid-1', name: null })).token }
  const story = [{ kind: 'paragraph' as const, text: '轻松赚，日入过万，先交押金300元' }]
  await t.call('PATCH /showcase/:id', { params: { id }, body: { story } }, as)
  await run()
  await pushed('trace-1', 'pass')
  expect(await publicCount()).toBe(0)
})

test('an author without WeChat cannot be checked and waits for a person', async () => {
  await withItem({})
  const { id } = await t.call('POST /showcase', { body: submission() }, { as: await t.person('演示') })
  await run()
  const row = await t.database.get<{ state: string }>('SELECT state FROM showcase_checks WHERE item_id = ?', [id])
  expect(row?.state).toBe('error')
})
