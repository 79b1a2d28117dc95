import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseCode } from '../../../../contract/platform/signed-code.ts'
import { days, startApp, type TestApp } from '../../../support/app.ts'
import { createEvent, signUp } from '../../../support/fixtures.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp({ now: Date.parse('2026-12-01T10:00:00+08:00') })
})
afterEach(() => t.close())

const seatsOf = async (id: string) => (await t.call('GET /events/:id', { params: { id } })).seats
const cancel = async (id: string, name: string) =>
  t.call('DELETE /events/:id/registrations/mine', { params: { id } }, { as: await t.person(name) })

test('a sign-up takes a seat and gives a pass that says what it is for', async () => {
  const { id } = await createEvent(t)
  const { status, pass } = await signUp(t, id, '李雷')
  expect(status).toBe('confirmed')
  expect(pass?.code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/)
  expect(parseCode(pass?.token ?? '')).toMatchObject({
    eventId: id,
    code: pass?.code,
    validUntil: Date.parse('2026-12-05T12:00:00+08:00') / 1000,
  })
  expect(await seatsOf(id)).toEqual({ capacity: 3, taken: 1, left: 2, waitlisted: 0 })
})

test('when the seats are gone there is a queue with places, and after that a clear no', async () => {
  const { id } = await createEvent(t)
  for (const name of ['甲', '乙', '丙']) expect((await signUp(t, id, name)).status).toBe('confirmed')
  expect(await signUp(t, id, '丁')).toMatchObject({ status: 'waitlisted', position: 1, pass: null })
  expect(await signUp(t, id, '戊')).toMatchObject({ status: 'waitlisted', position: 2, pass: null })
  await t.refuse('POST /events/:id/registrations', { params: { id }, body: { consent: true } }, 'full', {
    as: await t.person('己'),
  })
  expect(await t.call('GET /events/:id', { params: { id } })).toMatchObject({ status: 'full', registration: { state: 'full' } })
})

test('cancelling gives the seat to the first in the queue, pass included, and everybody moves up', async () => {
  const { id } = await createEvent(t)
  for (const name of ['甲', '乙', '丙', '丁', '戊']) await signUp(t, id, name)
  await cancel(id, '乙')
  const [pass] = (await t.call('GET /me/passes', {}, { as: await t.person('丁') })).items
  expect(pass?.event.id).toBe(id)
  const [waiting] = (await t.call('GET /me/registrations', {}, { as: await t.person('戊') })).items
  expect(waiting).toMatchObject({ status: 'waitlisted', position: 1 })
  expect(await seatsOf(id)).toEqual({ capacity: 3, taken: 3, left: 0, waitlisted: 1 })
})

test('leaving the queue frees no seat', async () => {
  const { id } = await createEvent(t)
  for (const name of ['甲', '乙', '丙', '丁']) await signUp(t, id, name)
  await cancel(id, '丁')
  expect(await seatsOf(id)).toEqual({ capacity: 3, taken: 3, left: 0, waitlisted: 0 })
})

test('one person has one sign-up per event, and may come back after cancelling', async () => {
  const { id } = await createEvent(t)
  await signUp(t, id, '李雷')
  await t.refuse('POST /events/:id/registrations', { params: { id }, body: { consent: true } }, 'duplicate', {
    as: await t.person('李雷'),
  })
  await cancel(id, '李雷')
  expect((await signUp(t, id, '李雷')).status).toBe('confirmed')
  await t.refuse('DELETE /events/:id/registrations/mine', { params: { id } }, 'not-found', { as: await t.person('韩梅梅') })
})

test('before the window opens, after it closes and once it is over, the refusal says which', async () => {
  const early = await createEvent(t, { registrationOpensAt: '2026-12-03T09:00:00+08:00' })
  const late = await createEvent(t, { registrationClosesAt: '2026-12-01T09:00:00+08:00' })
  const free = await createEvent(t, { capacity: null })
  const attempt = async (id: string) =>
    t.refuse('POST /events/:id/registrations', { params: { id }, body: { consent: true } }, 'closed', {
      as: await t.person('李雷'),
    })
  expect(await attempt(early.id)).toMatchObject({ title: '报名还没开始', detail: expect.stringContaining('2026-12-03 09:00') })
  expect(await attempt(late.id)).toMatchObject({ title: '报名已经结束' })
  expect(await attempt(free.id)).toMatchObject({ title: '这个活动不用报名' })
  t.clock.advance(days(10))
  await t.services.people.accounts.signIn({ provider: 'demo', subject: '李雷', name: '李雷' })
  expect(await attempt(early.id)).toMatchObject({ title: '报名已经结束' })
})

test('without consent, with a wrong number or unknown fields nothing is taken', async () => {
  const { id } = await createEvent(t)
  const token = await t.person('李雷')
  const attempt = (payload: object) =>
    t.send({ method: 'POST', url: `/api/v1/events/${id}/registrations`, headers: { authorization: `Bearer ${token}` }, payload })
  expect((await attempt({ name: '李雷' })).json()).toMatchObject({
    errors: [{ path: 'consent', message: '请先勾选同意，再提交报名' }],
  })
  expect((await attempt({ consent: true, phone: '1380000' })).json()).toMatchObject({ errors: [{ path: 'phone' }] })
  expect((await attempt({ consent: true, status: 'confirmed', userId: 'x', __v: 1 })).statusCode).toBe(400)
  expect(await seatsOf(id)).toMatchObject({ taken: 0 })
})

