import { generateKeyPairSync, sign } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Scan } from '../../contract/attendance/check-ins.ts'
import { formatCode, signedText } from '../../contract/platform/signed-code.ts'

const kept = new Map<string, string>()
const isFull = { now: false }
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (name: string) => kept.get(name) ?? '',
    setStorageSync: (name: string, text: string) => {
      if (isFull.now) throw new Error('full')
      kept.set(name, text)
    },
    removeStorageSync: (name: string) => kept.delete(name),
    getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
    showModal: () => Promise.resolve(),
  },
}))

const { publicKey, privateKey } = generateKeyPairSync('ed25519')
const net = { isThere: true, sent: [] as Scan[] }
/** What no clock shows: the real time, and what this device has counted of it while awake. */
const world = { time: 0, wall: 0, steady: 0 }
vi.mock('@/api/staff', () => {
  const reach = async <T>(reply: () => T): Promise<T> => {
    if (!net.isThere) throw (await import('@/api/errors')).offlineError()
    return reply()
  }
  const firstUse = () => ({ scannedAt: new Date(world.time).toISOString(), deviceId: 'door', gate: null })
  return {
    getPassKeys: () => reach(() => ({ keys: [{ x: publicKey.export({ format: 'jwk' }).x }] })),
    getServerTime: () => reach(() => ({ now: new Date(world.time).toISOString() })),
    checkIn: () => reach(() => ({ verdict: 'admitted', message: '可以入场', firstUse: firstUse() })),
    sendScans: (scans: Scan[]) => reach(() => void net.sent.push(...scans)),
    reportDevice: () => reach(() => null),
  }
})

const morning = Date.parse('2026-12-05T09:00:00+08:00')
const end = Date.parse('2026-12-05T12:00:00+08:00')
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]
const letters = 'ABCDEFGHJK'
let passes = 0
function passFor(eventId: string): string {
  const code = `HKMN${letters[Math.floor(passes / 10) % 10]}${letters[passes++ % 10]}`
  const claims = { eventId, code, validUntil: end / 1000 }
  return formatCode(claims, sign(null, Buffer.from(signedText(claims)), privateKey))
}

let door: typeof import('@/packages/staff/door')
let clock: typeof import('@/packages/staff/door-clock')
beforeEach(async () => {
  kept.clear()
  Object.assign(net, { isThere: true, sent: [] })
  isFull.now = false
  Object.assign(world, { time: morning, wall: morning, steady: 5000 })
  vi.spyOn(Date, 'now').mockImplementation(() => world.wall)
  vi.spyOn(performance, 'now').mockImplementation(() => world.steady)
  vi.resetModules()
  door = await import('@/packages/staff/door')
  clock = await import('@/packages/staff/door-clock')
  await door.fetchKeys()
})
afterEach(() => vi.restoreAllMocks())

function pass(milliseconds: number, { asleep = false, drift = 1 } = {}) {
  world.time += milliseconds
  world.wall += milliseconds * drift
  if (!asleep) world.steady += milliseconds
}
const scan = (token: string) => door.checkPass(token, 'fair', '')
const scanOffline = (token: string) => {
  net.isThere = false
  return scan(token)
}
/** How far the time at the door is from the real one. */
const error = () => Math.abs(clock.doorTime() - world.time)

test.each([
  ['2030', '2030-05-05T10:00:00+08:00'],
  ['1970', '1970-01-01T08:00:00+08:00'],
])('a device that believes it is %s knows the server’s time once it has heard it', async (_, wall) => {
  world.wall = Date.parse(wall)
  await clock.learnTime()
  expect(error()).toBeLessThan(1000)
  expect(clock.clockNotice()).toMatch(/^这台设备的时间(快|慢)了 \d+ 天，已按服务器的时间验码，不影响放行$/)
  expect(await scanOffline(passFor('fair'))).toMatchObject({ verdict: 'admitted', message: '签名有效，联网后补传。' })
  pass(4 * hour)
  expect(await scan(passFor('fair'))).toMatchObject({ verdict: 'expired' })
})

