import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiBase, endpoints } from '../../../../contract/endpoints.ts'
import type { Endpoint } from '../../../../contract/platform/endpoint.ts'
import { problem } from '../../../../contract/platform/problem.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { fieldsOf, inputFor, type Json, textsIn, withTexts } from '../../../support/contract-inputs.ts'
import { dump } from '../../../support/dump.ts'
import { brokenCharacters, emoji, heap, hiddenCharacters, hiddenIn, lineEnds } from '../../../support/hidden.ts'
import { createWorld, type World } from '../../../support/world.ts'

let t: TestApp
let world: World
let admin: string
beforeAll(async () => {
  t = await startApp()
  world = await createWorld(t)
  admin = await t.staff('admin')
})
afterAll(() => t.close())

const all = Object.entries(endpoints as Record<string, Endpoint>)
const places: ((text: string, character: string) => string)[] = [
  (text, character) => character + text,
  (text, character) => text.slice(0, Math.ceil(text.length / 2)) + character + text.slice(Math.ceil(text.length / 2)),
  (text, character) => text + character,
]
/** Of the many that show nothing, others at each place; of those that nothing can mend, each. */
const shown = (turn: number) => [hiddenCharacters, [...lineEnds, heap]].map(list => list[(turn * 7) % list.length] ?? '')

const path = (key: string, id: string) => apiBase + (key.split(' ')[1] ?? '').replace(/:\w+/g, encodeURIComponent(id))

async function send(key: string, { access }: Endpoint, url: string, body?: Json) {
  const token = access === 'public' ? undefined : access === 'person' ? world.owner : admin
  const reply = await t.send({
    method: (key.split(' ')[0] ?? 'GET') as 'POST',
    url,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  })
  const seen = `${key} ${url} ${JSON.stringify(body)?.slice(0, 300)} → ${reply.statusCode} ${reply.body.slice(0, 300)}`
  expect(reply.statusCode, seen).toBeLessThan(500)
  return { reply, seen }
}

const withBody = all.flatMap(([key, endpoint]) =>
  endpoint.body && endpoint.body !== 'file' ? [{ key, endpoint, body: endpoint.body }] : [],
)

test.each(withBody)('$key: no text of its body hides anything', async ({ key, endpoint, body }) => {
  const url = path(key, world.rows.event)
  const right = inputFor(body)
  let turn = 0
  for (const field of textsIn(right))
    for (const put of places) {
      for (const character of shown(turn++))
        await send(
          key,
          endpoint,
          url,
          withTexts(right, text => put(text, character), field),
        )
      for (const character of brokenCharacters) {
        const { reply, seen } = await send(
          key,
          endpoint,
          url,
          withTexts(right, text => put(text, character), field),
        )
        const { errors } = problem.parse(reply.json())
        expect(errors.map(error => error.path).includes(field.join('.')) || field[0] === 'password', seen).toBe(true)
      }
    }
})

test('what was kept of all that holds none of those characters, and emoji came through whole', async () => {
  const name = `李\u200b雷${emoji.slice(0, 3).join('')}\u202e`
  const token = await t.person('张三')
  await t.call('PATCH /me', { body: { name } }, { as: token })
  expect((await t.call('GET /me', {}, { as: token })).name).toBe(`李雷${emoji.slice(0, 3).join('')}`)
  for (const [table, rows] of Object.entries(await dump(t.database)))
    expect([table, hiddenIn(emoji.reduce((text, sign) => text.replaceAll(sign, ''), rows))]).toEqual([table, null])
})

test.each(all.filter(([, { params }]) => params))('%s: no address hides anything', async (key, endpoint) => {
  for (const [turn, put] of places.entries()) {
    for (const character of ['\0', ...shown(turn)]) {
      const { reply, seen } = await send(key, endpoint, path(key, put('a1b2', character)))
      if (character === '\0') expect(reply.statusCode, seen).toBeGreaterThanOrEqual(400)
    }
    // Half of a pair, as no client writes it.
    const { reply } = await send(key, endpoint, path(key, 'x').replaceAll('/x', `/${put('ab', '%ED%A0%80')}`))
    expect(reply.statusCode).toBeGreaterThanOrEqual(400)
  }
})

test.each(all.flatMap(([key, e]) => (e.query ? [{ key, endpoint: e, fields: fieldsOf(e.query) }] : [])))(
  '$key: no query hides anything',
  async ({ key, endpoint, fields }) => {
    for (const [turn, field] of fields.entries())
      for (const put of places)
        for (const character of ['\0', ...shown(turn)]) {
          const url = `${path(key, world.rows.event)}?${new URLSearchParams({ [field]: put('租房', character) })}`
          const { reply, seen } = await send(key, endpoint, url)
          if (character === '\0') expect(reply.statusCode, seen).toBeGreaterThanOrEqual(400)
        }
  },
)

test('addresses that nobody serves, files and documents are no way round', async () => {
  for (const url of ['/%00', '/api/v1/none%00', '/media/%00', '/media/a%00-160.webp', '/docs/%00', '/api/v1/jobs/a%00b'])
    expect([url, Math.floor((await t.send({ method: 'GET', url })).statusCode / 100)]).toEqual([url, 4])
})
