import { afterEach, beforeEach, expect, test } from 'vitest'
import { minute } from '../../../server/platform/clock.ts'
import { connectWeChat } from '../../../server/platform/wechat/wechat.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { openTestStore, photo, submission, type TestStore } from '../../support/showcase.ts'
import { sendFile } from '../../support/upload.ts'
import { type FakeWeChat, type Play, startFakeWeChat } from '../../support/wechat/fake.ts'
import { pictureChecked, push, sendPush } from '../../support/wechat/push.ts'

const textCheck = '/wxa/msg_sec_check'
const pictureCheck = '/wxa/media_check_async'
const pass: Play = { reply: { errcode: 0, result: { suggest: 'pass', label: 100 } } }
const trace = (id: string): Play => ({ reply: { errcode: 0, errmsg: 'ok', trace_id: id } })

let t: TestApp
let fake: FakeWeChat
let media: TestStore
beforeEach(async () => {
  media = openTestStore()
  fake = await startFakeWeChat()
  fake.play(textCheck, pass)
  fake.play(pictureCheck, trace('trace-1'), trace('trace-2'), trace('trace-3'))
  const { contentCheck } = connectWeChat({ appId: push.appId, secret: 'canary-secret', apiBase: fake.apiBase }, () => Date.now())
  t = await startApp({
    media: media.store,
    push,
    contentCheck: { check: contentCheck, timeLimit: 60_000, publicOrigin: 'https://youth.example' },
  })
  await t.call('PUT /staff/showcase-settings', { body: { publishPassed: true } }, { as: await t.staff('admin') })
})
afterEach(async () => {
  await t.close()
  await fake.close()
  media.remove()
})

const signIn = async () =>
  (await t.services.people.accounts.signIn({ provider: 'wechat', subject: 'openid-1', name: null })).token

/** An item with this many pictures, from somebody WeChat knows. */
async function submit(pictures: number): Promise<string> {
  const as = await signIn()
  const sent: { id: string; description: string }[] = []
  for (let i = 0; i < pictures; i++) {
    const reply = await sendFile(t, '/showcase/pictures', 'photo.jpg', await photo(300, 200, i + 1), as)
    sent.push({ id: reply.json().id, description: '丝巾' })
  }
  return (await t.call('POST /showcase', { body: submission({ pictures: sent }) }, { as })).id
}
const run = () => t.services.showcase.checks.run()
const isPublic = async () => (await t.call('GET /showcase', { query: {} })).total > 0
const publications = async () => {
  const { items } = await t.call('GET /staff/audit', { query: { kind: 'showcase' } }, { as: await t.staff('admin') })
  return items.filter(entry => entry.action === 'publish').length
}

test('WeChat’s answers, sealed and pushed, publish an item once the last picture has passed', async () => {
  await submit(2)
  await run()
  expect(fake.askedAt(pictureCheck).map(({ body }) => body)).toMatchObject([
    { openid: 'openid-1', media_type: 2, version: 2, scene: 4 },
    { openid: 'openid-1', media_type: 2, version: 2, scene: 4 },
  ])
  expect((await sendPush(t, pictureChecked('trace-2', 'pass'))).body).toBe('success')
  expect(await isPublic()).toBe(false)
  await sendPush(t, pictureChecked('trace-1', 'pass'))
  expect(await isPublic()).toBe(true)
})

test('an answer that is here before its trace is written down is kept for it', async () => {
  await submit(1)
  await sendPush(t, pictureChecked('trace-1', 'pass'))
  expect(await isPublic()).toBe(false)
  await run()
  expect(await isPublic()).toBe(true)
})

test('an answer whose server ended before it was heeded is heeded by the next one', async () => {
  await submit(1)
  await run()
  const { checks } = t.services.showcase
  await t.database.transaction(tx => checks.keepAnswer(tx, 'trace-1', 'pass'))
  expect(await isPublic()).toBe(false)
  await run()
  expect(await isPublic()).toBe(true)
})

