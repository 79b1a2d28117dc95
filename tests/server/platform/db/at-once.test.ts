import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiBase, endpoints } from '../../../../contract/endpoints.ts'
import { consentVersions } from '../../../../contract/people/consent-versions.ts'
import type { Endpoint } from '../../../../contract/platform/endpoint.ts'
import { Overtaken } from '../../../../server/platform/db/database.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { canary } from '../../../support/canary.ts'
import { inputFor } from '../../../support/contract-inputs.ts'
import { isPostgres } from '../../../support/database.ts'
import { agreeToHandOver, openFair, openLink } from '../../../support/fair.ts'
import { createEvent, signUp } from '../../../support/fixtures.ts'
import { publishItem } from '../../../support/showcase.ts'
import { createWorld, rowIn, type World } from '../../../support/world.ts'
import { byDepartment, ownedRows } from '../../staff/permissions/scopes.ts'

const taps = 6

let t: TestApp
let world: World
beforeAll(async () => {
  t = await startApp()
  world = await createWorld(t)
})
afterAll(() => t.close())

/** A fresh session of the world's owner: some of the calls end the one they came with. */
const owner = async () =>
  (await t.services.people.accounts.signIn({ provider: 'demo', subject: canary.name, name: canary.name })).token

/** What ends something comes last, and the account at the very end. */
const order = (key: string) => (key === 'DELETE /me' ? 2 : key.startsWith('DELETE ') ? 1 : 0)

const writes = Object.entries(endpoints as Record<string, Endpoint>)
  .filter(([key, { body }]) => !key.startsWith('GET ') && body !== 'file')
  .sort(([a], [b]) => order(a) - order(b))

test('whoever does the same several times at once is answered each time, whatever it is', async () => {
  const faults: string[] = []
  let done = 0
  for (const [key, { access, body }] of writes) {
    const [method = '', path = ''] = key.split(' ')
    const known = ownedRows[key] ?? byDepartment[key]
    const params = known?.params(world.rows) ?? {}
    const isPersons = access === 'person' || access === 'public'
    const tokens = await Promise.all(Array.from({ length: taps }, () => (isPersons ? owner() : t.staff('admin'))))
    const replies = await Promise.all(
      tokens.map(token =>
        t.send({
          method: method as 'POST',
          url: apiBase + path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? rowIn(world.rows, path)),
          headers: { authorization: `Bearer ${token}` },
          ...(body && body !== 'file' ? { payload: (known?.body ?? inputFor(body)) as object } : {}),
        }),
      ),
    )
    if (replies.some(reply => reply.statusCode < 300)) done++
    for (const reply of replies) if (reply.statusCode >= 500) faults.push(`${key} → ${reply.statusCode} ${reply.body}`)
  }
  expect(faults).toEqual([])
  expect(done).toBeGreaterThan(writes.length / 3)
})

test('what looks first and writes afterwards would be seen', async () => {
  // Writers wait for each other on SQLite.
  if (!isPostgres) return
  await t.database.script('CREATE TABLE looked_at (name TEXT PRIMARY KEY)')
  let looked = 0
  const everybodyLooked = Promise.withResolvers<void>()
  const naively = async () =>
    t.database.transaction(async tx => {
      const there = await tx.get('SELECT 1 AS one FROM looked_at')
      if (++looked === taps) everybodyLooked.resolve()
      await everybodyLooked.promise
      if (!there) await tx.run("INSERT INTO looked_at VALUES ('x')")
    })
  const outcomes = await Promise.allSettled(Array.from({ length: taps }, naively))
  const refused = outcomes.filter(outcome => outcome.status === 'rejected')
  expect(refused).toHaveLength(taps - 1)
  expect(refused.every(({ reason }) => reason instanceof Overtaken)).toBe(true)
})

test('of those who give several employers one name at once, one does and the others read why not', async () => {
  const as = await t.staff('admin')
  const made = await Promise.all(
    Array.from({ length: taps }, (_, i) => t.call('POST /staff/employers', { body: { name: `郑州同名${i}号有限公司` } }, { as })),
  )
  const replies = await Promise.all(
    made.map(({ id }) =>
      t.send({
        method: 'PATCH',
        url: `${apiBase}/staff/employers/${id}`,
        headers: { authorization: `Bearer ${as}` },
        payload: { name: '郑州同名商贸有限公司' },
      }),
    ),
  )
  const refused = replies.filter(reply => reply.statusCode !== 200)
  expect(refused).toHaveLength(taps - 1)
  for (const reply of refused) expect(reply.body).toMatch(/刚刚有人写了同一处|已经有“郑州同名商贸有限公司”了/)
})

interface Deed {
  method: 'POST' | 'PUT'
  path: string
  token: string
  body: object
}

const person = '连点的人'

