import { afterAll, beforeAll, expect, test } from 'vitest'
import { endpoints } from '../../../../contract/endpoints.ts'
import type { Endpoint } from '../../../../contract/platform/endpoint.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { fieldsOf } from '../../../support/contract-inputs.ts'
import { dump, tablesOf } from '../../../support/dump.ts'
import { createWorld, type World } from '../../../support/world.ts'

let t: TestApp
let world: World
beforeAll(async () => {
  t = await startApp()
  world = await createWorld(t)
})
afterAll(() => t.close())

const stolen: Record<string, unknown> = { role: 'admin', status: 'confirmed', ownerId: 'x', id: 'x', isAdmin: true }

/** Bodies that are told apart by one field, so that the refusal is about the added one. */
const starts: Record<string, object> = {
  'POST /session': { provider: 'demo', name: '李雷' },
  'PUT /showcase/agreements/:token': { agrees: false },
  'PUT /showcase/nominations/agreements/:token': { agrees: false },
}

const withBody = Object.entries(endpoints as Record<string, Endpoint>).flatMap(([key, { body, access }]) =>
  body && body !== 'file' ? [{ key, body, access }] : [],
)

test.each(withBody)('$key takes nothing it does not name', async ({ key, body, access }) => {
  const [method, path = ''] = key.split(' ')
  const token = access === 'public' ? undefined : access === 'person' ? world.owner : await t.staff('admin')
  const send = (payload: string) =>
    t.send({
      method: method as 'POST',
      url: `/api/v1${path.replace(':kind', 'jobs').replace(':purpose', 'profile').replace(':number', 'A01').replace(':year', '2027').replace(':token', 'x'.repeat(43)).replace(/:\w+/g, world.rows.event)}`,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      payload,
    })
  const content = (await tablesOf(t.database)).filter(table => table !== 'staff_sessions')
  const before = await dump(t.database, content)
  for (const [name, value] of Object.entries(stolen).filter(([field]) => !fieldsOf(body).includes(field))) {
    const reply = await send(JSON.stringify({ ...starts[key], [name]: value }))
    expect([name, reply.statusCode]).toEqual([name, 400])
    expect(reply.body).toContain(`不认识 ${name}`)
  }
  const polluted = JSON.stringify(starts[key] ?? {}).replace(/\}$/, `${starts[key] ? ',' : ''}"__proto__":{"role":"admin"}}`)
  expect((await send(polluted)).statusCode).toBe(400)
  expect((await send(polluted.replace('__proto__', 'constructor').replace('{"role"', '{"prototype"'))).statusCode).toBe(400)
  expect(await dump(t.database, content)).toEqual(before)
  expect(({} as { role?: string }).role).toBeUndefined()
})