test('fifty parallel posts with one key make one sign-up and get one answer', async () => {
  const { id } = await createEvent(t, { capacity: 100 })
  const as = await t.person('李雷')
  const replies = await Promise.all(
    Array.from({ length: 50 }, () =>
      t.call(
        'POST /events/:id/registrations',
        { params: { id }, body: { name: '李雷', consent: true } },
        { as, headers: { 'idempotency-key': 'one-tap' } },
      ),
    ),
  )
  expect(new Set(replies.map(reply => JSON.stringify(reply))).size).toBe(1)
  const rows = await t.database.get<{ count: number }>('SELECT count(*) AS count FROM registrations')
  expect(rows?.count).toBe(1)
  expect(await seatsOf(id)).toMatchObject({ taken: 1 })
})

test('the same key with another body is refused, another person’s key is another key', async () => {
  const { id } = await createEvent(t)
  const post = (name: string, as: string) =>
    t.send({
      method: 'POST',
      url: `/api/v1/events/${id}/registrations`,
      headers: { authorization: `Bearer ${as}`, 'idempotency-key': 'k1' },
      payload: { name, consent: true },
    })
  expect((await post('李雷', await t.person('李雷'))).statusCode).toBe(201)
  expect((await post('雷李', await t.person('李雷'))).json()).toMatchObject({ status: 422, code: 'key-reused' })
  expect((await post('李雷', await t.person('韩梅梅'))).statusCode).toBe(201)
})

test('a refused attempt leaves its key free for the next', async () => {
  const { id } = await createEvent(t, { registrationOpensAt: '2026-12-02T09:00:00+08:00' })
  const as = await t.person('李雷')
  const headers = { 'idempotency-key': 'again' }
  await t.refuse('POST /events/:id/registrations', { params: { id }, body: { consent: true } }, 'closed', { as, headers })
  t.clock.advance(days(1))
  expect(
    (await t.call('POST /events/:id/registrations', { params: { id }, body: { consent: true } }, { as, headers })).status,
  ).toBe('confirmed')
})

test('raising the capacity lets the queue in, lowering it takes no seat from anybody', async () => {
  const { id } = await createEvent(t)
  for (const name of ['甲', '乙', '丙', '丁', '戊']) await signUp(t, id, name)
  const as = { as: await t.staff('editor') }
  await t.call('PATCH /staff/events/:id', { params: { id }, body: { capacity: 4 } }, as)
  expect(await seatsOf(id)).toEqual({ capacity: 4, taken: 4, left: 0, waitlisted: 1 })
  await t.refuse('PATCH /staff/events/:id', { params: { id }, body: { capacity: 2 } }, 'capacity-below-taken', as)
})

test('a moved event says so, and its passes follow it', async () => {
  const { id } = await createEvent(t)
  const before = await signUp(t, id, '李雷')
  await t.call(
    'PATCH /staff/events/:id',
    { params: { id }, body: { startsAt: '2026-12-06T09:00:00+08:00', endsAt: '2026-12-06T12:00:00+08:00' } },
    { as: await t.staff('editor') },
  )
  expect(await t.call('GET /events/:id', { params: { id } })).toMatchObject({
    status: 'moved',
    previousStartsAt: '2026-12-05T09:00:00+08:00',
    registration: { state: 'open' },
  })
  const [pass] = (await t.call('GET /me/passes', {}, { as: await t.person('李雷') })).items
  expect(pass?.code).toBe(before.pass?.code)
  expect(pass?.validUntil).toBe('2026-12-06T12:00:00+08:00')
})

test('a cancelled event takes nobody more and its passes say so', async () => {
  const { id } = await createEvent(t)
  await signUp(t, id, '李雷')
  await t.call(
    'PUT /staff/events/:id/cancellation',
    { params: { id }, body: { reason: '大风' } },
    { as: await t.staff('editor') },
  )
  await t.refuse('POST /events/:id/registrations', { params: { id }, body: { consent: true } }, 'closed', {
    as: await t.person('韩梅梅'),
  })
  expect((await t.call('GET /me/passes', {}, { as: await t.person('李雷') })).items[0]?.event.status).toBe('cancelled')
})

test('phone numbers are sealed in the database and appear in no reply', async () => {
  const { id } = await createEvent(t)
  const as = await t.person('李雷')
  const reply = await t.call(
    'POST /events/:id/registrations',
    { params: { id }, body: { phone: '13800138000', consent: true } },
    { as },
  )
  const row = await t.database.get<{ phone_sealed: string }>('SELECT phone_sealed FROM registrations WHERE id = ?', [reply.id])
  expect(row?.phone_sealed).toBeTruthy()
  expect(row?.phone_sealed).not.toContain('13800138000')
  const passes = await t.call('GET /me/passes', {}, { as })
  expect(JSON.stringify([reply, passes])).not.toContain('13800138000')
  expect(passes.items[0]?.holder).toBe('李*')
})

test('names and numbers are gone ninety days after the event', async () => {
  const { id } = await createEvent(t)
  const { tidy } = await import('../../../../server/platform/db/tidy.ts')
  await t.call(
    'POST /events/:id/registrations',
    { params: { id }, body: { name: '李雷', phone: '13800138000', consent: true } },
    { as: await t.person('李雷') },
  )
  await tidy(t.database, Date.parse('2026-12-05T12:00:00+08:00') + days(91))
  expect(await t.database.get('SELECT name, phone_sealed FROM registrations')).toMatchObject({ name: null, phone_sealed: null })
})
