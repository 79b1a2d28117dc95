import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectWeChat } from '../../../../server/platform/wechat/wechat.ts'
import { startApp, type TestApp } from '../../../support/app.ts'
import { publishItem } from '../../../support/showcase.ts'
import { type FakeWeChat, type Play, startFakeWeChat } from '../../../support/wechat/fake.ts'

const codes = '/wxa/getwxacodeunlimit'
let t: TestApp
let fake: FakeWeChat
beforeEach(async () => {
  fake = await startFakeWeChat()
  t = await startApp({ wechat: connectWeChat({ appId: 'wx1', secret: 's', apiBase: fake.apiBase }, () => Date.now()) })
})
afterEach(async () => {
  await t.close()
  await fake.close()
})

const drawn = (format: 'png' | 'jpeg') =>
  sharp({ create: { width: 43, height: 43, channels: 3, background: '#123456' } })
    .toFormat(format)
    .toBuffer()
const pictureOf = async (code: string) => (await t.call('GET /scene-codes/:code/picture', { params: { code } })).picture

test.each(['png', 'jpeg'] as const)('a poster gets the %s that WeChat drew for its page', async format => {
  const bytes = await drawn(format)
  fake.play(codes, { reply: bytes, type: `image/${format}` })
  const { id } = await publishItem(t, '作者')
  expect(await pictureOf(`s.${id}`)).toBe(`data:image/${format};base64,${bytes.toString('base64')}`)
  expect(fake.askedAt(codes)[0]?.body).toMatchObject({ scene: `s.${id}`, page: 'pages/home/index' })
  expect(await t.call('GET /scene-codes/:code', { params: { code: `s.${id}` } })).toMatchObject({ kind: 'showcase', id })
})

test('however many ask for one code, WeChat draws it once', async () => {
  fake.play(codes, { reply: await drawn('jpeg'), type: 'image/jpeg' })
  const { id } = await publishItem(t, '作者')
  await Promise.all(Array.from({ length: 20 }, () => pictureOf(`s.${id}`)))
  expect(fake.askedAt(codes)).toHaveLength(1)
})

const faults: [string, Play][] = [
  ['breaks off', 'drop'],
  ['stops half-way', 'half'],
  ['is down', { status: 502 }],
  ['sends a page instead', { reply: '<html>busy</html>' }],
  ['sends nothing', { reply: '' }],
  ['sends half a word', { reply: '{"errco' }],
  ['refuses', { reply: { errcode: 41030, errmsg: 'invalid page' } }],
]
test.each(faults)('where WeChat %s there is no code, and the next time there is one', async (_, play) => {
  const { id } = await publishItem(t, '作者')
  fake.play(codes, play)
  expect(await pictureOf(`s.${id}`)).toBeNull()
  fake.play(codes, { reply: await drawn('png'), type: 'image/png' })
  expect(await pictureOf(`s.${id}`)).toMatch(/^data:image\/png;base64,/)
})

test('WeChat is not asked about what is not there, and what was withdrawn leads home with a word', async () => {
  const { id } = await publishItem(t, '作者')
  await t.call('DELETE /showcase/:id', { params: { id } }, { as: await t.person('作者') })
  for (const code of [`s.${id}`, 's.000000000000', 'nonsense', 'x'.repeat(32)]) expect(await pictureOf(code)).toBeNull()
  expect(fake.askedAt(codes)).toHaveLength(0)
  const target = await t.call('GET /scene-codes/:code', { params: { code: `s.${id}` } })
  expect(target).toMatchObject({ kind: 'home', id: null, notice: expect.stringContaining('不展示') })
})

test('without WeChat there is no code', async () => {
  const plain = await startApp()
  const { id } = await publishItem(plain, '作者')
  expect(await plain.call('GET /scene-codes/:code/picture', { params: { code: `s.${id}` } })).toEqual({ picture: null })
  await plain.close()
})
