import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ProblemError } from '../../../../server/platform/problem.ts'
import { WeChatUnavailable } from '../../../../server/platform/wechat/requests.ts'
import { connectWeChat, type WeChat } from '../../../../server/platform/wechat/wechat.ts'
import { type FakeWeChat, startFakeWeChat } from '../../../support/wechat/fake.ts'

let fake: FakeWeChat
let wechat: WeChat
let now = 0
beforeEach(async () => {
  now = Date.parse('2026-12-05T08:00:00+08:00')
  fake = await startFakeWeChat()
  wechat = connectWeChat({ appId: 'wx1', secret: 'canary-secret', apiBase: fake.apiBase }, () => now)
})
afterEach(() => {
  vi.restoreAllMocks()
  return fake.close()
})

const login = '/sns/jscode2session'
const token = '/cgi-bin/stable_token'
const phone = '/wxa/business/getuserphonenumber'
const sending = '/cgi-bin/message/subscribe/send'
const codes = '/wxa/getwxacodeunlimit'
const message = {
  openid: 'o',
  templateId: 't',
  page: '/pages/home/index',
  values: { thing1: '春招'.repeat(15), time2: '2026-12-05 09:00' },
}
const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: ProblemError) => [error.status, error.code],
  )

test('a login succeeds without an errcode, and only the openid comes out', async () => {
  expect(await wechat.openidOf('code')).toBe('openid-1')
  expect(fake.askedAt(login)[0]?.query).toMatchObject({ appid: 'wx1', js_code: 'code', grant_type: 'authorization_code' })
})

test.each([
  [40029, 400, 'sign-in-failed'],
  [40163, 400, 'sign-in-failed'],
  [40226, 403, 'sign-in-failed'],
  [45011, 503, 'unavailable'],
  [-1, 503, 'unavailable'],
])('login error %i is answered with %i', async (errcode, status, code) => {
  fake.play(login, { reply: { errcode, errmsg: 'x' } })
  expect(await problemOf(wechat.openidOf('code'))).toEqual([status, code])
})

test.each([
  ['hang'],
  ['drop'],
  ['half'],
  [{ status: 502 }],
  [{ reply: '<html>' }],
  [{ reply: 'null' }],
  [{ reply: {} }],
] as const)('a login that meets %j is a 503 in plain words, within the time limit', async play => {
  fake.play(login, play)
  expect(await problemOf(wechat.openidOf('code'))).toEqual([503, 'unavailable'])
})

test('two hundred callers at once fetch one token, and the next is fetched five minutes before the end', async () => {
  // So many take their time on a busy machine, which is not what this is about.
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(new AbortController().signal)
  await Promise.all(Array.from({ length: 200 }, () => wechat.send(message)))
  expect(fake.askedAt(token)).toHaveLength(1)
  expect(fake.askedAt(token)[0]?.body).toMatchObject({ force_refresh: false })
  now += 6899_000
  await wechat.send(message)
  expect(fake.askedAt(token)).toHaveLength(1)
  now += 2_000
  await wechat.send(message)
  expect(fake.askedAt(token)).toHaveLength(2)
})

test.each([40001, 42001, 40014])('a stale token (%i) is fetched once more and the call made once more', async errcode => {
  fake.play(sending, { reply: { errcode } }, { reply: { errcode: 0 } })
  expect(await wechat.send(message)).toBe('sent')
  expect([fake.askedAt(token).length, fake.askedAt(sending).length]).toEqual([2, 2])
})

test('a token that stays stale is not fetched for ever', async () => {
  fake.play(sending, { reply: { errcode: 40001 } })
  await expect(wechat.send(message)).rejects.toThrow('40001')
  expect([fake.askedAt(token).length, fake.askedAt(sending).length]).toEqual([2, 2])
})

test.each([
  [43101, 'refused'],
  [47003, 'invalid'],
  [40037, 'invalid'],
])('a message that WeChat answers with %i is %s', async (errcode, outcome) => {
  fake.play(sending, { reply: { errcode } })
  expect(await wechat.send(message)).toBe(outcome)
})

