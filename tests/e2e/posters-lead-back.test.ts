import jsQR from 'jsqr'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { type Phone, takePhone } from '../support/browser.ts'
import { browser, product, withProduct } from '../support/in-browser.ts'

const violet = { r: 123, g: 31, b: 162 }
const absent = () => Promise.reject(new Error('WeChat is not here'))

let draws = false
withProduct({
  wechat: {
    openidOf: absent,
    phoneOf: absent,
    send: absent,
    codeFor: async () =>
      draws
        ? sharp({ create: { width: 430, height: 430, channels: 3, background: violet } })
            .png()
            .toBuffer()
        : absent(),
  },
})

/** The poster of the page that is open, as a file. */
async function posterOf({ page }: Phone): Promise<Buffer> {
  await page.getByRole('button', { name: /分享|约朋友/ }).click()
  await page.getByRole('button', { name: '生成海报' }).click()
  const poster = page.locator('.poster__picture img')
  await poster.waitFor()
  return Buffer.from((await poster.getAttribute('src'))?.split(',')[1] ?? '', 'base64')
}

async function codeOn(poster: Buffer) {
  const { data, info } = await sharp(poster).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}

test('where WeChat does not answer, jobs, fairs, events, works, needs and proposals lead back by their address, and nobody is told', async () => {
  const { database, services } = product
  const first = async (sql: string) => (await database.get<{ id: string }>(sql))?.id
  const paths = [
    `/packages/jobs/job?id=${await first("SELECT id FROM jobs WHERE state = 'published' ORDER BY id LIMIT 1")}`,
    `/packages/fairs/fair?id=${(await services.careers.fairs.next())?.id}`,
    `/packages/events/event?id=${await first("SELECT id FROM events WHERE category = 'music' ORDER BY starts_at DESC LIMIT 1")}`,
    `/packages/showcase/item?id=${await first('SELECT id FROM showcase_items ORDER BY id LIMIT 1')}`,
    `/packages/community/need?id=${await first('SELECT id FROM needs ORDER BY id LIMIT 1')}`,
    `/packages/community/proposal?id=${await first('SELECT id FROM proposals ORDER BY id LIMIT 1')}`,
  ]
  for (const path of paths) {
    const phone = await takePhone(browser, product.origin)
    await phone.go(path)
    expect(await codeOn(await posterOf(phone))).toBe(`${product.origin}/#${path}`)
    expect(phone.complaints).toEqual([])
    await phone.close()
  }
})

test('where WeChat draws the code, the poster carries that one', async () => {
  draws = true
  const phone = await takePhone(browser, product.origin)
  const item = await product.database.get<{ id: string }>('SELECT id FROM showcase_items ORDER BY id LIMIT 1')
  await phone.go(`/packages/showcase/item?id=${item?.id}`)
  const poster = await posterOf(phone)
  const seen = await sharp(poster).extract({ left: 880, top: 1240, width: 1, height: 1 }).raw().toBuffer()
  for (const [i, value] of Object.values(violet).entries()) expect(Math.abs((seen[i] ?? 0) - value)).toBeLessThan(12)
  expect(await codeOn(poster)).toBeUndefined()
  await phone.close()
})
