import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../support/app.ts'
import { submit } from '../../support/showcase.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp()
  await t.call('PUT /staff/showcase-settings', { body: { needsTwo: true } }, { as: await t.staff('admin') })
})
afterAll(() => t.close())

const decision = (id: string, version: number, kind: 'publish' | 'reject' = 'publish') => ({
  params: { id },
  body: { decision: kind, reason: '内容真实', version },
})
const find = async (id: string) =>
  (await t.call('GET /staff/showcase', { query: {} }, { as: await t.staff('moderator') })).items.find(item => item.id === id)

test('where two must look, the first approval publishes nothing, the same person’s second neither, another’s does', async () => {
  const { id, version } = await submit(t, '孟夏')
  const first = await t.call('PUT /staff/showcase/:id/decision', decision(id, version), { as: await t.staff('moderator') })
  expect(first).toMatchObject({ state: 'review', version, firstLook: { by: 'moderator' } })
  await t.refuse('GET /showcase/:id', { params: { id } }, 'not-found')
  await t.refuse('PUT /staff/showcase/:id/decision', decision(id, version), 'own-look', { as: await t.staff('moderator') })
  const second = await t.call('PUT /staff/showcase/:id/decision', decision(id, version), { as: await t.staff('editor') })
  expect(second).toMatchObject({ state: 'published', firstLook: null })
  const trail = await t.call('GET /staff/audit', { query: { kind: 'showcase', entityId: id } }, { as: await t.staff('admin') })
  expect(trail.items.map(({ action, actor }) => [action, actor]).slice(0, 2)).toEqual([
    ['publish', 'editor'],
    ['first-look', 'moderator'],
  ])
})

test('an edit after the first approval needs two anew, and one alone may still refuse', async () => {
  const { id, version } = await submit(t, '孟夏')
  await t.call('PUT /staff/showcase/:id/decision', decision(id, version), { as: await t.staff('moderator') })
  await t.call('PATCH /showcase/:id', { params: { id }, body: { title: '改过的丝巾' } }, { as: await t.person('孟夏') })
  const edited = await find(id)
  expect(edited?.firstLook).toBeNull()
  const again = decision(id, edited?.version ?? 0)
  expect((await t.call('PUT /staff/showcase/:id/decision', again, { as: await t.staff('editor') })).state).toBe('review')
  const refuse = decision(id, edited?.version ?? 0, 'reject')
  expect((await t.call('PUT /staff/showcase/:id/decision', refuse, { as: await t.staff('editor') })).state).toBe('rejected')
})

test('nobody is left out and asked twice at once', async () => {
  const refused = await t.refuse('PUT /staff/showcase-settings', { body: { publishPassed: true } }, 'invalid-request', {
    as: await t.staff('admin'),
  })
  expect((refused.errors as { path: string }[]).map(error => error.path)).toEqual(['needsTwo'])
  const both = { body: { publishPassed: true, needsTwo: false } }
  expect(await t.call('PUT /staff/showcase-settings', both, { as: await t.staff('admin') })).toEqual({
    publishPassed: true,
    needsTwo: false,
  })
})
