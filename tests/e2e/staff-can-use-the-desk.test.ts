import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import budgets from '../../config/budgets.json' with { type: 'json' }
import { barriers } from '../support/barriers.ts'
import { type Desk, deskPassword, openDesk, phoneScreen, signIn, takeDesk } from '../support/desk.ts'
import { browser, product, withProduct } from '../support/in-browser.ts'

withProduct()
let desk: Desk
afterEach(() => desk.close())

test('whoever is not signed in is asked to, and a wrong password says so', async () => {
  desk = await openDesk(browser, product.origin)
  const { page } = desk
  await desk.go('/')
  await page.getByRole('heading', { name: '百年德化·郑青春' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByLabel('用户名').fill('nobody')
  await page.getByLabel('密码').fill('not the password')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('alert').getByText('用户名或密码不对').waitFor()
})

test('the sign-in and the first page need few scripts', async () => {
  desk = await openDesk(browser, product.origin)
  const scripts = new Set<string>()
  desk.page.on('request', request => request.resourceType() === 'script' && scripts.add(new URL(request.url()).pathname))
  await signIn(desk, product, 'editor')
  await desk.page.getByText('等你处理').waitFor()
  const bytes = [...scripts].map(script => gzipSync(readFileSync(`dist${script}`)).length)
  expect(scripts.size).toBeGreaterThan(1)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budgets.deskFirstScripts)
})

test('a quarter of an hour without a touch asks to sign in again, over the page as it stands', async () => {
  desk = await openDesk(browser, product.origin)
  const { page, complaints } = desk
  await page.clock.install()
  await signIn(desk, product, 'editor')
  expect(await barriers(page)).toEqual([])
  await page.clock.fastForward('14:00')
  expect(await page.getByRole('dialog', { name: '再登录一次' }).count()).toBe(0)
  await page.clock.fastForward('02:00')
  const again = page.getByRole('dialog', { name: '再登录一次' })
  await expect.poll(() => again.getByLabel('用户名').inputValue()).toBe('editor')
  await expect.poll(() => page.locator('#main h1').count()).toBe(1)
  await again.getByLabel('密码').fill(deskPassword)
  await again.getByRole('button', { name: '登录' }).click()
  await again.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

test('on a phone the pillars open from the menu', async () => {
  desk = await takeDesk(browser, product, 'editor', { viewport: phoneScreen })
  const { page } = desk
  await page.getByRole('button', { name: '菜单' }).click()
  await page.getByRole('navigation', { name: '工作台' }).getByText('今日待办').waitFor()
  expect(await barriers(page)).toEqual([])
})
