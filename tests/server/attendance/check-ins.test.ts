import { generateKeyPairSync, sign } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Scan } from '../../../contract/attendance/check-ins.ts'
import { judgeOffline } from '../../../contract/attendance/pass.ts'
import { formatCode, parseCode, signedText } from '../../../contract/platform/signed-code.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { checks, createEvent, signUp } from '../../support/fixtures.ts'

let t: TestApp
let eventId: string
beforeEach(async () => {
  t = await startApp()
  eventId = (await createEvent(t, { capacity: 600 })).id
})
afterEach(() => t.close())

const passOf = async (name: string, event = eventId) => {
  const { pass } = await signUp(t, event, name)
  if (!pass) throw new Error('no pass')
  return pass
}
const check = async (scan: Partial<Scan>) =>
  t.call('POST /staff/check-ins', { body: { eventId, deviceId: 'door-1', ...scan } as Scan }, { as: await t.staff('scanner') })

test('a pass opens the door once; the second time it is told when and where the first was', async () => {
  const { token } = await passOf('李雷')
  t.clock.now = Date.parse('2026-12-05T08:45:00+08:00')
  expect(await check({ token, gate: '北口', scannedAt: '2026-12-05T08:40:00+08:00' })).toMatchObject({
    verdict: 'admitted',
    holder: '李*',
  })
  const again = await check({ token, deviceId: 'door-2', gate: '南口', scannedAt: '2026-12-05T08:45:00+08:00' })
  expect(again).toMatchObject({
    verdict: 'already-used',
    message: '这个码 08:40 已在北口用过。',
    firstUse: { scannedAt: '2026-12-05T08:40:00+08:00', deviceId: 'door-1', gate: '北口' },
  })
})

test('the very same scan sent again is no second entry', async () => {
  const { token } = await passOf('李雷')
  const scan = { token, scannedAt: '2026-12-05T08:40:00+08:00' }
  expect((await check(scan)).verdict).toBe('admitted')
  expect((await check(scan)).verdict).toBe('already-used')
})

test('the six characters do as well as the code, however they are typed', async () => {
  const { code } = await passOf('李雷')
  expect((await check({ code: ` ${code.slice(0, 4).toLowerCase()} ${code.slice(4).toLowerCase()}` })).verdict).toBe('admitted')
})

test('a pass of another event, a cancelled one, one after the end and a made-up one are told apart', async () => {
  const other = await createEvent(t, { title: '别的活动' })
  const wrong = await passOf('甲', other.id)
  const cancelled = await passOf('乙')
  await t.call('DELETE /events/:id/registrations/mine', { params: { id: eventId } }, { as: await t.person('乙') })
  const late = await passOf('丙')
  expect(await check({ token: wrong.token })).toMatchObject({
    verdict: 'wrong-event',
    message: '这是《别的活动》的码，不是这一场的。',
  })
  expect((await check({ token: cancelled.token })).verdict).toBe('cancelled')
  expect((await check({ token: 'DH1.HELLO' })).verdict).toBe('invalid')
  expect((await check({ code: 'ZZZZZZ' })).verdict).toBe('invalid')
  expect((await check({ code: '0O1IL!' })).verdict).toBe('invalid')
  t.clock.now = Date.parse('2026-12-05T12:00:01+08:00')
  expect((await check({ token: late.token })).verdict).toBe('expired')
  expect((await check({ token: late.token, scannedAt: '2026-12-05T12:00:01+08:00' })).verdict).toBe('expired')
})

test.each(['2030-01-01T00:00:00+08:00', '2026-12-06T09:00:00+08:00', '2001-01-01T00:00:00+08:00'])(
  'a device that believes it is %s lets in whoever comes, now, and its clock is told to be wrong',
  async scannedAt => {
    const { token } = await passOf('李雷')
    const first = await check({ token, scannedAt })
    expect(first).toMatchObject({
      verdict: 'admitted',
      clockDoubted: true,
      firstUse: { scannedAt: '2026-12-05T08:00:00+08:00' },
    })
    expect(first.message).toMatch(/^可以入场。这台设备的时间不对（\d{4}-.*请在系统设置里打开/)
    expect(await check({ token })).toMatchObject({ verdict: 'already-used' })
    expect(await check({ token, scannedAt })).toMatchObject({ verdict: 'already-used', clockDoubted: true })
  },
)