test.each([
  ['2030', '2030-05-05T10:00:00+08:00'],
  ['1970', '1970-01-01T08:00:00+08:00'],
])('a device of %s that never heard the server’s time lets a good pass in once, and nobody else', async (_, wall) => {
  world.wall = Date.parse(wall)
  const token = passFor('fair')
  expect(await scanOffline(token)).toMatchObject({ verdict: 'admitted' })
  expect(await scan(token)).toMatchObject({ verdict: 'already-used' })
  expect(await scan(passFor('another'))).toMatchObject({ verdict: 'wrong-event' })
  expect(await scan(token.replace(/.{4}$/, 'AAAA'))).toMatchObject({ verdict: 'invalid' })
  expect(await scan(passFor('fair').replace(/\.[^.]+$/, `.${'A'.repeat(103)}`))).toMatchObject({ verdict: 'invalid' })
})

test('whoever stands at the door reads what to do where the device cannot tell whether it is over', async () => {
  world.wall = Date.parse('2030-05-05T10:00:00+08:00')
  const { message, clockDoubted } = await scanOffline(passFor('fair'))
  expect(clockDoubted).toBe(true)
  expect(message).toMatch(/^签名有效，联网后补传。这台设备显示 2030年5月5日 10:00，没和服务器对上时间.*先放行。请在系统设置里/)
})

test('a clock that somebody sets between two scans turns no good pass away', async () => {
  await clock.learnTime()
  net.isThere = false
  for (const change of [3 * day, -3 * day, -400 * day, 20 * 365 * day]) {
    world.wall += change
    pass(minute)
    expect(await scan(passFor('fair'))).toMatchObject({ verdict: 'admitted' })
  }
})

test('a clock that is set back is seen through, and one that runs fast is right again with the next word of the server', async () => {
  await clock.learnTime()
  world.wall -= 5 * hour
  pass(minute)
  expect(error()).toBeLessThan(1000)
  await clock.learnTime()
  pass(20 * hour, { drift: 1.01 })
  expect(error()).toBeGreaterThan(10 * minute)
  await clock.learnTime()
  expect(error()).toBeLessThan(1000)
})

test('a device that slept keeps the time, and lets in whom it cannot judge', async () => {
  await clock.learnTime()
  pass(hour, { asleep: true })
  expect(error()).toBeLessThan(1000)
  expect(await scanOffline(passFor('fair'))).toMatchObject({ verdict: 'admitted', message: '签名有效，联网后补传。' })
  pass(day, { asleep: true })
  expect(await scan(passFor('fair'))).toMatchObject({ verdict: 'admitted', clockDoubted: true })
})

test('where nothing but the clock counts time, it is sure for a moment after the server’s word and no longer', async () => {
  vi.stubGlobal('performance', undefined)
  await clock.learnTime()
  pass(minute)
  expect(clock.isTimeSure()).toBe(true)
  pass(hour)
  expect(clock.isTimeSure()).toBe(false)
  world.wall += 400 * day
  expect(await scanOffline(passFor('fair'))).toMatchObject({ verdict: 'admitted', clockDoubted: true })
  vi.unstubAllGlobals()
})

test('a pass that was let in with a network is used without one, as a code too', async () => {
  const token = passFor('fair')
  expect(await scan(token)).toMatchObject({ verdict: 'admitted', isOffline: false })
  expect(await scanOffline(token)).toMatchObject({ verdict: 'already-used', isOffline: true })
  const code = token.split('.')[2] ?? ''
  expect(await scan(`${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`)).toMatchObject({ verdict: 'already-used' })
})

test('a full device lets nobody in twice', async () => {
  isFull.now = true
  const token = passFor('fair')
  expect((await scanOffline(token)).message).toMatch(/存满了，没记下来：请写下 HKMN/)
  expect(await scan(token)).toMatchObject({ verdict: 'already-used' })
})

test('more scans than the server takes at once are all sent', async () => {
  const waiting = Array.from({ length: 2300 }, (_, i) => ({ code: `C${i}`, eventId: 'fair', deviceId: 'door' }))
  kept.set([...kept.keys()][0]?.replace(/door:.*$/, 'door:unsent') ?? '', JSON.stringify(waiting))
  expect(await door.sendUnsent()).toBe(0)
  expect(net.sent).toHaveLength(2300)
})
