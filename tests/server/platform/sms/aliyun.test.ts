import { afterEach, beforeEach, expect, test } from 'vitest'
import { hour, minute } from '../../../../server/platform/clock.ts'
import { readEnvironment } from '../../../../server/platform/env.ts'
import { acsHeaders } from '../../../../server/platform/sms/acs-signature.ts'
import { type AliyunSmsSettings, aliyunSms } from '../../../../server/platform/sms/aliyun.ts'
import { type FakeSms, type SmsPlay, startFakeSms } from '../../../support/aliyun-sms.ts'
import { startApp, type TestApp } from '../../../support/app.ts'

const phone = '13912345678'
let fake: FakeSms
let t: TestApp
let now = 0
async function start(over: Partial<AliyunSmsSettings> = {}) {
  t = await startApp({ sms: aliyunSms({ ...fake.settings, ...over }, () => now) })
  now = t.clock.now
}
beforeEach(async () => {
  fake = await startFakeSms(() => now)
  await start()
})
afterEach(async () => {
  await t.close()
  await fake.close()
})

const ask = (number = phone) => t.send({ method: 'POST', url: '/api/v1/session/phone-codes', payload: { phone: number } })
const refusal = (code: string, status = 200): SmsPlay => ({ status, code, message: `${code} ${phone}` })

test('the signature is that of the worked example in the provider’s documents', () => {
  const { authorization } = acsHeaders(
    { accessKeyId: 'YourAccessKeyId', accessKeySecret: 'YourAccessKeySecret' },
    {
      host: 'ecs.cn-shanghai.aliyuncs.com',
      action: 'RunInstances',
      version: '2014-05-26',
      query: { RegionId: 'cn-shanghai', ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd' },
      date: '2023-10-26T10:22:32Z',
      nonce: '3156853299f313e23d1673dc12e1703d',
    },
  )
  expect(authorization).toBe(
    'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,' +
      'SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,' +
      'Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
  )
})

test('a code goes out signed, arrives, and signs in', async () => {
  expect((await ask()).statusCode).toBe(204)
  const [message] = fake.sent
  expect(message?.phone).toBe(phone)
  const { user } = await t.call('POST /session', { body: { provider: 'phone', phone, code: message?.code ?? '' } })
  expect(user.provider).toBe('phone')
})

test('a wrong secret, signature name or template sends nothing, and the operator reads the provider’s code', async () => {
  const wrong: [Partial<AliyunSmsSettings>, string][] = [
    [{ accessKeySecret: 'another' }, 'SignatureDoesNotMatch'],
    [{ accessKeyId: 'another' }, 'InvalidAccessKeyId.NotFound'],
    [{ signName: '别的' }, 'isv.SMS_SIGNATURE_ILLEGAL'],
    [{ templateCode: 'SMS_1' }, 'isv.SMS_TEMPLATE_ILLEGAL'],
  ]
  for (const [over, code] of wrong) {
    await t.close()
    await start(over)
    const reply = await ask()
    expect([reply.statusCode, reply.json().title]).toEqual([503, '短信没有发出去'])
    const line = t.logs.find(text => text.includes(code)) ?? ''
    expect(JSON.parse(line)).toMatchObject({ sms: { fault: 'refused', reason: code, requestId: expect.any(String) } })
  }
  expect(fake.sent).toEqual([])
})

test('what a person is told fits what the provider says', async () => {
  const told: [SmsPlay, number, RegExp, string | undefined][] = [
    [refusal('isv.BUSINESS_LIMIT_CONTROL'), 429, /1 小时后再试/, '3600'],
    [refusal('isv.MOBILE_NUMBER_ILLEGAL'), 400, /换一个能收短信的号码/, undefined],
    [refusal('isv.AMOUNT_NOT_ENOUGH'), 503, /工作人员会处理/, '60'],
    [refusal('isv.DAY_LIMIT_CONTROL'), 503, /工作人员会处理/, '60'],
    [refusal('Throttling.User', 400), 503, /过 1 分钟再试/, '60'],
    [refusal('ServiceUnavailable', 503), 503, /过 1 分钟再试/, '60'],
    ['html', 503, /收到就填验证码/, '60'],
    ['drop', 503, /收到就填验证码/, '60'],
  ]
  for (const [play, status, words, wait] of told) {
    fake.play(play)
    const reply = await ask()
    expect([reply.statusCode, reply.headers['retry-after']]).toEqual([status, wait])
    expect(reply.json().detail).toMatch(words)
    t.clock.advance(minute)
    now = t.clock.now
  }
  expect(fake.asked()).toBe(told.length)
})

test('a provider that does not answer is given up in time, asked only once, and the code that may arrive still signs in', async () => {
  fake.play('hang')
  const reply = await ask()
  expect([reply.statusCode, reply.json().code]).toEqual([503, 'sms-unsure'])
  expect(fake.asked()).toBe(1)
  await t.call('POST /session', { body: { provider: 'phone', phone, code: fake.sent[0]?.code ?? '' } })
})

test('one that is not there at all was not asked', async () => {
  await fake.close()
  expect((await ask()).json().detail).toContain('过 1 分钟再试')
})

test('neither the number, the code nor the secret gets into the log', async () => {
  for (const play of ['OK', 'drop', 'html', refusal('isv.AMOUNT_NOT_ENOUGH')] satisfies SmsPlay[]) {
    fake.play(play)
    await ask()
    t.clock.advance(minute)
    now = t.clock.now
  }
  const log = t.logs.join('')
  for (const secret of [phone, 'canary-sms-secret']) expect(log).not.toContain(secret)
  // As a number of its own: six digits stand in many a time by chance.
  expect(log).not.toMatch(new RegExp(`(?<!\\d)${fake.sent[0]?.code}(?!\\d)`))
})

test('what all together may cost in a day has an end, and the next day goes on', async () => {
  await t.close()
  await start({ mostADay: 3 })
  for (const last of [1, 2, 3]) expect((await ask(`1391234000${last}`)).statusCode).toBe(204)
  const reply = await ask('13912340004')
  expect([reply.statusCode, reply.json().title]).toEqual([429, '今天的验证码短信发完了'])
  expect(fake.sent.length).toBe(3)
  t.clock.advance(24 * hour)
  now = t.clock.now
  expect((await ask('13912340004')).statusCode).toBe(204)
})

test('what became of codes is counted', async () => {
  await ask()
  fake.play(refusal('isv.BUSINESS_LIMIT_CONTROL'))
  await ask('13912345679')
  const { body } = await t.send({ method: 'GET', url: '/metrics' })
  expect(body).toContain('sms_codes_total{outcome="sent"} 1')
  expect(body).toContain('sms_codes_total{outcome="limited"} 1')
})

test('the environment gives all four values or none; half of them stops the start with the names of the rest', () => {
  const whole = { SMS_ACCESS_KEY_ID: 'a', SMS_ACCESS_KEY_SECRET: 'b', SMS_SIGN_NAME: 'c', SMS_TEMPLATE_CODE: 'd' }
  expect(readEnvironment(whole).sms).toMatchObject({
    apiBase: 'https://dysmsapi.aliyuncs.com',
    templateCode: 'd',
    mostADay: 3000,
  })
  expect(readEnvironment({}).sms).toBeNull()
  expect(() => readEnvironment({ ...whole, SMS_SIGN_NAME: '', SMS_TEMPLATE_CODE: undefined })).toThrow(
    /SMS_SIGN_NAME、SMS_TEMPLATE_CODE/,
  )
})
