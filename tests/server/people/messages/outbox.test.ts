import { afterEach, beforeEach, expect, test } from 'vitest'
import { minutely } from '../../../../server/chores.ts'
import { tell } from '../../../../server/people/inbox/tell.ts'
import { allowMessage, spendAllowance } from '../../../../server/people/messages/allowances.ts'
import { hour, minute } from '../../../../server/platform/clock.ts'
import { connectWeChat } from '../../../../server/platform/wechat/wechat.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { createEvent } from '../../../support/fixtures.ts'
import { type FakeWeChat, startFakeWeChat } from '../../../support/wechat/fake.ts'

const path = '/cgi-bin/message/subscribe/send'
const template = 'notice'
let t: TestApp
let fake: FakeWeChat
let user = ''
let token = ''
beforeEach(async () => {
  fake = await startFakeWeChat()
  const wechat = connectWeChat({ appId: 'wx1', secret: 's', apiBase: fake.apiBase }, () => t.clock.now)
  t = await startApp({ wechat, noticeTemplate: template })
  const signedIn = await t.services.people.accounts.signIn({ provider: 'wechat', subject: 'openid-1', name: null })
  user = signedIn.user.id
  token = signedIn.token
})
afterEach(async () => {
  await t.close()
  await fake.close()
})

const allow = (count = 1) =>
  t.database.transaction(async tx => {
    for (let i = 0; i < count; i++) await allowMessage(tx, 'openid-1', template, t.clock.now)
  })
const inform = (title = '改期了', key?: string) =>
  t.database.transaction(tx =>
    tell(tx, [user], { title, text: '新的时间是下午三点', link: '/pages/mine/index', ...(key ? { key } : {}) }, t.clock.now),
  )
const deliveries = async () =>
  (await t.database.all<{ delivery: string }>('SELECT delivery FROM inbox_items ORDER BY created_at, id')).map(
    row => row.delivery,
  )
const remaining = async () =>
  (await t.database.get<{ remaining: number }>('SELECT remaining FROM message_allowances'))?.remaining ?? 0
const sent = () => fake.askedAt(path).length

test('one acceptance is one message, and the inbox has both', async () => {
  await allow()
  await inform('第一条')
  t.clock.advance(1)
  await inform('第二条')
  await t.services.people.outbox.flush()
  await t.services.people.outbox.flush()
  expect([sent(), await remaining(), await deliveries()]).toEqual([1, 0, ['sent', 'none']])
  expect((await t.call('GET /me/inbox', {}, { as: token })).unread).toBe(2)
  expect(fake.askedAt(path)[0]?.body).toMatchObject({ touser: 'openid-1', page: 'pages/mine/index' })
})

test('an allowance never falls below zero, however many spend it at once', async () => {
  await allow(3)
  // As many as there are connections: on a busy machine nobody waits for one until it is refused.
  const spent = await Promise.all(Array.from({ length: 10 }, () => spendAllowance(t.database, 'openid-1', template, 0)))
  expect([spent.filter(Boolean).length, await remaining()]).toEqual([3, 0])
})

test('while WeChat is busy the message waits longer each time, and then it goes out once', async () => {
  await allow()
  await inform()
  fake.play(path, { reply: { errcode: -1 } }, { reply: { errcode: -1 } }, { reply: { errcode: 0 } })
  await t.services.people.outbox.flush()
  expect([await deliveries(), await remaining()]).toEqual([['waiting'], 1])
  await t.services.people.outbox.flush()
  expect(sent()).toBe(1)
  for (const wait of [2, 4]) {
    t.clock.advance(wait * minute)
    await t.services.people.outbox.flush()
  }
  expect([sent(), await deliveries(), await remaining()]).toEqual([3, ['sent'], 0])
})

test('what fails six times is given up and can be counted', async () => {
  await allow()
  await inform()
  fake.play(path, { reply: { errcode: 45009 } })
  for (let i = 0; i < 10; i++) {
    await t.services.people.outbox.flush()
    t.clock.advance(hour)
  }
  expect([sent(), await deliveries()]).toEqual([6, ['dead']])
})

