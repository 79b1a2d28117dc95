import { afterEach, beforeEach, expect, test } from 'vitest'
import { tell } from '../../server/people/inbox/tell.ts'
import { allowMessage } from '../../server/people/messages/allowances.ts'
import { outbox } from '../../server/people/messages/outbox.ts'
import { hour } from '../../server/platform/clock.ts'
import { WeChatUnavailable } from '../../server/platform/wechat/requests.ts'
import { connectWeChat, type WeChat } from '../../server/platform/wechat/wechat.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { countsOf } from '../support/drill.ts'
import { createEvent } from '../support/fixtures.ts'
import { type FakeWeChat, type Play, startFakeWeChat } from '../support/wechat/fake.ts'

const sending = '/cgi-bin/message/subscribe/send'
const template = 'notice'
const faults: [string, Play][] = [
  ['回 502', { status: 502 }],
  ['回系统繁忙', { reply: { errcode: -1 } }],
  ['断开', 'drop'],
  ['断在半路', 'half'],
  ['回乱码', { reply: '<html>' }],
  ['不回答', 'hang'],
]

let fake: FakeWeChat
let wechat: WeChat
let t: TestApp
beforeEach(async () => {
  fake = await startFakeWeChat()
  wechat = connectWeChat({ appId: 'wx1', secret: 's', apiBase: fake.apiBase }, () => t.clock.now)
  t = await startApp({ wechat, noticeTemplate: template })
})
afterEach(async () => {
  await t.close()
  await fake.close()
})

/** For each fault somebody whose message meets it first and then a WeChat that is well; each signs up meanwhile. */
async function throughFaults(send: WeChat['send']) {
  const messages = outbox(t.database, () => t.clock.now, { wechat: { send }, templateId: template })
  const { id } = await createEvent(t, { capacity: 100 })
  const signUps: string[] = []
  const told: Record<string, number> = {}
  for (const [name, play] of faults) {
    const openid = `openid-${name}`
    const { user, token } = await t.services.people.accounts.signIn({ provider: 'wechat', subject: openid, name: null })
    await t.database.transaction(async tx => {
      for (let i = 0; i < 5; i++) await allowMessage(tx, openid, template, t.clock.now)
      await tell(tx, [user.id], { title: '改期了', text: '下午三点', link: '/pages/mine/index' }, t.clock.now)
    })
    fake.play(sending, play, { reply: { errcode: 0 } })
    const flushing = messages.flush()
    const mine = await t.call('POST /events/:id/registrations', { params: { id }, body: { consent: true } }, { as: token })
    signUps.push(mine.status)
    await flushing
    for (let i = 0; i < 3; i++) {
      t.clock.advance(hour / 6)
      await messages.flush()
    }
    // What WeChat was asked and did not refuse outright may be on a phone.
    const isRefusal = typeof play === 'object' && ('status' in play || typeof play.reply === 'object')
    told[name] = fake.askedAt(sending).filter(({ body }) => body.touser === openid).length - (isRefusal ? 1 : 0)
  }
  return { signUps: countsOf(signUps), told, twice: Object.values(told).filter(count => count > 1).length }
}

const shown = ({ signUps, twice }: Awaited<ReturnType<typeof throughFaults>>) =>
  `${faults.length} 种故障（${faults.map(([name]) => name).join('、')}），报名 ${JSON.stringify(signUps)}，重复消息 ${twice}`

test('whatever WeChat does, whoever signs up is in, and no message goes out twice', async ({ task }) => {
  const outcome = await throughFaults(wechat.send)
  task.meta.figure = shown(outcome)
  expect([outcome.signUps, outcome.twice]).toEqual([{ confirmed: faults.length }, 0])
})

test('control: a sender that tries again whatever was not answered is caught', async ({ task }) => {
  const outcome = await throughFaults(message =>
    wechat.send(message).catch(() => {
      throw new WeChatUnavailable('again', false)
    }),
  )
  task.meta.figure = shown(outcome)
  expect(outcome.twice).toBeGreaterThan(0)
})
