import { afterAll, beforeAll, expect, test } from 'vitest'
import { showcaseConsentVersion } from '../../../contract/showcase/showcase.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { decide, submit } from '../../support/showcase.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp()
})
afterAll(() => t.close())

/** An item about somebody else, with the link that is sent to them. */
async function portrait() {
  const as = { as: await t.person('作者') }
  const { id } = await submit(t, '作者', { kind: 'person', title: '卖胡辣汤的周可', portrays: 'other' })
  const { token } = await t.call('POST /showcase/:id/agreement-link', { params: { id } }, as)
  const read = await t.call('GET /showcase/agreements/:token', { params: { token } })
  return { id, token, read, as }
}

const yes = (version: number, birthDate = '1999-09-09') => ({
  agrees: true as const,
  version,
  birthDate,
  consentVersion: showcaseConsentVersion,
})

test('an item about somebody else is not published before that person agreed, whatever staff decide', async () => {
  const { id, token, read } = await portrait()
  await expect(decide(t, id, 'publish')).rejects.toThrow('not-agreed')
  await expect(t.database.run("UPDATE showcase_items SET state = 'published' WHERE id = ?", [id])).rejects.toThrow()
  await t.call('PUT /showcase/agreements/:token', { params: { token }, body: yes(read.version) }, { as: await t.person('周可') })
  expect((await decide(t, id, 'publish')).state).toBe('published')
})

test('the author cannot agree in the other’s place, and nobody under eighteen can', async () => {
  const { token, read, as } = await portrait()
  const params = { token }
  await t.refuse('PUT /showcase/agreements/:token', { params, body: yes(read.version) }, 'own-agreement', as)
  await t.refuse('PUT /showcase/agreements/:token', { params, body: yes(read.version, '2012-01-01') }, 'under-age', {
    as: await t.person('小周'),
  })
})

test('agreement is to the words that were read: an edit asks again', async () => {
  const { id, token, read, as } = await portrait()
  const other = { as: await t.person('周可') }
  await t.call('PUT /showcase/agreements/:token', { params: { token }, body: yes(read.version) }, other)
  await t.call('PATCH /showcase/:id', { params: { id }, body: { title: '换了一种写法' } }, as)
  await expect(decide(t, id, 'publish')).rejects.toThrow('not-agreed')
  await t.refuse('PUT /showcase/agreements/:token', { params: { token }, body: yes(read.version) }, 'edit-conflict', other)
})

test('declining, also after having agreed, deletes the item at once', async () => {
  const { id, token, read } = await portrait()
  const other = { as: await t.person('周可') }
  await t.call('PUT /showcase/agreements/:token', { params: { token }, body: yes(read.version) }, other)
  await decide(t, id, 'publish')
  await t.call('PUT /showcase/agreements/:token', { params: { token }, body: { agrees: false } }, other)
  expect(await t.database.get('SELECT state, title FROM showcase_items WHERE id = ?', [id])).toEqual({
    state: 'withdrawn',
    title: '',
  })
  await t.refuse('GET /showcase/agreements/:token', { params: { token } }, 'not-found')
})

test('a new link makes the old one worthless, and no link is stored as it is', async () => {
  const { id, token, as } = await portrait()
  const next = await t.call('POST /showcase/:id/agreement-link', { params: { id } }, as)
  await t.refuse('GET /showcase/agreements/:token', { params: { token } }, 'not-found')
  const row = await t.database.get('SELECT * FROM showcase_items WHERE id = ?', [id])
  expect(JSON.stringify(row)).not.toContain(next.token)
  expect(t.logs.join()).not.toContain(next.token)
})

test('saying afterwards that nobody is portrayed is shown to staff', async () => {
  const { id, as } = await portrait()
  await t.call('PATCH /showcase/:id', { params: { id }, body: { portrays: 'nobody' } }, as)
  await t.call('PATCH /showcase/:id', { params: { id }, body: { title: '再改一次' } }, as)
  const queue = await t.call('GET /staff/showcase', { query: { limit: 50 } }, { as: await t.staff('moderator') })
  expect(queue.items.find(item => item.id === id)?.flags).toMatchObject([{ field: 'portrays' }])
})
