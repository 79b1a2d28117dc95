import { afterAll, beforeAll, expect, test } from 'vitest'
import { endpoints } from '../../../../contract/endpoints.ts'
import { staffRoles } from '../../../../contract/platform/access.ts'
import type { Endpoint } from '../../../../contract/platform/endpoint.ts'
import { can } from '../../../../server/staff/permissions.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { dump } from '../../../support/dump.ts'
import { createWorld, type World } from '../../../support/world.ts'
import { byDepartment, byRoleAlone, onPublicRows, ownedRows } from './scopes.ts'

let t: TestApp
let world: World
beforeAll(async () => {
  t = await startApp()
  world = await createWorld(t)
})
afterAll(() => t.close())

const routes = Object.entries(endpoints as Record<string, Endpoint>)
const departments = ['德化街街道', '一马路街道']

async function ask(key: string, token?: string, params: Record<string, string> = {}, body?: object) {
  const [method, path = ''] = key.split(' ')
  return t.send({
    method: method as 'GET',
    url: `/api/v1${path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? (name === 'kind' ? 'jobs' : 'none'))}`,
    ...(token ? { headers: { authorization: `Bearer ${token}` } } : {}),
    ...(body ? { payload: body } : {}),
  })
}
const status = async (...question: Parameters<typeof ask>) => (await ask(...question)).statusCode

test('every route says whose rows it touches', () => {
  const named = routes.filter(([key, { access }]) => access !== 'public' && key.includes('/:')).map(([key]) => key)
  const placed = [...Object.keys(ownedRows), ...onPublicRows, ...byRoleAlone, ...Object.keys(byDepartment)]
  expect(named.filter(key => !placed.includes(key))).toEqual([])
  expect(placed.filter(key => !named.includes(key))).toEqual([])
})

test.each(routes.filter(([, { access }]) => access === 'public'))('%s is open to strangers', async key => {
  expect(await status(key)).not.toBe(401)
})

test.each(routes.filter(([, { access }]) => access === 'person'))('%s is for signed-in people only', async key => {
  expect(await status(key)).toBe(401)
  for (const role of staffRoles) expect([role, await status(key, await t.staff(role))]).toEqual([role, 401])
  // Somebody new each time: some of these end the session, or the account.
  const { token } = await t.services.people.accounts.signIn({ provider: 'demo', subject: key, name: '路人' })
  expect((await ask(key, token)).body).not.toMatch(/not-signed-in|not-allowed/)
})

test.each(routes.filter(([, { access }]) => access !== 'public' && access !== 'person'))(
  '%s lets in exactly the roles of the table, of every department',
  async (key, { access }) => {
    expect(await status(key)).toBe(401)
    expect(await status(key, world.owner)).toBe(401)
    for (const role of staffRoles)
      for (const department of departments) {
        const token = await t.staff(role, department)
        const got = await status(key, token)
        const isIn = can({ role }, access as Exclude<typeof access, 'public' | 'person'>)
        expect([role, department, got === 403, got === 401]).toEqual([role, department, !isIn, false])
      }
  },
)

test.each(Object.entries(ownedRows))('%s does not know the row of somebody else, and leaves it as it is', async (key, row) => {
  const params = row.params(world.rows)
  const before = await dump(t.database)
  expect(await status(key, world.other, params, row.body)).toBe(404)
  expect(await dump(t.database)).toEqual(before)
})

test('what is refused to others is open to the owner', async () => {
  const refused = []
  for (const [key, row] of Object.entries(ownedRows)) {
    const got = await status(key, world.owner, row.params(world.rows), row.body)
    if (got === 404 || got === 401 || got === 403) refused.push([key, got])
  }
  expect(refused).toEqual([])
})

test.each(Object.entries(byDepartment))(
  '%s turns away staff of another department, and leaves the row as it is',
  async (key, row) => {
    const token = await t.staff('agent', 'dehua')
    const before = await dump(t.database, ['tickets', 'ticket_messages', 'whistles'])
    expect([403, 404]).toContain(await status(key, token, row.params(world.rows), row.body))
    expect(await dump(t.database, ['tickets', 'ticket_messages', 'whistles'])).toEqual(before)
  },
)

test('what people have of their own is theirs alone, on every route that lists it', async () => {
  for (const [key] of routes.filter(([path]) => /^GET \/me\/[^:]*$/.test(path))) {
    const [, path] = key.split(' ')
    const list = await t.send({ method: 'GET', url: `/api/v1${path}`, headers: { authorization: `Bearer ${world.other}` } })
    for (const id of [world.rows.booking, world.rows.message, ...world.secrets])
      expect([key, list.body.includes(id)]).toEqual([key, false])
  }
})
