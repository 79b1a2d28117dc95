import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { connectWeChat } from '../../../../server/platform/wechat/wechat.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { createEvent } from '../../../support/fixtures.ts'
import { type FakeWeChat, startFakeWeChat } from '../../../support/wechat/fake.ts'

let fake: FakeWeChat
let t: TestApp
beforeAll(async () => {
  fake = await startFakeWeChat()
  const wechat = connectWeChat({ appId: 'wx1', secret: 'canary-secret', apiBase: fake.apiBase }, () => t.clock.now)
  t = await startApp({ wechat })
})
afterAll(async () => {
  await t.close()
  await fake.close()
})

afterEach(() => void vi.restoreAllMocks())

const signIn = () => t.send({ method: 'POST', url: '/api/v1/session', payload: { provider: 'wechat', code: 'code' } })

test('while WeChat hangs, whoever is signed in signs up and everybody browses; nothing waits for it', async () => {
  const { token } = (await signIn()).json() as { token: string }
  const { id } = await createEvent(t)
  // The time that one waits for WeChat is over when this test says so, however slow the machine.
  const patience = new AbortController()
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal)
  fake.play('/sns/jscode2session', 'hang')
  const hanging = signIn()
  await expect.poll(() => fake.askedAt('/sns/jscode2session').length, { timeout: 60_000 }).toBe(2)
  await t.call('GET /home', {})
  await t.call('GET /jobs', { query: {} })
  const registration = await t.call('POST /events/:id/registrations', { params: { id }, body: { consent: true } }, { as: token })
  expect(registration.status).toBe('confirmed')
  // The sign-up stands while the login still waits.
  expect(await Promise.race([hanging.then(() => 'answered'), Promise.resolve('waiting')])).toBe('waiting')
  patience.abort()
  expect((await hanging).statusCode).toBe(503)
  expect(t.logs.join('')).not.toMatch(/canary-session-key|canary-secret|openid-1/)
})

test('the session key and the secret are nowhere in the database', async () => {
  const users = JSON.stringify([await t.database.all('SELECT * FROM users'), await t.database.all('SELECT * FROM sessions')])
  expect(users).toContain('openid-1')
  expect(users).not.toMatch(/canary/)
})
