import { afterEach, beforeEach, expect, test } from 'vitest'
import { minute, second } from '../../../server/platform/clock.ts'
import { totpAt, totpStep } from '../../../server/staff/totp.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { dump } from '../../support/dump.ts'

const password = 'correct horse battery'
let t: TestApp
let secret = ''
beforeEach(async () => {
  t = await startApp()
  await t.services.staff.members.create('wang', password, 'editor')
  secret = new URL((await t.services.staff.factors.give('wang', '测试')).uri).searchParams.get('secret') ?? ''
})
afterEach(() => t.close())

const code = (offset = 0) => totpAt(secret, totpStep(t.clock.now) + offset)
const body = (totp?: string) => ({ body: { username: 'wang', password, ...(totp ? { totp } : {}) } })

test('the codes are those of RFC 6238', () => {
  // The RFC's own secret and times, its last six digits.
  const rfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  const expected: [number, string][] = [
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [20000000000, '353130'],
  ]
  for (const [time, digits] of expected) expect(totpAt(rfc, totpStep(time * 1000))).toBe(digits)
})

test('after enrolment the password alone is not enough, and only its owner learns that', async () => {
  await t.refuse('POST /staff/session', body(), 'totp-required')
  await t.refuse('POST /staff/session', { body: { username: 'wang', password: 'wrong', totp: code() } }, 'sign-in-failed')
  await t.call('POST /staff/session', body(code()))
})

test('each code opens once, one step of drift is forgiven, two are not', async () => {
  await t.refuse('POST /staff/session', body(code(-2)), 'sign-in-failed')
  await t.call('POST /staff/session', body(code(-1)))
  await t.call('POST /staff/session', body(code()))
  await t.refuse('POST /staff/session', body(code()), 'sign-in-failed')
  await t.refuse('POST /staff/session', body(code(-1)), 'sign-in-failed')
  t.clock.advance(30 * second)
  await t.call('POST /staff/session', body(code()))
})

test('guessing codes locks the account like guessing passwords', async () => {
  const other = code() === '000000' ? '111111' : '000000'
  for (let i = 0; i < 5; i++) await t.refuse('POST /staff/session', body(other), 'sign-in-failed')
  await t.refuse('POST /staff/session', body(code()), 'too-many-requests')
  t.clock.advance(15 * minute + 1)
  await t.call('POST /staff/session', body(code()))
})

test('the secret is sealed at rest', async () => {
  expect(JSON.stringify(await dump(t.database))).not.toContain(secret)
})
