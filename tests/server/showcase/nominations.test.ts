import { afterAll, beforeAll, expect, test } from 'vitest'
import { showcaseConsentVersion } from '../../../contract/showcase/showcase.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { publishItem } from '../../support/showcase.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp()
})
afterAll(() => t.close())

const yes = (birthDate = '1999-09-09') => ({ agrees: true as const, birthDate, consentVersion: showcaseConsentVersion })
const as = async (name: string) => ({ as: await t.person(name) })

/** A nomination of this person, and the link that is sent to them. */
async function proposed(nominee: string, by = '推荐人') {
  const body = { award: '服务之星' as const, nominee, reason: '每天最早开门，帮老人挂号' }
  const { id } = await t.call('POST /showcase/nominations', { body }, await as(by))
  const { token } = await t.call('POST /showcase/nominations/:id/agreement-link', { params: { id } }, await as(by))
  return { id, token }
}
const choose = async (id: string, chosen = true) =>
  t.call(
    'PUT /staff/showcase-nominations/:id/choice',
    { params: { id }, body: { chosen, committee: ['王主任', '李书记', '赵老师'], reason: '街坊都夸' } },
    { as: await t.staff('editor') },
  )
const answer = async (token: string, who: string, body: ReturnType<typeof yes> | { agrees: false } = yes()) =>
  t.call('PUT /showcase/nominations/agreements/:token', { params: { token }, body }, await as(who))
const mine = async (id: string, by = '推荐人') => {
  const { items } = await t.call('GET /me/nominations', {}, await as(by))
  return items.find(item => item.id === id)
}
const awards = () => t.call('GET /showcase/awards', {})
const named = async (name: string) => JSON.stringify(await awards()).includes(name)

test('a name becomes public when the committee has chosen and its bearer has agreed, in either order', async () => {
  const first = await proposed('先选后问')
  await choose(first.id)
  expect(await named('先选后问')).toBe(false)
  await answer(first.token, '先选后问本人')
  expect(await named('先选后问')).toBe(true)

  const second = await proposed('先问后选')
  await answer(second.token, '先问后选本人')
  expect(await named('先问后选')).toBe(false)
  await choose(second.id)
  const { items } = await awards()
  expect(items.find(({ award }) => award === '服务之星')?.honours).toContainEqual({
    nominee: '先问后选',
    itemId: null,
    reason: '街坊都夸',
    committeeSize: 3,
    chosenAt: expect.any(String),
    sample: false,
  })
  expect(JSON.stringify(items)).not.toContain('王主任')
  expect(JSON.stringify(items)).not.toContain('挂号')
})

test('without the bearer’s consent the tables themselves refuse the name', async () => {
  const { id } = await proposed('没有点头')
  await choose(id)
  await expect(
    t.database.run(
      `INSERT INTO showcase_honours (nomination_id, award, nominee, reason, committee_size, chosen_at)
       VALUES (?, '服务之星', '没有点头', '好', 3, 0)`,
      [id],
    ),
  ).rejects.toThrow()
})

test('whoever proposed sees how it stands and why, and nobody else does', async () => {
  const { id, token } = await proposed('孟夏')
  expect(await mine(id)).toMatchObject({ nominee: '孟夏', state: 'open', agreement: 'asked', decisionReason: null })
  await answer(token, '孟夏本人')
  await choose(id, false)
  expect(await mine(id)).toMatchObject({ state: 'declined', agreement: 'agreed', decisionReason: '街坊都夸' })
  expect(await mine(id, '旁人')).toBeUndefined()
  expect(await named('孟夏')).toBe(false)
})

test('a no deletes the words and the name at once, before and after the choice, and for good', async () => {
  for (const before of [true, false]) {
    const { id, token } = await proposed('不愿出名')
    if (!before) {
      await answer(token, '不愿出名本人')
      await choose(id)
      expect(await named('不愿出名')).toBe(true)
    }
    await answer(token, '不愿出名本人', { agrees: false })
    expect(await named('不愿出名')).toBe(false)
    expect(await mine(id)).toMatchObject({ nominee: '', reason: '', agreement: 'declined' })
    const rows = await t.database.all('SELECT * FROM showcase_nominations WHERE id = ?', [id])
    expect(JSON.stringify(rows)).not.toMatch(/不愿出名|挂号/)
    await t.refuse('GET /showcase/nominations/agreements/:token', { params: { token } }, 'not-found')
    await t.refuse(
      'POST /showcase/nominations/:id/agreement-link',
      { params: { id } },
      'agreement-not-needed',
      await as('推荐人'),
    )
  }
  const queue = await t.call('GET /staff/showcase-nominations', { query: {} }, { as: await t.staff('editor') })
  expect(queue.items.filter(({ agreement }) => agreement === 'declined')).toEqual([])
})

test('nobody agrees in another’s place, under eighteen, with a worn link or to other words', async () => {
  const { id, token } = await proposed('周可')
  const params = { token }
  const key = 'PUT /showcase/nominations/agreements/:token'
  await t.refuse(key, { params, body: yes() }, 'own-agreement', await as('推荐人'))
  await t.refuse(key, { params, body: yes('2012-01-01') }, 'under-age', await as('周可'))
  await t.refuse(key, { params, body: { ...yes(), consentVersion: '2020-01' as never } }, 'invalid-request', await as('周可'))
  await t.call('POST /showcase/nominations/:id/agreement-link', { params: { id } }, await as('推荐人'))
  await t.refuse(key, { params, body: yes() }, 'not-found', await as('周可'))
  const other = { params: { id } }
  await t.refuse('POST /showcase/nominations/:id/agreement-link', other, 'not-found', await as('旁人'))
})

test('an honour outlives the account of whoever proposed it, and goes with its bearer’s', async () => {
  const { id, token } = await proposed('留名的人', '会离开的人')
  await answer(token, '留名的人本人')
  await choose(id)
  await t.call('DELETE /me', {}, await as('会离开的人'))
  expect(await named('留名的人')).toBe(true)
  await t.call('DELETE /me', {}, await as('留名的人本人'))
  expect(await named('留名的人')).toBe(false)

  const still = await proposed('走了的人')
  await answer(still.token, '走了的人本人')
  await t.call('DELETE /me', {}, await as('走了的人本人'))
  expect(await mine(still.id)).toMatchObject({ nominee: '', agreement: 'declined' })
})

test('an item that is chosen stands under its own name, with the reason, until it is withdrawn', async () => {
  const { id: itemId } = await publishItem(t, '作者', { byline: '砖纹工作室' })
  const body = { award: '青年之星' as const, nominee: '作者的真名', itemId, reason: '每周末教孩子们认砖纹' }
  const { id } = await t.call('POST /showcase/nominations', { body }, await as('推荐人'))
  expect((await mine(id))?.agreement).toBe('not-needed')
  await choose(id)
  const star = (await awards()).items.find(({ award }) => award === '青年之星')
  expect(star?.honours).toMatchObject([{ nominee: '砖纹工作室', itemId, reason: '街坊都夸', committeeSize: 3 }])
  expect(await named('作者的真名')).toBe(false)
  await t.call('DELETE /showcase/:id', { params: { id: itemId } }, await as('作者'))
  expect(await named('砖纹工作室')).toBe(false)
  expect(await t.database.all('SELECT * FROM showcase_honours WHERE item_id = ?', [itemId])).toEqual([])
})
