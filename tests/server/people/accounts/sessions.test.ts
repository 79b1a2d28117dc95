import { afterEach, expect, test } from 'vitest'
import { dayLength, minute } from '../../../../server/platform/clock.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { dump } from '../../../support/dump.ts'

let t: TestApp
afterEach(() => t.close())

const signIn = async (userAgent = '') =>
  (await t.call('POST /session', { body: { provider: 'demo', name: '李雷' } }, { headers: { 'user-agent': userAgent } })).token

test('a token is exchanged for a new one; the old one serves what is under way and then no more', async () => {
  t = await startApp()
  const old = await signIn()
  const { token } = await t.call('POST /session/renewals', {}, { as: old })
  expect(token).not.toBe(old)
  await t.call('GET /me', {}, { as: old })
  await t.refuse('POST /session/renewals', {}, 'not-signed-in', { as: old })
  t.clock.advance(minute + 1)
  await t.refuse('GET /me', {}, 'not-signed-in', { as: old })
  await t.call('GET /me', {}, { as: token })
  expect((await t.call('GET /me/sessions', {}, { as: token })).items).toHaveLength(1)
})

test('who renews stays signed in; who does not is out after thirty days', async () => {
  t = await startApp()
  let token = await signIn()
  const forgotten = await signIn()
  for (let week = 0; week < 5; week++) {
    t.clock.advance(7 * dayLength)
    if (week < 4) await t.call('GET /me', {}, { as: token })
    token = (await t.call('POST /session/renewals', {}, { as: token })).token
  }
  await t.refuse('GET /me', {}, 'not-signed-in', { as: forgotten })
})

test('a person sees the devices by names one knows them by, ends one, and ends all', async () => {
  t = await startApp()
  const phone = await signIn('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) MicroMessenger/8.0.50')
  const desk = await signIn('Mozilla/5.0 (Windows NT 10.0) Chrome/120')
  const { items } = await t.call('GET /me/sessions', {}, { as: phone })
  expect(items.map(({ device, isThis }) => [device, isThis]).sort()).toEqual([
    ['微信 · iPhone', true],
    ['浏览器 · Windows 电脑', false],
  ])
  const other = items.find(item => !item.isThis)?.id ?? ''
  await t.call('DELETE /me/sessions/:id', { params: { id: other } }, { as: phone })
  await t.refuse('GET /me', {}, 'not-signed-in', { as: desk })
  const third = await signIn()
  await t.call('DELETE /me/sessions', {}, { as: phone })
  for (const token of [phone, third]) await t.refuse('GET /me', {}, 'not-signed-in', { as: token })
})

test('the gateway’s word counts only where it was switched on', async () => {
  const headers = { 'x-wx-openid': 'openid-7' }
  t = await startApp()
  await t.refuse('POST /session', { body: { provider: 'wechat-gateway' } }, 'provider-unavailable', { headers })
  await t.close()
  t = await startApp({ trustsGateway: true })
  await t.refuse('POST /session', { body: { provider: 'wechat-gateway' } }, 'provider-unavailable')
  const { user } = await t.call('POST /session', { body: { provider: 'wechat-gateway' } }, { headers })
  expect(user.provider).toBe('wechat')
})

test('demo sign-in needs the demonstration', async () => {
  t = await startApp({ demo: false })
  await t.refuse('POST /session', { body: { provider: 'demo', name: '李雷' } }, 'provider-unavailable')
})

test('WeChat’s phone button saves the number sealed and shows it masked; it can be taken back', async () => {
  const wechat = {
    openidOf: async () => 'openid-1',
    phoneOf: async () => '13912345678',
    send: async () => 'sent' as const,
    codeFor: async () => Buffer.alloc(0),
  }
  t = await startApp({ wechat })
  const { token } = await t.call('POST /session', { body: { provider: 'wechat', code: 'c' } })
  expect((await t.call('PUT /me/phone', { body: { code: 'c' } }, { as: token })).phone).toBe('139****5678')
  expect(JSON.stringify(await dump(t.database))).not.toContain('13912345678')
  await t.call('DELETE /me/phone', {}, { as: token })
  expect((await t.call('GET /me', {}, { as: token })).phone).toBeNull()
  await t.refuse('PUT /me/phone', { body: { code: 'c' } }, 'provider-unavailable', { as: await t.person('韩梅梅') })
})
