import { afterEach, expect, test } from 'vitest'
import { barriers } from '../support/barriers.ts'
import { type Desk, takeDesk } from '../support/desk.ts'
import { browser, phone, product, withPhone, withProduct } from '../support/in-browser.ts'

// In earnest, and nobody has configured text messages.
withProduct({ demo: false, requiresTotp: false })
withPhone()
const desks: Desk[] = []
afterEach(async () => {
  expect(phone.complaints).toEqual([])
  for (const desk of desks.splice(0)) await desk.close()
})

test('where no text messages are sent, a page says so before anything is written, and what else one can do', async () => {
  const fair = (await product.services.careers.fairs.next())?.id ?? ''
  for (const page of [`/packages/registrations/new?id=${fair}`, '/packages/mine/applications']) {
    await phone.go(page)
    await phone.see('网页上还不能用手机号登录')
    await phone.see('请在微信里打开小程序')
    expect(await phone.page.getByRole('button', { name: '发验证码' }).filter({ visible: true }).count()).toBe(0)
    expect(await barriers(phone.page)).toEqual([])
  }
  await phone.page.getByRole('button', { name: '先看看别的' }).filter({ visible: true }).click()
  await phone.page.waitForURL(/pages\/home/)
})

test('a deed that asks who it is says the same, closes, and the page goes on', async () => {
  const item = await product.database.get<{ id: string }>('SELECT id FROM showcase_items ORDER BY id LIMIT 1')
  await phone.go(`/packages/showcase/item?id=${item?.id}`)
  const like = phone.page.getByRole('button', { name: '喜欢' }).filter({ visible: true }).first()
  await like.click()
  await phone.see('网页上还不能用手机号登录')
  await phone.page.getByRole('button', { name: '关闭' }).filter({ visible: true }).first().click()
  await like.waitFor()
})

test('admins read on the first page of the desk that nobody can sign in, and by what it is mended; others do not', async () => {
  const admin = await takeDesk(browser, product, 'admin')
  const scanner = await takeDesk(browser, product, 'scanner')
  desks.push(admin, scanner)
  await admin.go('/')
  await admin.page.getByText('网页上还不能用手机号登录').waitFor()
  await admin.page.getByText('按运维手册“短信”一节配置').waitFor()
  expect(await barriers(admin.page)).toEqual([])
  await scanner.go('/')
  await scanner.page.getByRole('heading', { level: 1 }).waitFor()
  expect(await scanner.page.getByText('网页上还不能用手机号登录').count()).toBe(0)
})