test('twenty pushes of one answer, all at once, publish once', async () => {
  await submit(1)
  await run()
  const replies = await Promise.all(Array.from({ length: 20 }, () => sendPush(t, pictureChecked('trace-1', 'pass'))))
  expect(replies.map(reply => reply.body)).toEqual(Array(20).fill('success'))
  expect(await publications()).toBe(1)
})

test('answers about all pictures at once publish once, and while the author withdraws nothing hangs', async () => {
  await submit(3)
  await run()
  const answers = ['trace-1', 'trace-2', 'trace-3'].map(id => sendPush(t, pictureChecked(id, 'pass')))
  await Promise.all(answers)
  expect(await publications()).toBe(1)

  fake.play(pictureCheck, trace('trace-4'))
  const id = await submit(1)
  await run()
  const as = { as: await signIn() }
  await Promise.all([
    sendPush(t, pictureChecked('trace-4', 'pass')),
    t.call('DELETE /showcase/:id', { params: { id } }, as),
    run(),
  ])
  await t.refuse('GET /showcase/:id', { params: { id } }, 'not-found')
})

const unheard: [string, object | string][] = [
  ['is for people to judge', pictureChecked('trace-1', 'review')],
  ['is risky', pictureChecked('trace-1', 'risky')],
  ['passes a picture that was not fetched', pictureChecked('trace-1', 'pass', { errcode: -1008, errmsg: 'download failed' })],
  ['has no result', pictureChecked('trace-1')],
  ['has a result of another form', pictureChecked('trace-1', undefined, { result: 'pass' })],
  ['says something unknown', pictureChecked('trace-1', 'PASS')],
  ['is longer than a word', pictureChecked('trace-1', `pass${' '.repeat(10_000)}`)],
  ['has no trace', pictureChecked(undefined, 'pass')],
  ['has an empty trace', pictureChecked('', 'pass')],
  ['has a number for its trace', pictureChecked(1, 'pass')],
  ['is about a trace of nobody', pictureChecked('trace-9', 'pass')],
  ['is not JSON', 'trace_id=trace-1&suggest=pass'],
]
test.each(unheard)('nothing becomes public by an answer that %s', async (_, message) => {
  await submit(1)
  await run()
  expect((await sendPush(t, message)).statusCode).toBe(200)
  await run()
  expect(await isPublic()).toBe(false)
})

test('the first word counts: what was risky does not pass afterwards', async () => {
  await submit(1)
  await sendPush(t, pictureChecked('trace-1', 'risky'))
  await sendPush(t, pictureChecked('trace-1', 'pass'))
  await run()
  expect(await isPublic()).toBe(false)
})

test('an answer that comes late, before or after it was given up, publishes nothing', async () => {
  await submit(1)
  await run()
  t.clock.advance(36 * minute)
  await sendPush(t, pictureChecked('trace-1', 'pass'))
  expect(await isPublic()).toBe(false)
  await run()
  expect(await isPublic()).toBe(false)
})

const faults: [string, Play][] = [
  ['hangs', 'hang'],
  ['breaks off', 'drop'],
  ['stops half-way', 'half'],
  ['is down', { status: 502 }],
  ['sends garbage', { reply: '<html>' }],
  ['refuses', { reply: { errcode: 87014, errmsg: 'risky' } }],
  ['says nothing', { reply: { errcode: 0 } }],
]
test.each(faults)('nothing becomes public when the check of the picture %s', async (_, play) => {
  fake.play(pictureCheck, play)
  await submit(1)
  await run()
  await sendPush(t, pictureChecked('trace-1', 'pass'))
  await run()
  expect(await isPublic()).toBe(false)
})
test.each(faults)('nothing becomes public when the check of the words %s', async (_, play) => {
  fake.play(textCheck, play)
  await submit(1)
  await run()
  await sendPush(t, pictureChecked('trace-1', 'pass'))
  await run()
  expect(await isPublic()).toBe(false)
})
