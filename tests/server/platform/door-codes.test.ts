import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealDoorCodes } from '../../../server/platform/door-codes.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { dump } from '../../support/dump.ts'
import { createEvent, createRoom } from '../../support/fixtures.ts'
import { openTestStore, photo, submission, type TestStore, uploadPicture } from '../../support/showcase.ts'

let t: TestApp
let media: TestStore
beforeAll(async () => {
  media = openTestStore()
  t = await startApp({ media: media.store })
})
afterAll(async () => {
  await t.close()
  media.remove()
})

const foundIn = async (secrets: Record<string, string>) => {
  const content = Object.values(await dump(t.database)).join('\n')
  return Object.keys(secrets).filter(name => content.includes(secrets[name] ?? ''))
}

/** Everything that lets somebody in: given out to its owner, with a key that lets the request be repeated. */
async function giveOut() {
  const as = await t.person('李雷')
  const caller = (key: string) => ({ as, headers: { 'idempotency-key': key } })
  const { id } = await createEvent(t)
  const signUp = { params: { id }, body: { name: '李雷', consent: true as const } }
  const { pass } = await t.call('POST /events/:id/registrations', signUp, caller('sign-up'))
  const { roomId } = await createRoom(t)
  const book = { params: { id: roomId }, body: { startsAt: '2026-12-05T09:00:00+08:00' } }
  const booking = await t.call('POST /rooms/:id/bookings', book, caller('book'))
  const picture = await uploadPicture(t, '李雷', await photo())
  const work = { body: submission({ pictures: [{ id: picture.id, description: '丝巾' }] }) }
  const item = await t.call('POST /showcase', work, caller('submit'))
  const agreement = await t.call('POST /showcase', { body: submission({ portrays: 'other' }) }, caller('of-another'))
  const link = await t.call('POST /showcase/:id/agreement-link', { params: { id: agreement.id } }, { as })
  return { as, eventId: id, pass: pass ?? expect.unreachable(), booking, picture, item, link }
}

test('a copy of the database opens no door and no picture, and the doors open all the same', async () => {
  const { as, eventId, pass, booking, picture, link } = await giveOut()
  const secrets = {
    pass: pass.token,
    signature: pass.token.split('.').at(-1) ?? '',
    code: pass.code,
    booking: booking.code,
    preview: picture.query.replace('?key=', ''),
    agreement: link.token,
    session: as,
  }
  expect(Object.values(secrets).every(secret => secret.length >= 6)).toBe(true)
  expect(await foundIn(secrets)).toEqual([])
  // The control: what is no secret is found.
  expect(await foundIn({ picture: picture.address.replace('/media/', ''), booking: booking.id })).toEqual(['picture', 'booking'])

  const staff = { as: await t.staff('scanner') }
  const scan = { eventId, deviceId: 'door-1' }
  expect(await t.call('POST /staff/check-ins', { body: { ...scan, token: pass.token } }, staff)).toMatchObject({
    verdict: 'admitted',
  })
  expect(await t.call('POST /staff/check-ins', { body: { ...scan, code: pass.code.toLowerCase() } }, staff)).toMatchObject({
    verdict: 'already-used',
  })
  expect((await t.call('GET /me/bookings', {}, { as })).items[0]?.code).toBe(booking.code)
  expect(await t.call('POST /staff/room-check-ins', { body: { code: booking.code } }, staff)).toMatchObject({ room: '会议室' })
  const open = async (query: string) => (await t.send({ method: 'GET', url: `${picture.address}-960.jpg${query}` })).statusCode
  expect([await open(picture.query), await open(''), await open('?key=x')]).toEqual([200, 404, 404])
})

test('codes that an earlier version left in clear are sealed at the start and go on opening doors', async () => {
  const as = await t.person('韩梅梅')
  const { id } = await createEvent(t)
  const { pass } = await t.call('POST /events/:id/registrations', { params: { id }, body: { consent: true } }, { as })
  // As the migration leaves a row of before.
  await t.database.run("UPDATE registrations SET code_index = 'HKMN34', code_sealed = NULL WHERE id = ?", [pass?.id ?? ''])
  const held = async () => (await t.call('GET /me/passes', {}, { as })).items[0]?.code
  expect([await held(), await foundIn({ code: 'HKMN34' })]).toEqual(['HKMN34', ['code']])
  expect(await sealDoorCodes(t.database, t.services.platform.vault)).toBe(1)
  expect([await held(), await foundIn({ code: 'HKMN34' })]).toEqual(['HKMN34', []])
  const body = { eventId: id, deviceId: 'door-1', code: 'hkmn34' }
  expect(await t.call('POST /staff/check-ins', { body }, { as: await t.staff('scanner') })).toMatchObject({
    verdict: 'admitted',
  })
  expect(await sealDoorCodes(t.database, t.services.platform.vault)).toBe(0)
})
