import { beforeAll, beforeEach, expect, test } from 'vitest'
import { pushCipher, pushSignature } from '../../server/platform/wechat/push-cipher.ts'
import { phone, weapp, withPhone, withWeapp } from './on-a-phone.ts'
import { saturdayMorning } from './phone.ts'

const template = 'notice'
const push = { token: 'AAAAA', key: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', appId: 'wx1' }

let taps = 0
let events: { id: string; category: string }[] = []
withWeapp({ noticeTemplate: template, push })
beforeAll(async () => {
  events = await weapp.product.database.all(
    `SELECT id, category FROM events WHERE state = 'published' AND cancelled_reason IS NULL AND starts_at > ? AND capacity > taken
       AND gate IS NULL AND questions = '[]' AND (registration_opens_at IS NULL OR registration_opens_at < ?)
     ORDER BY CASE WHEN category = 'fair' THEN 0 ELSE 1 END, starts_at LIMIT 2`,
    [saturdayMorning, saturdayMorning],
  )
})
beforeEach(async () => {
  taps = 0
})
withPhone()

const tap = async (selector: string, words = '') => {
  taps++
  await phone.tap(selector, words)
}
const openEvent = (at: number) => {
  const { id = '', category = '' } = events[at] ?? {}
  return phone.open(category === 'fair' ? `/packages/fairs/fair?id=${id}` : `/packages/events/event?id=${id}`)
}
const asked = async () => (await phone.engine?.state())?.asked ?? []

/** From the first screen: the fair, the sign-up, the consent, the button. */
async function signUpFirst(name: string): Promise<void> {
  await tap('.ticket', '下一场招聘会')
  await tap('.sign-up', '免费报名')
  await phone.at('packages/registrations/new')
  expect((await phone.all('.field__input')).length).toBeLessThanOrEqual(3)
  await phone.type('#field-name .field__input', name)
  taps++
  await phone.choose('.consent__box')
  await tap('.sign-up-form__submit')
  await phone.see('报名成功')
}

test('who never signed in signs up for a fair in four taps and two fields, and is asked nothing by WeChat', async () => {
  await signUpFirst('钱首次')
  expect(taps).toBeLessThanOrEqual(4)
  expect(await asked()).toEqual([])
})

test('the next sign-up is two taps, with nothing to type', async () => {
  await signUpFirst('钱再来')
  taps = 0
  await openEvent(1)
  await tap('.sign-up', '报名')
  await phone.at('packages/registrations/new')
  expect(await (await phone.find('#field-name .field__input')).value()).toBe('钱再来')
  await tap('.sign-up-form__submit', '同意并报名')
  await phone.see('报名成功')
  expect(taps).toBeLessThanOrEqual(2)
})

test('WeChat’s phone button fills the number in one tap, and the sign-up goes out with it', async () => {
  await phone.tap('.ticket', '下一场招聘会')
  await phone.tap('.sign-up', '免费报名')
  await phone.type('#field-name .field__input', '孙有号')
  await phone.tap('.phone-button')
  await phone.see('用保存的 139****5678')
  await phone.choose('.consent__box', '同意把姓名')
  await phone.tap('.sign-up-form__submit')
  await phone.see('报名成功')
  const row = await weapp.product.database.get<{ phone_sealed: string | null }>(
    "SELECT phone_sealed FROM registrations WHERE name = '孙有号'",
  )
  expect(row?.phone_sealed).toBeTruthy()
  if (phone.engine) expect(await asked()).toEqual(['privacy getPhoneNumber', 'phone'])
})

test('after the sign-up one tap lets WeChat remind once, and the ledger has it when WeChat says so', async () => {
  if (!phone.engine) return
  await signUpFirst('李要提醒')
  await phone.tap('.button', '开始前微信提醒我')
  await phone.see('好的，微信会提醒你一次')
  expect(await asked()).toEqual([`subscribe ${template}`])
  const openid = await openidOf('李要提醒')
  expect(await pushPopup(openid, 'accept')).toBe(200)
  expect(await remaining(openid)).toBe(1)
})

test.each(['reject', 'ban', 'off'] as const)(
  'to a reminder one may also say %s: nothing is kept, and the way goes on',
  async answer => {
    if (!phone.engine) return
    await phone.engine.answer({ subscribe: answer })
    await signUpFirst(`李不要${answer}`)
    await phone.tap('.button', '开始前微信提醒我')
    await phone.see('不用微信提醒也行')
    const openid = await openidOf(`李不要${answer}`)
    if (answer !== 'off') await pushPopup(openid, answer)
    expect(await remaining(openid)).toBe(0)
    await phone.tap('.button', '看入场码')
    await phone.see('扫不出来就报这 6 位')
  },
)

const openidOf = async (name: string) =>
  (
    await weapp.product.database.get<{ subject: string }>(
      'SELECT u.subject FROM users u JOIN registrations r ON r.user_id = u.id WHERE r.name = ?',
      [name],
    )
  )?.subject ?? ''

const remaining = async (openid: string) =>
  (await weapp.product.database.get<{ remaining: number }>('SELECT remaining FROM message_allowances WHERE openid = ?', [openid]))
    ?.remaining ?? 0

/** WeChat tells the server itself what was answered, in its encrypted mode. */
async function pushPopup(openid: string, status: string): Promise<number> {
  const List = { TemplateId: template, SubscribeStatusString: status, PopupScene: '0' }
  const encrypted = pushCipher(push.key, push.appId).seal(
    JSON.stringify({
      ToUserName: 'gh_1',
      FromUserName: openid,
      CreateTime: 1,
      MsgType: 'event',
      Event: 'subscribe_msg_popup_event',
      List,
    }),
  )
  const signature = pushSignature(push.token, '1714036504', '1514711492', encrypted)
  const query = `signature=x&timestamp=1714036504&nonce=1514711492&openid=o&encrypt_type=aes&msg_signature=${signature}`
  const reply = await fetch(`${weapp.product.origin}/api/v1/wechat/messages?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ToUserName: 'gh_1', Encrypt: encrypted }),
  })
  return reply.status
}