/** What creates a row of which there may be one, done for the first time; the endpoints above did not all get so far. */
const firsts: [string, () => Promise<Deed>][] = [
  [
    'puts an event aside',
    async () => {
      const { id } = await createEvent(t)
      return { method: 'PUT', path: `/me/favorites/event/${id}`, token: await t.person(person), body: {} }
    },
  ],
  [
    'agrees to be asked afterwards',
    async () => {
      const body = { version: consentVersions['fair-follow-up'], scopeId: (await openFair(t)).id }
      return { method: 'PUT', path: '/me/consents/fair-follow-up', token: await t.person(person), body }
    },
  ],
  [
    'likes what is shown',
    async () => {
      const { id } = await publishItem(t, '作者')
      return { method: 'PUT', path: `/showcase/${id}/like`, token: await t.person(person), body: {} }
    },
  ],
  [
    'reports what is shown',
    async () => {
      const { id } = await publishItem(t, '作者')
      return { method: 'POST', path: `/showcase/${id}/reports`, token: await t.person(person), body: { reason: 'other' } }
    },
  ],
  [
    'wants to meet who shows it',
    async () => {
      const { id } = await publishItem(t, '作者')
      const body = { purpose: 'meet', message: '想认识', contact: '13912345678' }
      return { method: 'POST', path: `/showcase/${id}/introductions`, token: await t.person(person), body }
    },
  ],
  [
    'lets a pass in',
    async () => {
      const { id } = await createEvent(t)
      const { pass } = await signUp(t, id, person)
      const body = { eventId: id, deviceId: 'door-1', token: pass?.token, scannedAt: '2026-12-05T08:00:00+08:00' }
      return { method: 'POST', path: '/staff/check-ins', token: await t.staff('scanner'), body }
    },
  ],
  [
    'invites an employer to a fair',
    async () => {
      const { id, booths } = await openFair(t)
      const body = { employerId: booths[0]?.employer.id, phone: '18600002231' }
      return { method: 'POST', path: `/staff/fairs/${id}/employer-links`, token: await t.staff('editor'), body }
    },
  ],
  [
    'opens the line of a booth',
    async () => {
      const { id, booths } = await openFair(t)
      const path = `/staff/fairs/${id}/lines/${booths[0]?.employer.id}`
      return { method: 'PUT', path, token: await t.staff('scanner'), body: { state: 'open' } }
    },
  ],
  [
    'says what a fair brought',
    async () => {
      const { id, booths } = await openFair(t)
      const link = await openLink(t, id, booths[0]?.employer.id ?? '')
      const body = { talked: 9, offered: 3, joined: 1 }
      return { method: 'PUT', path: `/employer-links/${link.token}/results`, token: link.as, body }
    },
  ],
  [
    'takes a card',
    async () => {
      const { id, booths } = await openFair(t)
      const link = await openLink(t, id, booths[0]?.employer.id ?? '')
      const as = await t.person(person)
      await agreeToHandOver(t, id, as)
      const { token } = await t.call('POST /fairs/:id/card-codes', { params: { id }, body: { withPhone: false } }, { as })
      return { method: 'POST', path: `/employer-links/${link.token}/handed-cards`, token: link.as, body: { code: token } }
    },
  ],
  [
    'sets when an event becomes public',
    async () => {
      const { id } = await createEvent(t)
      const editor = await t.staff('editor')
      await t.call('PUT /staff/events/:id/publication', { params: { id }, body: { published: false } }, { as: editor })
      const body = { published: true, at: '2026-12-05T08:30:00+08:00' }
      return { method: 'PUT', path: `/staff/events/${id}/publication`, token: editor, body }
    },
  ],
  [
    'writes down the holidays of a year',
    async () => {
      const body = {
        // Invented for the test: no notice says so.
        source: { name: '演示用的 2027 年安排', url: null, date: '2026-11-20' },
        holidays: [{ name: '元旦', from: '2026-12-31', to: '2027-01-02' }],
        workdays: [],
      }
      return { method: 'PUT', path: '/staff/holidays/2027', token: await t.staff('editor'), body }
    },
  ],
]

test.each(firsts)('who %s several times at once, for the first time, is answered each time', async (_, prepare) => {
  const { method, path, token, body } = await prepare()
  const headers = { authorization: `Bearer ${token}` }
  const replies = await Promise.all(
    Array.from({ length: taps }, () => t.send({ method, url: apiBase + path, headers, payload: body })),
  )
  expect(replies.filter(({ statusCode }) => statusCode >= 500).map(reply => reply.body)).toEqual([])
  expect(replies.filter(({ statusCode }) => statusCode < 300).length, replies[0]?.body).toBeGreaterThan(0)
})

test('who signs in for the first time on several devices at once is one person', async () => {
  const { accounts } = t.services.people
  const came = await Promise.all(
    Array.from({ length: taps }, () => accounts.signIn({ provider: 'wechat', subject: 'openid-new', name: null })),
  )
  expect(new Set(came.map(({ user }) => user.id)).size).toBe(1)
})
