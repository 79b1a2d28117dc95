import { afterEach, beforeEach, expect, test } from 'vitest'
import { staffActions } from '../../../contract/platform/access.ts'
import { hour, minute } from '../../../server/platform/clock.ts'
import { can } from '../../../server/staff/permissions.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { createEvent } from '../../support/fixtures.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp()
})
afterEach(() => t.close())

const password = 'correct horse battery'
const signIn = (username: string, given: string) =>
  t.send({ method: 'POST', url: '/api/v1/staff/session', payload: { username, password: given } })

test('staff sign in with name and password and learn what they may do', async () => {
  await t.services.staff.members.create('wang', password, 'scanner', '德化街街道')
  const { token, staff } = await t.call('POST /staff/session', { body: { username: 'wang', password } })
  expect(staff).toMatchObject({
    username: 'wang',
    role: 'scanner',
    department: '德化街街道',
    actions: ['be-staff', 'check-in', 'watch-fair'],
  })
  expect(await t.call('GET /staff/session', {}, { as: token })).toEqual(staff)
  await t.call('DELETE /staff/session', {}, { as: token })
  await t.refuse('GET /staff/session', {}, 'not-signed-in', { as: token })
})

test('after five wrong passwords the sixth try waits, even with the right one', async () => {
  await t.services.staff.members.create('wang', password, 'editor')
  for (let i = 0; i < 5; i++)
    expect((await signIn('wang', 'wrong')).json()).toMatchObject({ status: 401, code: 'sign-in-failed' })
  const sixth = await signIn('wang', password)
  expect(sixth.statusCode).toBe(429)
  expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(0)
  t.clock.advance(15 * minute + 1)
  expect((await signIn('wang', password)).statusCode).toBe(200)
})

test('a wrong name and a wrong password get the same answer', async () => {
  await t.services.staff.members.create('wang', password, 'editor')
  const { instance: _, ...unknown } = (await signIn('nobody', password)).json()
  const { instance: __, ...wrong } = (await signIn('wang', 'wrong')).json()
  expect(unknown).toEqual(wrong)
})

test('a session ends after 15 idle minutes and after 8 hours at the latest', async () => {
  await t.services.staff.members.create('wang', password, 'editor')
  const { token } = await t.call('POST /staff/session', { body: { username: 'wang', password } })
  for (let i = 0; i < 47; i++) {
    t.clock.advance(10 * minute)
    await t.call('GET /staff/session', {}, { as: token })
  }
  t.clock.advance(8 * hour - 47 * 10 * minute)
  await t.refuse('GET /staff/session', {}, 'not-signed-in', { as: token })
  const second = await t.call('POST /staff/session', { body: { username: 'wang', password } })
  t.clock.advance(15 * minute + 1000)
  await t.refuse('GET /staff/session', {}, 'not-signed-in', { as: second.token })
})

test('the database holds no password and no token that could be used', async () => {
  await t.services.staff.members.create('wang', password, 'editor')
  const { token } = await t.call('POST /staff/session', { body: { username: 'wang', password } })
  const person = await t.person('李雷')
  const dump = JSON.stringify([
    await t.database.all('SELECT * FROM staff_members'),
    await t.database.all('SELECT * FROM staff_sessions'),
    await t.database.all('SELECT * FROM sessions'),
  ])
  for (const secret of [password, token, person]) expect(dump).not.toContain(secret)
})

test('every action belongs to at least one role and the admin has them all', () => {
  for (const action of staffActions) expect(can({ role: 'admin' }, action)).toBe(true)
})

test('every change is on record with who, what before and what after, and the record shows tampering', async () => {
  const event = await createEvent(t)
  await t.call(
    'PATCH /staff/events/:id',
    { params: { id: event.id }, body: { title: '新名字' } },
    { as: await t.staff('editor') },
  )
  const admin = { as: await t.staff('admin') }
  const log = await t.call('GET /staff/audit', { query: {} }, admin)
  expect(log.items.map(entry => entry.action)).toEqual(['update', 'publish', 'create'])
  expect(log.items[0]).toMatchObject({ actor: 'editor', before: { title: '不插电小现场' }, after: { title: '新名字' } })
  expect(log.intact).toBe(true)
  const tampering = [
    "UPDATE audit_entries SET actor = 'nobody' WHERE number = 2",
    'DELETE FROM audit_entries WHERE number = 2',
    'DELETE FROM audit_entries WHERE number = 3',
    'UPDATE audit_entries SET number = number + 10 WHERE number > 1',
  ]
  for (const sql of tampering) {
    const rows = await t.database.all<Record<string, string | number | null>>('SELECT * FROM audit_entries ORDER BY number')
    await t.database.run(sql)
    expect([sql, (await t.call('GET /staff/audit', { query: {} }, admin)).intact]).toEqual([sql, false])
    await t.database.run('DELETE FROM audit_entries')
    for (const row of rows)
      await t.database.run(
        `INSERT INTO audit_entries (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
          .map(() => '?')
          .join(', ')})`,
        Object.values(row),
      )
    expect((await t.call('GET /staff/audit', { query: {} }, admin)).intact).toBe(true)
  }
})

test('of two editors the second is told what changed meanwhile', async () => {
  const event = await createEvent(t)
  const as = await t.staff('editor')
  const edit = (title: string) =>
    t.send({
      method: 'PATCH',
      url: `/api/v1/staff/events/${event.id}`,
      headers: { authorization: `Bearer ${as}`, 'if-match': `"${event.version}"` },
      payload: { title },
    })
  expect((await edit('先改的')).statusCode).toBe(200)
  const second = await edit('后改的')
  expect(second.statusCode).toBe(409)
  expect(second.json()).toMatchObject({ code: 'edit-conflict', current: { title: '先改的' } })
})