test('late scans of a device with a wrong clock count once, while the event lasted, however often they are sent', async () => {
  const { token } = await passOf('李雷')
  const scan = { token, eventId, deviceId: 'door-1', scannedAt: '2030-01-01T00:00:00+08:00' }
  const send = async () =>
    (await t.call('POST /staff/check-ins/batch', { body: { scans: [scan] } }, { as: await t.staff('scanner') })).results
  t.clock.now = Date.parse('2026-12-05T15:00:00+08:00')
  const first = await send()
  expect(first).toMatchObject([{ verdict: 'admitted', clockDoubted: true, firstUse: { scannedAt: '2026-12-05T12:00:00+08:00' } }])
  t.clock.now += 60_000
  expect(await send()).toEqual(first)
  expect(await t.database.all('SELECT device_id FROM check_ins')).toHaveLength(1)
})

test('a scan that is still to come counts from its receipt, and stays that one when its time has come', async () => {
  const { token } = await passOf('李雷')
  const scan = { token, eventId, deviceId: 'door-1', scannedAt: '2026-12-05T11:00:00+08:00' }
  expect(await check(scan)).toMatchObject({ clockDoubted: true, firstUse: { scannedAt: '2026-12-05T08:00:00+08:00' } })
  t.clock.now = Date.parse('2026-12-05T11:30:00+08:00')
  const { results } = await t.call('POST /staff/check-ins/batch', { body: { scans: [scan] } }, { as: await t.staff('scanner') })
  expect(results).toMatchObject([{ verdict: 'admitted', firstUse: { scannedAt: '2026-12-05T08:00:00+08:00' } }])
  expect(await t.database.all('SELECT device_id FROM check_ins')).toHaveLength(1)
})

test('a scanner is told the server’s time', async () => {
  expect(await t.call('GET /staff/clock', {}, { as: await t.staff('scanner') })).toEqual({ now: '2026-12-05T08:00:00+08:00' })
})

test('a pass signed by somebody else, and one with any character changed, is invalid', async () => {
  const { token } = await passOf('李雷')
  const forged = parseCode(token)
  if (!forged) throw new Error('unreadable')
  const stranger = generateKeyPairSync('ed25519').privateKey
  expect((await check({ token: formatCode(forged, sign(null, Buffer.from(signedText(forged)), stranger)) })).verdict).toBe(
    'invalid',
  )
  for (let at = 4; at < token.length - 1; at += 7) {
    const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
    if (changed !== token) expect((await check({ token: changed })).verdict).toBe('invalid')
  }
  expect((await check({ token })).verdict).toBe('admitted')
})

test('two doors at the same moment let one person in once', async () => {
  for (let round = 0; round < 10; round++) {
    const { token } = await passOf(`人${round}`)
    const verdicts = await Promise.all(['door-1', 'door-2', 'door-3'].map(deviceId => check({ token, deviceId })))
    expect(verdicts.map(v => v.verdict).sort()).toEqual(['admitted', 'already-used', 'already-used'])
  }
})

test('a pass can be checked with nothing but the public key', async () => {
  const { token } = await passOf('李雷')
  const { keys } = await t.call('GET /pass-keys', {})
  const parsed = parseCode(token)
  const key = await crypto.subtle.importKey('jwk', { ...keys[0] }, 'Ed25519', false, ['verify'])
  const valid = await crypto.subtle.verify(
    'Ed25519',
    key,
    Buffer.from(parsed?.signature ?? []),
    Buffer.from(parsed?.signed ?? ''),
  )
  expect(judgeOffline(parsed, valid, eventId, t.clock.now)).toBe('valid')
  expect(judgeOffline(parsed, valid, 'another', t.clock.now)).toBe('wrong-event')
  expect(judgeOffline(parsed, valid, eventId, Date.parse('2026-12-05T13:00:00+08:00'))).toBe('expired')
  expect(judgeOffline(parsed, false, eventId, t.clock.now)).toBe('invalid')
})

