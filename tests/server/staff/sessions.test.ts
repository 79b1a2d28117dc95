import { afterEach, beforeEach, expect, test } from 'vitest'
import { dayLength, hour, minute } from '../../../server/platform/clock.ts'
import { startApp, type TestApp } from '../../support/app.ts'

const password = 'correct horse battery'
let t: TestApp
beforeEach(async () => {
  t = await startApp()
  await t.services.staff.members.create('wang', password, 'editor', '区人才办')
})
afterEach(() => t.close())

const windows = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)' }
const signIn = async (headers: Record<string, string> = {}) =>
  (await t.call('POST /staff/session', { body: { username: 'wang', password } }, { headers })).token
const idOf = (username: string) => t.services.staff.members.idOf(username)

test('one sees where one is signed in, ends one device by itself, and eight hours end them all', async () => {
  const as = await signIn()
  const other = await signIn(windows)
  const { items } = await t.call('GET /staff/sessions', { query: {} }, { as })
  expect(items.map(({ device, isThis }) => [device, isThis]).sort()).toEqual([
    ['未知设备', true],
    ['浏览器 · Windows 电脑', false],
  ])
  const there = items.find(item => !item.isThis)
  await t.call('DELETE /staff/sessions/:id', { params: { id: there?.id ?? '' } }, { as })
  await t.refuse('GET /staff/session', {}, 'not-signed-in', { as: other })
  for (let i = 0; i < 8 * 6 - 1; i++) {
    t.clock.advance(10 * minute)
    await t.call('GET /staff/session', {}, { as })
  }
  t.clock.advance(10 * minute)
  await t.refuse('GET /staff/session', {}, 'not-signed-in', { as })
})

test('of others only admins see and end sessions, and that is on record', async () => {
  const token = await signIn(windows)
  const memberId = await idOf('wang')
  const editor = { as: await t.staff('editor') }
  const admin = { as: await t.staff('admin') }
  await t.refuse('GET /staff/sessions', { query: { memberId } }, 'not-allowed', editor)
  const [session] = (await t.call('GET /staff/sessions', { query: { memberId } }, admin)).items
  const params = { id: session?.id ?? '' }
  await t.refuse('DELETE /staff/sessions/:id', { params }, 'not-found', editor)
  await t.call('GET /staff/session', {}, { as: token })
  await t.call('DELETE /staff/sessions/:id', { params }, admin)
  await t.refuse('GET /staff/session', {}, 'not-signed-in', { as: token })
  const log = await t.call('GET /staff/audit', { query: { kind: 'staff', entityId: memberId } }, admin)
  expect(log.items[0]).toMatchObject({ actor: 'admin', action: 'end-session', before: { device: '浏览器 · Windows 电脑' } })
})

test('views are kept for each member apart', async () => {
  const editor = { as: await t.staff('editor') }
  const params = { name: 'jobs' }
  const items = [{ title: '待补全', search: { state: 'incomplete', page: 2 } }]
  await t.call('PUT /staff/views/:name', { params, body: { items } }, editor)
  expect((await t.call('GET /staff/views/:name', { params }, editor)).items).toEqual(items)
  expect((await t.call('GET /staff/views/:name', { params }, { as: await signIn() })).items).toEqual([])
  await t.call('PUT /staff/views/:name', { params, body: { items: [] } }, editor)
  expect((await t.call('GET /staff/views/:name', { params }, editor)).items).toEqual([])
})

test('whoever holds an invitation reads for whom it is, until it is used or too old', async () => {
  const admin = { as: await t.staff('admin') }
  const { invitation } = await t.call(
    'POST /staff/members',
    { body: { username: 'li', role: 'agent', department: '区人社局' } },
    admin,
  )
  const params = { token: invitation.token }
  expect(await t.call('GET /staff/invitations/:token', { params })).toEqual({
    username: 'li',
    role: 'agent',
    department: '区人社局',
    expiresAt: invitation.expiresAt,
    needsTotp: true,
  })
  await t.refuse('GET /staff/invitations/:token', { params: { token: 'x'.repeat(43) } }, 'not-found')
  t.clock.advance(3 * dayLength + hour)
  await t.refuse('GET /staff/invitations/:token', { params }, 'not-found')
})

test('the first admin is invited anew at each start until somebody has a password, then never again', async () => {
  const empty = await startApp()
  const { members } = empty.services.staff
  const first = await members.inviteFirst()
  const second = await members.inviteFirst()
  const choose = (token = '') => ({ params: { token }, body: { password } })
  await empty.refuse('PUT /staff/invitations/:token', choose(first?.token), 'not-found')
  await empty.call('PUT /staff/invitations/:token', choose(second?.token))
  expect((await empty.call('POST /staff/session', { body: { username: 'admin', password } })).staff.role).toBe('admin')
  expect(await members.inviteFirst()).toBeNull()
  await empty.close()
})

test('accounts are found by name and department, role and state', async () => {
  const admin = { as: await t.staff('admin') }
  await t.call('POST /staff/members', { body: { username: 'li_100%', role: 'scanner' } }, admin)
  const named = async (query: object) => (await t.call('GET /staff/members', { query }, admin)).items.map(item => item.username)
  expect(await named({ q: '人才' })).toEqual(['wang'])
  expect(await named({ q: '_100%' })).toEqual(['li_100%'])
  expect(await named({ role: 'editor' })).toEqual(['wang'])
  expect(await named({ state: 'invited' })).toEqual(['li_100%'])
  expect(await named({ state: 'disabled' })).toEqual([])
})
