import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FairLive, fairLive } from '../../../../contract/careers/fairs.ts'
import { apiBase } from '../../../../contract/endpoints.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { createFair, publishFair } from '../../../support/fair.ts'
import { signUp } from '../../../support/fixtures.ts'
import { checkEmployers } from '../../../support/upload.ts'

let t: TestApp
let id: string
let origin: string
beforeEach(async () => {
  t = await startApp()
  id = (await createFair(t)).id
  await checkEmployers(t)
  await publishFair(t, id)
  origin = await t.app.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(() => t.close())

const scanner = async () => ({ as: await t.staff('scanner') })
const enter = async (name: string) => {
  const { pass } = await signUp(t, id, name)
  const body = { eventId: id, deviceId: 'north-1', gate: '北口', token: pass?.token ?? '' }
  return t.call('POST /staff/check-ins', { body }, await scanner())
}
const leave = async (count: number) =>
  t.call('POST /staff/events/:id/departures', { params: { id }, body: { deviceId: 'north-1', count } }, await scanner())

/** Listens as the desk does: with a bearer token, by a stream of fetch. */
async function* listen(signal: AbortSignal): AsyncGenerator<FairLive> {
  const reply = await fetch(`${origin}${apiBase}/staff/fairs/${id}/live/stream`, {
    headers: { authorization: `Bearer ${await t.staff('scanner')}` },
    signal,
  })
  expect(reply.headers.get('content-type')).toContain('text/event-stream')
  let text = ''
  for await (const chunk of reply.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) if (event.startsWith('data: ')) yield fairLive.parse(JSON.parse(event.slice(6)))
  }
}

/** Reads until the board says so. */
async function until(stream: AsyncGenerator<FairLive>, holds: (live: FairLive) => boolean): Promise<FairLive> {
  for (;;) {
    const { value, done } = await stream.next()
    if (done) throw new Error('the stream ended')
    if (holds(value)) return value
  }
}

test('the board says who came, who is inside, what the devices keep and what the doors said last', async () => {
  await enter('林小满')
  await enter('周正')
  const body = { eventId: id, deviceId: 'south-1', gate: '南口', code: 'ZZZZZZ' }
  await t.call('POST /staff/check-ins', { body }, await scanner())
  const device = { params: { id, deviceId: 'south-1' }, body: { gate: '南口', unsent: 18 } }
  await t.call('PUT /staff/events/:id/devices/:deviceId', device, await scanner())
  await leave(1)
  t.clock.advance(180_000)
  const live = await t.call('GET /staff/fairs/:id/live', { params: { id } }, await scanner())
  expect(live).toMatchObject({
    checkedIn: 2,
    inside: 1,
    gates: [{ gate: '北口', count: 2 }],
    devices: [
      { deviceId: 'north-1', scans: 2, unsent: 0, isOnline: false },
      { deviceId: 'south-1', gate: '南口', scans: 0, unsent: 18, isOnline: false },
    ],
    interest: [
      { booth: 'A01', employer: '云帆测控', applications: 0, favorites: 0 },
      { booth: 'A02', employer: '青禾超市', applications: 0, favorites: 0 },
    ],
  })
  expect(live.latest.map(one => `${one.verdict} ${one.holder} ${one.gate}`).sort()).toEqual([
    'admitted 周* 北口',
    'admitted 林** 北口',
    'invalid null 南口',
  ])
})

test('where the hall is full, the door is told to wait for one to leave; one out is one in', async () => {
  const limit = { params: { id }, body: { hallLimit: 2 } }
  await t.call('PATCH /staff/fairs/:id', limit, { as: await t.staff('editor') })
  expect((await enter('甲')).hallIsFull).toBeUndefined()
  expect((await enter('乙')).hallIsFull).toBeUndefined()
  expect(await enter('丙')).toMatchObject({
    verdict: 'admitted',
    hallIsFull: true,
    message: expect.stringContaining('场内已到上限'),
  })
  expect(await leave(2)).toEqual({ departed: 2 })
  expect((await enter('丁')).hallIsFull).toBeUndefined()
})

test('watchers see an arrival without asking, share one computation, and end with the server', async () => {
  const stop = new AbortController()
  const [first, second] = [listen(stop.signal), listen(stop.signal)]
  const empty = (live: FairLive) => live.checkedIn === 0
  await Promise.all([until(first, empty), until(second, empty)])
  expect(t.services.careers.boards.size()).toBe(1)
  await enter('林小满')
  const came = (live: FairLive) => live.checkedIn === 1
  const [one, other] = await Promise.all([until(first, came), until(second, came)])
  expect(one).toEqual(other)
  expect(one.latest).toMatchObject([{ holder: '林**', verdict: 'admitted' }])
  const third = listen(new AbortController().signal)
  await until(third, came)
  stop.abort()
  // What had come before is read first.
  await expect(until(first, () => false)).rejects.toThrow('aborted')
  await t.app.close()
  while (!(await third.next()).done);
  expect(t.services.careers.boards.size()).toBe(0)
})

test('a fair that is not on show has no board to watch, and a stranger is not let in', async () => {
  await t.refuse('GET /staff/fairs/:id/live/stream', { params: { id: 'none' } }, 'not-found', await scanner())
  await t.refuse('GET /staff/fairs/:id/live/stream', { params: { id } }, 'not-signed-in')
})

test('somebody without a code is found by the whole name, and the list for paper asks what for; both are on record', async () => {
  await signUp(t, id, '林小满')
  const search = (name: string) => ({ params: { id }, body: { name } })
  const found = await t.call('POST /staff/events/:id/name-searches', search('林小满'), await scanner())
  expect(found.items).toMatchObject([{ holder: '林**', status: 'confirmed', usedAt: null }])
  expect((await t.call('POST /staff/events/:id/name-searches', search('林小'), await scanner())).items).toEqual([])
  const scan = { body: { eventId: id, deviceId: 'north-1', code: found.items[0]?.code ?? '' } }
  expect((await t.call('POST /staff/check-ins', scan, await scanner())).verdict).toBe('admitted')
  const list = { params: { id }, body: { reason: '签到台备用' } }
  await t.refuse('POST /staff/events/:id/door-lists', list, 'not-allowed', await scanner())
  const { items } = await t.call('POST /staff/events/:id/door-lists', list, { as: await t.staff('editor') })
  expect(items).toMatchObject([{ name: '林小满', usedAt: expect.stringContaining('2026-12-05') }])
  const audit = await t.call('GET /staff/audit', { query: { kind: 'event', entityId: id } }, { as: await t.staff('admin') })
  expect(audit.items.map(entry => entry.action)).toEqual(expect.arrayContaining(['search-name', 'door-list']))
  expect(JSON.stringify(audit.items)).not.toContain('林小满')
})