test('500 scans of two devices made offline leave the same state in whatever order, pieces and repetitions they arrive', async () => {
  const passes: Awaited<ReturnType<typeof passOf>>[] = []
  for (let i = 0; i < 250; i++) passes.push(await passOf(`人${i}`))
  const scans: Scan[] = passes.flatMap(({ token }, i) =>
    ['door-1', 'door-2'].map((deviceId, d) => ({
      token,
      eventId,
      deviceId,
      gate: d === 0 ? '北口' : '南口',
      scannedAt: `2026-12-05T09:${String((i * 7 + d * 13) % 60).padStart(2, '0')}:00+08:00`,
    })),
  )
  const states: string[] = []
  for (const order of [scans, [...scans].reverse(), shuffled(scans)]) {
    await t.database.run('DELETE FROM check_ins')
    const as = await t.staff('scanner')
    for (let at = 0; at < order.length; at += 170)
      await t.call('POST /staff/check-ins/batch', { body: { scans: order.slice(at, at + 170) } }, { as })
    await t.call('POST /staff/check-ins/batch', { body: { scans: order.slice(0, 300) } }, { as })
    const rows = await t.database.all('SELECT registration_id, scanned_at, device_id, gate FROM check_ins ORDER BY 1, 2, 3')
    states.push(JSON.stringify(rows))
    const { results } = await t.call('POST /staff/check-ins/batch', { body: { scans } }, { as })
    expect(results.filter(result => result.verdict === 'admitted')).toHaveLength(250)
    expect(results.filter(result => result.verdict === 'already-used')).toHaveLength(250)
  }
  expect(new Set(states).size).toBe(1)
})

test('a pass that opened the door can no longer be cancelled', async () => {
  const { token } = await passOf('李雷')
  await check({ token })
  await t.refuse('DELETE /events/:id/registrations/mine', { params: { id: eventId } }, 'already-used', {
    as: await t.person('李雷'),
  })
  const [pass] = (await t.call('GET /me/passes', {}, { as: await t.person('李雷') })).items
  expect(pass?.usedAt).not.toBeNull()
})

test('somebody on the waitlist has no pass and no code that works', async () => {
  const small = await createEvent(t, { capacity: 1 })
  await signUp(t, small.id, '甲')
  await signUp(t, small.id, '乙')
  const row = await t.database.get<{ code_index: string; code_sealed: string }>(
    "SELECT code_index, code_sealed FROM registrations WHERE status = 'waitlisted'",
  )
  const code = t.services.platform.doorCodes.of(row ?? expect.unreachable())
  expect((await check({ code, eventId: small.id })).verdict).toBe('invalid')
})

test('the arrivals of a fair are counted by first use', async () => {
  const { id } = await t.call(
    'POST /staff/fairs',
    {
      body: {
        title: '招聘会',
        startsAt: '2026-12-05T09:00:00+08:00',
        endsAt: '2026-12-05T12:00:00+08:00',
        venue: '德化街',
        organizer: '商圈办',
        checks,
        capacity: 10,
      },
    },
    { as: await t.staff('editor') },
  )
  await t.call(
    'PUT /staff/events/:id/publication',
    { params: { id }, body: { published: true } },
    { as: await t.staff('editor') },
  )
  t.clock.now = Date.parse('2026-12-05T09:10:00+08:00')
  for (const [name, minute] of [
    ['甲', '01'],
    ['乙', '03'],
    ['丙', '09'],
  ] as const) {
    const { token } = await passOf(name, id)
    await check({ token, eventId: id, gate: '北口', scannedAt: `2026-12-05T09:${minute}:00+08:00` })
  }
  expect(await t.call('GET /staff/fairs/:id/live', { params: { id } }, { as: await t.staff('scanner') })).toMatchObject({
    checkedIn: 3,
    perFiveMinutes: [
      { startsAt: '2026-12-05T09:00:00+08:00', count: 2 },
      { startsAt: '2026-12-05T09:05:00+08:00', count: 1 },
    ],
    devices: [{ deviceId: 'door-1', gate: '北口', scans: 3 }],
  })
})

function shuffled<T>(list: T[]): T[] {
  return list
    .map((item, i) => ({ item, rank: (i * 7919) % 104_729 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}
