import jsQR from 'jsqr'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { phone, weapp, withPhone, withWeapp } from './on-a-phone.ts'
import { confirm, engineOf, type Showcase, startReviewing } from './showcase.ts'

let showcase: Showcase
withWeapp()
beforeAll(async () => {
  showcase = await startReviewing(weapp)
})
withPhone()

/** What a scanner reads off the poster that was saved. */
async function codeOn(path: string) {
  const { data, info } = await sharp(await engineOf(phone).readFile(path))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { size: [info.width, info.height], link: jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data }
}

async function openPoster() {
  await phone.tap('.foot-action', /分享|约朋友/)
  await phone.tap('.share-choice', '生成海报')
  await phone.find('.poster__picture')
}

test('a poster is drawn on the phone and saved, where the person allows it', async ({ skip }) => {
  if (!phone.engine) skip('reads the phone’s album')
  const id = await showcase.published(phone, '给海报的作品')
  await phone.open(`/packages/showcase/item?id=${id}`)
  await openPoster()
  await phone.refuse('saveImageToPhotosAlbum')
  await phone.tap('.button', '保存图片')
  await phone.until('the explanation', () => confirm(phone))
  expect((await engineOf(phone).state()).album).toEqual([])
  await phone.program.restoreWxMethod('saveImageToPhotosAlbum')
  await phone.tap('.button', '保存图片')
  await phone.until('the picture', async () => (await engineOf(phone).state()).album.length === 1)
  expect((await engineOf(phone).state()).toasts).toContain('已存到相册')
  const { size, link } = await codeOn((await engineOf(phone).state()).album[0] ?? '')
  expect(size).toEqual([1080, 1440])
  expect(link).toMatch(new RegExp(`/#/packages/showcase/item\\?id=${id}$`))
})

test('jobs, fairs, events, needs and proposals have posters that lead back to them', async ({ skip }) => {
  if (!phone.engine) skip('reads the phone’s album')
  const { database, services } = weapp.product
  const job = await database.get<{ id: string }>("SELECT id FROM jobs WHERE state = 'published' ORDER BY id LIMIT 1")
  const event = await database.get<{ id: string }>(
    "SELECT id FROM events WHERE category = 'music' ORDER BY starts_at DESC LIMIT 1",
  )
  const need = await database.get<{ id: string }>('SELECT id FROM needs ORDER BY id LIMIT 1')
  const proposal = await database.get<{ id: string }>('SELECT id FROM proposals ORDER BY id LIMIT 1')
  const pages = [
    `/packages/jobs/job?id=${job?.id}`,
    `/packages/fairs/fair?id=${(await services.careers.fairs.next())?.id}`,
    `/packages/events/event?id=${event?.id}`,
    `/packages/community/need?id=${need?.id}`,
    `/packages/community/proposal?id=${proposal?.id}`,
  ]
  for (const [i, path] of pages.entries()) {
    await phone.open(path)
    await openPoster()
    await phone.tap('.button', '保存图片')
    await phone.until('the picture', async () => (await engineOf(phone).state()).album.length === i + 1)
    const { link } = await codeOn((await engineOf(phone).state()).album[i] ?? '')
    expect(link?.endsWith(`/#${path}`)).toBe(true)
  }
})

test('where WeChat draws a code, it stands on the poster', async ({ skip }) => {
  if (!phone.engine) skip('reads the phone’s album')
  const id = await showcase.published(phone, '有小程序码的作品')
  const violet = { r: 123, g: 31, b: 162 }
  const picture = await sharp({ create: { width: 430, height: 430, channels: 3, background: violet } })
    .png()
    .toBuffer()
  weapp.drawCodes(picture)
  await phone.open(`/packages/showcase/item?id=${id}`)
  await openPoster()
  weapp.drawCodes(null)
  await phone.tap('.button', '保存图片')
  await phone.until('the picture', async () => (await engineOf(phone).state()).album.length === 1)
  const path = (await engineOf(phone).state()).album[0] ?? ''
  expect((await codeOn(path)).link).toBeUndefined()
  const spot = { left: 880, top: 1240, width: 1, height: 1 }
  const seen = [
    ...(await sharp(await engineOf(phone).readFile(path))
      .extract(spot)
      .raw()
      .toBuffer()),
  ]
  for (const [i, value] of Object.values(violet).entries()) expect(Math.abs((seen[i] ?? 0) - value)).toBeLessThan(12)

  const code = `s.${id}`
  await phone.restart(`/pages/home/index?scene=${encodeURIComponent(code)}`)
  await phone.see('做成了有小程序码的作品。')
})
