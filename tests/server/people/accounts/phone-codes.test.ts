import { afterEach, beforeEach, expect, test } from 'vitest'
import { dayLength, minute } from '../../../../server/platform/clock.ts'
import { tidy } from '../../../../server/platform/db/tidy.ts'
import { printingSms } from '../../../../server/platform/sms/sms.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { dump } from '../../../support/dump.ts'

const phone = '13912345678'
let t: TestApp
let sent: string[] = []
beforeEach(async () => {
  sent = []
  t = await startApp({ sms: { mostADay: 100, isOutside: true, sendCode: async (_, code) => void sent.push(code) } })
})
afterEach(() => t.close())

const ask = () => t.call('POST /session/phone-codes', { body: { phone } })
const enter = (code: string, number = phone) => t.call('POST /session', { body: { provider: 'phone', phone: number, code } })
const fail = (code: string) => t.refuse('POST /session', { body: { provider: 'phone', phone, code } }, 'sign-in-failed')
const wrong = () => (sent.at(-1) === '000000' ? '111111' : '000000')

test('a code from the phone signs in once, to the same account each time', async () => {
  await ask()
  const first = await enter(sent[0] ?? '')
  expect(first.user).toMatchObject({ provider: 'phone', phone: '139****5678' })
  await fail(sent[0] ?? '')
  t.clock.advance(minute)
  await ask()
  expect((await enter(sent[1] ?? '')).user.id).toBe(first.user.id)
})

test('neither the number nor the code can be read in the database or the log', async () => {
  await ask()
  const everything = JSON.stringify(await dump(t.database)) + t.logs.join('')
  expect(everything).not.toContain(phone)
  // As a number of its own: six digits stand in many a time by chance.
  expect(everything).not.toMatch(new RegExp(`(?<!\\d)${sent[0]}(?!\\d)`))
})

test('five wrong tries use a code up, even all at once', async () => {
  await ask()
  const guesses = await Promise.all(
    Array.from({ length: 20 }, () =>
      t.send({ method: 'POST', url: '/api/v1/session', payload: { provider: 'phone', phone, code: wrong() } }),
    ),
  )
  expect(guesses.every(reply => reply.statusCode === 400)).toBe(true)
  await fail(sent[0] ?? '')
})

test('a code is good for five minutes and for its own number', async () => {
  await ask()
  await t.refuse('POST /session', { body: { provider: 'phone', phone: '13912345679', code: sent[0] ?? '' } }, 'sign-in-failed')
  t.clock.advance(5 * minute)
  await fail(sent[0] ?? '')
})

test('one message a minute and ten a day', async () => {
  await ask()
  const early = await t.send({ method: 'POST', url: '/api/v1/session/phone-codes', payload: { phone } })
  expect([early.statusCode, early.headers['retry-after']]).toEqual([429, '60'])
  for (let i = 1; i < 10; i++) {
    t.clock.advance(minute)
    await ask()
  }
  t.clock.advance(minute)
  await t.refuse('POST /session/phone-codes', { body: { phone } }, 'too-many-requests')
  t.clock.advance(dayLength)
  await ask()
})

test('of many who ask at once for the same number one sends, the first time and after a minute', async () => {
  for (const times of [1, 2]) {
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => t.send({ method: 'POST', url: '/api/v1/session/phone-codes', payload: { phone } })),
    )
    expect(replies.filter(reply => reply.statusCode < 300)).toHaveLength(1)
    expect(replies.filter(reply => reply.statusCode === 429)).toHaveLength(19)
    expect(sent).toHaveLength(times)
    t.clock.advance(minute)
  }
})

test('what is over is forgotten within a day', async () => {
  await ask()
  t.clock.advance(dayLength + 1)
  await tidy(t.database, t.clock.now)
  expect((await dump(t.database, ['phone_codes'])).phone_codes).toBe('')
})

test('without a way to send there is no such sign-in, and the demonstration’s way shows no number', async () => {
  const mute = await startApp()
  await mute.refuse('POST /session/phone-codes', { body: { phone } }, 'provider-unavailable')
  await mute.close()
  const lines: string[] = []
  await printingSms(line => lines.push(line)).sendCode(phone, '123456')
  expect(lines[0]).toContain('123456')
  expect(lines[0]).not.toContain(phone)
})