test.each(['drop', 'half', { reply: 'garbage' }] as const)(
  'a message that may have arrived (%j) is not sent twice',
  async play => {
    await allow(2)
    await inform()
    fake.play(path, play, { reply: { errcode: 0 } })
    for (let i = 0; i < 3; i++) {
      await t.services.people.outbox.flush()
      t.clock.advance(hour)
    }
    expect([sent(), await deliveries()]).toEqual([1, ['unsure']])
  },
)

test('a refusal empties the allowance, an impossible message is dead', async () => {
  await allow(2)
  await inform()
  fake.play(path, { reply: { errcode: 43101 } })
  await t.services.people.outbox.flush()
  expect([await remaining(), await deliveries()]).toEqual([0, ['none']])
  await allow()
  t.clock.advance(1)
  await inform()
  fake.play(path, { reply: { errcode: 47003 } })
  await t.services.people.outbox.flush()
  expect(await deliveries()).toEqual(['none', 'dead'])
})

test('two servers that look at once send once', async () => {
  await allow(5)
  await inform()
  await Promise.all(Array.from({ length: 5 }, () => t.services.people.outbox.flush()))
  expect(sent()).toBe(1)
})

test('at night phones stay quiet, in the morning it comes; what was read meanwhile does not', async () => {
  t.clock.now = Date.parse('2026-12-05T22:30:00+08:00')
  await allow(2)
  await inform('读过的')
  t.clock.advance(1)
  await inform('没读的')
  await t.services.people.outbox.flush()
  expect(sent()).toBe(0)
  const items = (await t.call('GET /me/inbox', {}, { as: token })).items
  const seen = items.find(item => item.title === '读过的')?.id ?? ''
  await t.call('PUT /me/inbox/:id/read', { params: { id: seen } }, { as: token })
  t.clock.now = Date.parse('2026-12-06T08:00:00+08:00')
  await t.services.people.outbox.flush()
  expect([sent(), await deliveries()]).toEqual([1, ['none', 'sent']])
})

test('a server that went down while sending leaves no second message behind', async () => {
  await allow()
  await inform()
  await t.database.run("UPDATE inbox_items SET delivery = 'sending', next_try_at = ?", [t.clock.now + minute])
  t.clock.advance(2 * minute)
  await t.services.people.outbox.flush()
  expect([sent(), await deliveries()]).toEqual([0, ['unsure']])
})

test('one is reminded a day and two hours before, once each, and anew when the time was moved', async () => {
  t.clock.now = Date.parse('2026-12-01T10:00:00+08:00')
  const { id } = await createEvent(t, { startsAt: '2026-12-05T15:00:00+08:00', endsAt: '2026-12-05T17:00:00+08:00' })
  await t.call('POST /events/:id/registrations', { params: { id }, body: { consent: true } }, { as: token })
  const titles = async () => (await t.call('GET /me/inbox', {}, { as: token })).items.map(item => item.title.split('：')[0])
  const at = async (time: string) => {
    t.clock.now = Date.parse(time)
    await minutely(t.services)
    await minutely(t.services)
  }
  await at('2026-12-04T14:59:00+08:00')
  expect(await titles()).toEqual([])
  await at('2026-12-04T15:00:00+08:00')
  expect(await titles()).toEqual(['明天见'])
  await at('2026-12-05T13:00:00+08:00')
  expect(await titles()).toEqual(['两小时后见', '明天见'])
  await at('2026-12-05T16:00:00+08:00')
  expect(await titles()).toHaveLength(2)
})

test('who signs up on the same day is not told what was just done', async () => {
  const { id } = await createEvent(t, { startsAt: '2026-12-05T09:00:00+08:00' })
  await t.call('POST /events/:id/registrations', { params: { id }, body: { consent: true } }, { as: token })
  t.clock.advance(minute)
  await minutely(t.services)
  expect((await t.call('GET /me/inbox', {}, { as: token })).items).toEqual([])
})

test('the same business event is told once', async () => {
  await inform('一次', 'key-1')
  await inform('一次', 'key-1')
  expect((await t.call('GET /me/inbox', {}, { as: token })).items).toHaveLength(1)
})