test('a message fits WeChat: 20 characters in a thing, no slash before the page', async () => {
  await wechat.send(message)
  const body = fake.askedAt(sending)[0]?.body ?? {}
  const { thing1, time2 } = body.data as Record<string, { value: string }>
  expect([...(thing1?.value ?? '')]).toHaveLength(20)
  expect(time2?.value).toBe('2026-12-05 09:00')
  expect(body.page).toBe('pages/home/index')
})

test('a message that may have arrived says so, and is not sent again by itself', async () => {
  const failure = (play: Parameters<FakeWeChat['play']>[1]) => {
    fake.play(sending, play)
    return wechat.send(message).then(
      () => null,
      (error: WeChatUnavailable) => [error instanceof WeChatUnavailable, error.mayHaveHappened],
    )
  }
  expect(await failure('drop')).toEqual([true, true])
  expect(await failure({ reply: 'garbage' })).toEqual([true, true])
  expect(await failure({ reply: { errcode: -1 } })).toEqual([true, false])
  expect(fake.askedAt(sending)).toHaveLength(3)
})

test('a phone number comes only out of an answer meant for this program', async () => {
  const answer = (appid: string) => ({
    reply: { errcode: 0, phone_info: { purePhoneNumber: '13912345678', watermark: { appid } } },
  })
  fake.play(phone, answer('wx1'), answer('wx-other'), { reply: { errno: 1400001 } }, { reply: { errcode: 40029 } })
  expect(await wechat.phoneOf('code', 'o')).toBe('13912345678')
  expect(await problemOf(wechat.phoneOf('code', 'o'))).toEqual([400, 'phone-unavailable'])
  expect(await problemOf(wechat.phoneOf('code', 'o'))).toEqual([503, 'phone-unavailable'])
  expect(await problemOf(wechat.phoneOf('code', 'o'))).toEqual([400, 'phone-unavailable'])
})

test('a mini-program code is a picture, and WeChat’s errors are not taken for one', async () => {
  const png = Buffer.from('89504e470d0a1a0a', 'hex')
  fake.play(codes, { reply: png, type: 'image/png' }, { reply: { errcode: 41030, errmsg: 'invalid page' } }, { reply: '<html>' })
  expect(await wechat.codeFor('b=12', '/pages/home/index')).toEqual(png)
  expect(fake.askedAt(codes)[0]?.body).toMatchObject({ scene: 'b=12', page: 'pages/home/index' })
  await expect(wechat.codeFor('b=12', 'pages/none')).rejects.toThrow('41030')
  await expect(wechat.codeFor('b=12', 'pages/home/index')).rejects.toThrow(WeChatUnavailable)
  await expect(wechat.codeFor('中文', 'pages/home/index')).rejects.toThrow(RangeError)
  await expect(wechat.codeFor('x'.repeat(33), 'pages/home/index')).rejects.toThrow(RangeError)
})

test('after five failures nobody waits any longer, and one try later on looks again', async () => {
  fake.play(login, 'drop')
  for (let i = 0; i < 8; i++) await problemOf(wechat.openidOf('code'))
  expect(fake.askedAt(login)).toHaveLength(5)
  expect(await wechat.send(message)).toBe('sent')
  fake.play(login, { reply: { openid: 'openid-2' } })
  expect(await problemOf(wechat.openidOf('code'))).toEqual([503, 'unavailable'])
  now += 20_001
  expect(await wechat.openidOf('code')).toBe('openid-2')
})

test('no error carries the secret or the session key', async () => {
  fake.play(login, { reply: 'canary-session-key' })
  const error = await wechat.openidOf('code').catch((e: unknown) => e)
  fake.play(token, 'drop')
  const other = await wechat.send(message).catch((e: unknown) => e)
  for (const e of [error, other] as Error[]) expect(`${e.message}${e.stack}${String(e.cause)}`).not.toMatch(/canary/)
})
