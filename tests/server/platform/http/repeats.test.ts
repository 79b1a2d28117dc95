import { afterAll, beforeAll, expect, test } from 'vitest'
import { idempotent } from '../../../../server/platform/http/idempotency.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { createEvent, createRoom } from '../../../support/fixtures.ts'
import { submission } from '../../../support/showcase.ts'
import { importJobs } from '../../../support/upload.ts'
import { jobRow, jobTable } from '../../../support/workbook.ts'

let t: TestApp
let as: string
beforeAll(async () => {
  t = await startApp()
  as = await t.person('李雷')
})
afterAll(() => t.close())

interface Reply {
  status: number
  body: { id: string } & Record<string, unknown>
}

/** Posts `body` with a key and gives a function that posts it once more. */
async function post(url: string, payload: object): Promise<{ first: Reply; repeat: () => Promise<Reply> }> {
  const repeat = async () => {
    const headers = { authorization: `Bearer ${as}`, 'idempotency-key': `key-of-${url}` }
    const reply = await t.send({ method: 'POST', url: `/api/v1${url}`, headers, payload })
    return { status: reply.statusCode, body: reply.json() }
  }
  const first = await repeat()
  expect(first.status).toBe(201)
  expect(await repeat()).toEqual(first)
  return { first, repeat }
}

test('a repeated sign-up says what has become of it: cancelled, or moved up with its pass', async () => {
  const { id } = await createEvent(t, { capacity: 1 })
  const other = { params: { id }, body: { name: '韩梅梅', consent: true as const } }
  await t.call('POST /events/:id/registrations', other, { as: await t.person('韩梅梅') })
  const { first, repeat } = await post(`/events/${id}/registrations`, { name: '李雷', consent: true })
  expect(first.body).toMatchObject({ status: 'waitlisted', position: 1, pass: null })
  await t.call('DELETE /events/:id/registrations/mine', { params: { id } }, { as: await t.person('韩梅梅') })
  const held = (await t.call('GET /me/passes', {}, { as })).items[0]
  expect((await repeat()).body).toMatchObject({ id: first.body.id, status: 'confirmed', pass: { token: held?.token } })
  await t.call('DELETE /events/:id/registrations/mine', { params: { id } }, { as })
  expect(await repeat()).toMatchObject({ status: 201, body: { id: first.body.id, status: 'cancelled', pass: null } })
  // Nobody is signed up by it.
  expect((await t.call('GET /events/:id', { params: { id } })).seats).toMatchObject({ taken: 0 })
})

test('so do a booking, an application, a ticket, a submission and a search', async () => {
  const { roomId } = await createRoom(t)
  const booking = await post(`/rooms/${roomId}/bookings`, { startsAt: '2026-12-05T09:00:00+08:00' })
  await t.call('DELETE /me/bookings/:id', { params: { id: booking.first.body.id } }, { as })
  expect((await booking.repeat()).body).toMatchObject({ id: booking.first.body.id, state: 'cancelled' })

  await importJobs(t, jobTable(jobRow()))
  const job = (await t.call('GET /jobs', { query: {} })).items[0]?.id
  const application = await post(`/jobs/${job}/applications`, {})
  await t.call('DELETE /me/applications/:id', { params: { id: application.first.body.id } }, { as })
  expect((await application.repeat()).body).toMatchObject({ status: 'withdrawn' })

  const ticket = await post('/tickets', { question: '档案怎么转' })
  await t.call('POST /tickets/:id/messages', { params: { id: ticket.first.body.id }, body: { text: '还想问' } }, { as })
  expect((await ticket.repeat()).body).toEqual(await t.call('GET /tickets/:id', { params: { id: ticket.first.body.id } }, { as }))

  const item = await post('/showcase', submission())
  await t.call('DELETE /showcase/:id', { params: { id: item.first.body.id } }, { as })
  expect((await item.repeat()).body).toMatchObject({ id: item.first.body.id, state: 'withdrawn' })

  const search = await post('/me/searches', { label: '本科', filters: { degree: 'bachelor' } })
  await t.call('DELETE /me/searches/:id', { params: { id: search.first.body.id } }, { as })
  expect(await search.repeat()).toMatchObject({ status: 404, body: { code: 'not-found' } })
})

test('without a second look the first answer is given again, however old', async () => {
  const request = { actor: 'x', key: 'k', request: [], now: 0 }
  let now = 'confirmed'
  const ask = (again?: () => Promise<string>) =>
    idempotent(t.database, t.services.platform.vault, request, async () => now, again)
  expect(await ask()).toBe('confirmed')
  now = 'cancelled'
  expect(await ask()).toBe('confirmed')
  expect(await ask(async () => now)).toBe('cancelled')
})
