import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hourly } from '../../../server/chores.ts'
import { personalTables } from '../../../server/people/privacy/registry.ts'
import { hour } from '../../../server/platform/clock.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { canary, spoken } from '../../support/canary.ts'
import { isPostgres } from '../../support/database.ts'
import { dump, tablesOf } from '../../support/dump.ts'
import { createEvent, signUp } from '../../support/fixtures.ts'
import { createWorld, type World } from '../../support/world.ts'

let t: TestApp
let world: World
beforeEach(async () => {
  t = await startApp()
  world = await createWorld(t)
})
afterEach(() => t.close())

const columnsOf = async (table: string) =>
  (
    await t.database.all<{ name: string }>(
      isPostgres
        ? 'SELECT column_name AS name FROM information_schema.columns WHERE table_name = ?'
        : 'SELECT name FROM pragma_table_info(?)',
      [table],
    )
  ).map(row => row.name)

/** What makes a table one about a person. */
const personal =
  /(^|_)(user_id|openid|phone|author_id|person_id|owner_id|asker_id|registration_id|application_id|subject|username)/

test('every table with something of a person is registered, column by column', async () => {
  const faults: string[] = []
  for (const table of await tablesOf(t.database)) {
    const columns = await columnsOf(table)
    const known = personalTables.find(entry => entry.table === table)
    if (!known && columns.some(column => personal.test(column))) faults.push(`${table} is not registered`)
    if (!known) continue
    const registered = [...Object.keys(known.fields), ...known.technical]
    faults.push(...columns.filter(column => !registered.includes(column)).map(column => `${table}.${column} is not registered`))
    faults.push(...registered.filter(column => !columns.includes(column)).map(column => `${table}.${column} does not exist`))
  }
  expect(faults).toEqual([])
})

test('a column that nobody registered would be found', async () => {
  await t.database.script('ALTER TABLE bookings ADD COLUMN id_card TEXT')
  const known = personalTables.find(entry => entry.table === 'bookings')
  const registered = [...Object.keys(known?.fields ?? {}), ...(known?.technical ?? [])]
  expect((await columnsOf('bookings')).filter(column => !registered.includes(column))).toEqual(['id_card'])
})

test('the privacy page names every field with purpose, basis and retention', async () => {
  const { items } = await t.call('GET /privacy', {})
  expect(items).toHaveLength(personalTables.length)
  for (const item of items) {
    expect(item.what.length).toBeGreaterThan(0)
    for (const words of [item.purpose, item.basis, item.retention]) expect(words.length).toBeGreaterThan(1)
  }
})

test('the export has every registered field that is filled, in words, and nothing of anybody else', async () => {
  await signUp(t, (await createEvent(t, { title: '别人的活动' })).id, '韩梅梅')
  const archive = await t.call('GET /me/export', {}, { as: world.owner })
  const text = JSON.stringify(archive)
  for (const value of [...Object.values(canary), ...Object.values(spoken)]) expect(text).toContain(value)
  expect(text).not.toMatch(/韩梅梅|别人的活动/)
  for (const { table, title, owner, fields } of personalTables.filter(entry => entry.owner !== null)) {
    const section = archive.sections.find(entry => entry.title === title)
    const user = (await t.call('GET /me', {}, { as: world.owner })).id
    const rows = await t.database.all(`SELECT * FROM ${table} WHERE ${owner}`, [user])
    expect([table, section?.records.length]).toEqual([table, rows.length])
    for (const record of section?.records ?? [])
      expect(record.map(field => field.what)).toEqual(Object.values(fields).map(field => field.what))
  }
})

test('after deletion nothing of the person is found: not in the tables, the file, the log or any reply', async () => {
  const { id } = await t.call('GET /me', {}, { as: world.owner })
  await t.call('DELETE /me', {}, { as: world.owner })
  await t.refuse('GET /me', {}, 'not-signed-in', { as: world.owner })
  const canaries = [...Object.values(canary), ...Object.values(spoken)]
  const rest = Object.values(await dump(t.database)).join('\n')
  for (const value of canaries) expect(rest).not.toContain(value)
  t.clock.advance(hour)
  await hourly(t.database, t.services, () => t.clock.now)
  if (!isPostgres)
    for (const file of [t.target, `${t.target}-wal`]) {
      const bytes = readFileSync(file)
      for (const value of canaries) expect([file, bytes.includes(value)]).toEqual([file, false])
    }
  expect(t.logs.join('')).not.toMatch(new RegExp(canaries.join('|')))
  const staff = { as: await t.staff('admin') }
  await t.refuse('POST /staff/applications/:id/readings', { params: { id: world.rows.application } }, 'not-shared', staff)
  expect((await t.call('GET /staff/outcomes', { query: {} }, staff)).applications).toBe(1)
  expect(await t.database.get('SELECT name, phone_sealed, subject FROM users WHERE id = ?', [id])).toEqual({
    name: null,
    phone_sealed: null,
    subject: `deleted:${id}`,
  })
})

test('the file itself held the name before, so that the search means something', async () => {
  if (isPostgres) return
  await t.database.script('PRAGMA wal_checkpoint(TRUNCATE)')
  expect(readFileSync(t.target).includes(canary.name)).toBe(true)
})

test('who leaves gives the seat to the next in the queue', async () => {
  const { id } = await createEvent(t, { capacity: 1, waitlistCapacity: 1, title: '只有一个位置' })
  await t.call('POST /events/:id/registrations', { params: { id }, body: { consent: true } }, { as: world.owner })
  expect((await signUp(t, id, '韩梅梅')).status).toBe('waitlisted')
  await t.call('DELETE /me', {}, { as: world.owner })
  const mine = await t.call('GET /me/registrations', {}, { as: await t.person('韩梅梅') })
  expect(mine.items.find(item => item.event.id === id)?.status).toBe('confirmed')
})

test('who comes back with the same login is somebody new', async () => {
  const before = await t.call('GET /me', {}, { as: world.owner })
  await t.call('DELETE /me', {}, { as: world.owner })
  const { user } = await t.call('POST /session', { body: { provider: 'demo', name: canary.name } })
  expect(user.id).not.toBe(before.id)
})

test('what arrived in the moment of leaving goes within the hour', async () => {
  const { id } = await t.call('GET /me', {}, { as: world.owner })
  await t.call('DELETE /me', {}, { as: world.owner })
  await t.database.run("INSERT INTO inbox_items (id, user_id, title, text, created_at) VALUES ('late', ?, '金丝雀甲', '', 0)", [
    id,
  ])
  t.clock.advance(hour)
  await hourly(t.database, t.services, () => t.clock.now)
  expect((await dump(t.database, ['inbox_items'])).inbox_items).not.toContain('金丝雀甲')
})

test('what was promised to go goes: contacts after 90 days, records after three years', async () => {
  const counts = async () => {
    const content = await dump(t.database, ['registrations', 'applications', 'application_readings'])
    return Object.values(content).map(rows => rows.split('\n').filter(Boolean).length)
  }
  t.clock.advance(91 * 24 * hour)
  await hourly(t.database, t.services, () => t.clock.now)
  expect((await dump(t.database, ['registrations'])).registrations).not.toContain(canary.name)
  expect(await counts()).toEqual([1, 1, 1])
  t.clock.advance(3 * 366 * 24 * hour)
  await hourly(t.database, t.services, () => t.clock.now)
  expect(await counts()).toEqual([0, 0, 0])
})
