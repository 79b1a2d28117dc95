import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../../support/app.ts'
import { openTestStore, photo, submission, type TestStore } from '../../../support/showcase.ts'
import { sendFile } from '../../../support/upload.ts'

let t: TestApp
let pictures: TestStore
beforeEach(async () => {
  pictures = openTestStore()
  t = await startApp({ media: pictures.store })
})
afterEach(async () => {
  await t.close()
  pictures.remove()
})

const post = async (path: string, payload: object) =>
  t.send({
    method: 'POST',
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${await t.person('连点的人')}` },
    payload,
  })

/** More than any of them allows, and few enough that even a busy machine gives each of them a connection in time. */
const taps = 30

const asking = [
  { path: '/tickets', most: 20, body: (i: number) => ({ question: `第 ${i} 件怎么办理？` }), refusal: 429 },
  {
    path: '/needs',
    most: 10,
    body: (i: number) => ({ raisedBy: 'youth', title: `第 ${i} 盏灯`, text: '路上暗。' }),
    refusal: 429,
  },
  { path: '/proposals', most: 5, body: (i: number) => ({ title: `第 ${i} 件事`, text: '晚一小时收摊。' }), refusal: 429 },
  { path: '/me/searches', most: 10, body: (i: number) => ({ label: `第 ${i} 个`, filters: { q: '店长' } }), refusal: 409 },
  { path: '/showcase', most: 10, body: (i: number) => submission({ title: `第 ${i} 条丝巾` }), refusal: 409 },
]

test.for(asking)('one person who asks $path many times at once gets no more than one after the other', async of => {
  const { path, most, body, refusal } = of
  await t.person('连点的人')
  const replies = await Promise.all(Array.from({ length: taps }, (_, i) => post(path, body(i))))
  const statuses = replies.map(reply => reply.statusCode)
  expect(statuses.filter(status => status === 201)).toHaveLength(most)
  expect(statuses.filter(status => status === refusal)).toHaveLength(taps - most)
})

test('one person who uploads many pictures at once gets no more than one after the other', async () => {
  const token = await t.person('连点的人')
  const bytes = await photo(300, 200)
  const upload = () => sendFile(t, '/showcase/pictures', 'photo.jpg', bytes, token)
  const ofTurn = async (size: number) => (await Promise.all(Array.from({ length: size }, upload))).map(reply => reply.statusCode)
  expect(await ofTurn(20)).toEqual(Array(20).fill(201))
  expect((await ofTurn(20)).sort()).toEqual([...Array(10).fill(201), ...Array(10).fill(429)])
})
