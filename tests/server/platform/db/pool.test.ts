import { AsyncResource } from 'node:async_hooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiBase, endpoints } from '../../../../contract/endpoints.ts'
import type { Endpoint } from '../../../../contract/platform/endpoint.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { canary } from '../../../support/canary.ts'
import { inputFor } from '../../../support/contract-inputs.ts'
import { isPostgres } from '../../../support/database.ts'
import { createEvent } from '../../../support/fixtures.ts'
import { createWorld, type World } from '../../../support/world.ts'
import { byDepartment, ownedRows } from '../../staff/permissions/scopes.ts'

let t: TestApp
let world: World
beforeAll(async () => {
  // Whoever holds the only connection and asks for another waits for itself.
  t = await startApp({ poolSize: 1 })
  world = await createWorld(t)
})
afterAll(() => t.close())

const crowd = Array.from({ length: 40 }, (_, i) => `访客${i}`)

const statuses = (replies: { statusCode: number }[]) =>
  Object.fromEntries(Object.entries(Object.groupBy(replies, r => r.statusCode)).map(([code, list]) => [code, list?.length]))

const post = (url: string, token: string, payload: object) =>
  t.send({ method: 'POST', url: apiBase + url, headers: { authorization: `Bearer ${token}` }, payload })

test('forty who sign up at once with the phone they saved all get in', async () => {
  const { id } = await createEvent(t, { capacity: 40 })
  const tokens = await Promise.all(crowd.map(t.person))
  for (const token of tokens) {
    const me = await t.call('GET /me', {}, { as: token })
    await t.services.people.accounts.setPhone(me.id, '13912345678')
  }
  const replies = await Promise.all(
    tokens.map(token => post(`/events/${id}/registrations`, token, { consent: true, savedPhone: true })),
  )
  expect(statuses(replies)).toEqual({ 201: 40 })
})

test('forty who ask on from an answer at once all have their ticket', async () => {
  const { id } = await t.call('POST /policies/questions', { body: { question: '租房有补贴吗' } })
  const tokens = await Promise.all(crowd.map(t.person))
  const replies = await Promise.all(tokens.map(token => post('/tickets', token, { question: '想再问问', contextQuestionId: id })))
  expect(statuses(replies)).toEqual({ 201: 40 })
})

/** Rows for paths that `scopes.ts` has none for, by the nouns in them. */
function rowFor(path: string): string {
  const { rows } = world
  const nouns: [string, string][] = [
    ['/jobs', rows.job],
    ['/rooms', rows.room],
    ['/applications', rows.application],
    ['/bookings', rows.booking],
    ['-nominations', rows.nomination],
    ['/showcase', rows.item],
    ['/tickets', rows.ticket],
  ]
  return nouns.find(([noun]) => path.includes(noun))?.[1] ?? rows.event
}

/** What ends something comes last, and the account at the very end. */
const order = (key: string) => (key === 'DELETE /me' ? 2 : key.startsWith('DELETE ') ? 1 : 0)

const writes = Object.entries(endpoints as Record<string, Endpoint>)
  .filter(([key, { body }]) => !key.startsWith('GET ') && body !== 'file')
  .sort(([a], [b]) => order(a) - order(b))

test('every endpoint that writes answers where there is one connection', async () => {
  const outcomes: { key: string; statusCode: number }[] = []
  for (const [key, { access, body }] of writes) {
    const [method = '', path = ''] = key.split(' ')
    const known = ownedRows[key] ?? byDepartment[key]
    const params = known?.params(world.rows) ?? {}
    const isPersons = access === 'person' || access === 'public'
    const token = isPersons ? await owner() : await t.staff('admin')
    const reply = await t.send({
      method: method as 'POST',
      url: apiBase + path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? rowFor(path)),
      headers: { authorization: `Bearer ${token}` },
      ...(body && body !== 'file' ? { payload: (known?.body ?? inputFor(body)) as object } : {}),
    })
    expect(reply.statusCode, `${key} → ${reply.body}`).toBeLessThan(500)
    outcomes.push({ key, statusCode: reply.statusCode })
  }
  // Most got as far as what they write.
  expect(outcomes.filter(({ statusCode }) => statusCode < 300).length).toBeGreaterThan(writes.length / 2)
})

/** A fresh session of the world's owner: some of the calls end the one they came with. */
const owner = async () =>
  (await t.services.people.accounts.signIn({ provider: 'demo', subject: canary.name, name: canary.name })).token

test('what asks past the transaction that it runs in waits, and what goes on after it does not', async () => {
  if (!isPostgres) return
  const outside = new AsyncResource('outside')
  const ended = Promise.withResolvers<void>()
  const one = () => t.database.get('SELECT 1 AS one')
  const state = await t.database.transaction(async tx => {
    let answered = false
    // The control: the same question from outside. Every test above fails where handlers ask so.
    const past = outside.runInAsyncScope(one).then(() => {
      answered = true
    })
    expect(await one()).toEqual({ one: 1 })
    for (let i = 0; i < 20; i++) await tx.get('SELECT 1 AS one')
    expect(answered).toBe(false)
    return { past, later: ended.promise.then(one) }
  })
  await state.past
  ended.resolve()
  expect(await state.later).toEqual({ one: 1 })
})

test('a transaction inside a transaction is refused and not waited for', async () => {
  if (!isPostgres) return
  await expect(t.database.transaction(() => t.database.transaction(async () => {}))).rejects.toThrow('inside a transaction')
  expect(await t.database.get('SELECT 1 AS one')).toEqual({ one: 1 })
})
