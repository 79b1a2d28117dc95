import { afterEach, expect, test } from 'vitest'
import { barriers } from '../support/barriers.ts'
import { type Desk, phoneScreen, takeDesk } from '../support/desk.ts'
import { browser, product, withProduct } from '../support/in-browser.ts'
import { submission } from '../support/showcase.ts'

withProduct()
let desk: Desk
afterEach(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

async function send(path: string, body: object, author = '孟夏') {
  const { token } = await product.services.people.accounts.signIn({ provider: 'demo', subject: author, name: author })
  const reply = await fetch(`${product.origin}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!reply.ok) throw new Error(await reply.text())
}

const stateOf = async (title: string) =>
  (await product.database.get<{ state: string }>('SELECT state FROM showcase_items WHERE title = ?', [title]))?.state

test('a moderator works through the queue by keyboard: what was flagged is marked, each decision brings the next item', async () => {
  await send('/showcase', submission({ title: '砖纹丝巾' }))
  await send(
    '/showcase',
    submission({ title: '夜市提琴', story: [{ kind: 'paragraph', text: '有人说刷单能挣钱，我劝他别信。' }] }),
  )
  await send('/showcase', submission({ title: '口袋书店' }))
  desk = await takeDesk(browser, product, 'moderator')
  const { page } = desk
  await desk.go('/showcase')
  const title = page.locator('.review-story h2')
  await title.getByText('砖纹丝巾').waitFor()
  await page.keyboard.press('j')
  await title.getByText('夜市提琴').waitFor()
  await expect.poll(() => page.locator('.review-story mark').textContent()).toBe('刷单')
  await page.locator('.review-side').getByText('正文里有').waitFor()
  expect(await barriers(page)).toEqual([])

  await page.keyboard.press('r')
  await page.getByRole('dialog').getByLabel(/理由/).fill('刷单的事请写清楚')
  await page.keyboard.press('Tab')
  await page.getByRole('dialog').getByRole('button', { name: '退回' }).press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await title.getByText('口袋书店').waitFor()
  expect(await stateOf('夜市提琴')).toBe('rejected')
  await page.keyboard.press('k')
  await title.getByText('砖纹丝巾').waitFor()
  await page.keyboard.press('a')
  await page.getByRole('dialog').getByRole('button', { name: '同意发布' }).press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await title.getByText('口袋书店').waitFor()
  expect(await stateOf('砖纹丝巾')).toBe('published')
})

test('where two must agree, the first approval leaves the item, and the same person cannot give the second', async () => {
  await product.services.showcase.settings.set({ needsTwo: true }, { id: 'x', username: 'x', role: 'admin', department: null })
  await send('/showcase', submission({ title: '两人要看的' }), '林小满')
  desk = await takeDesk(browser, product, 'moderator', { viewport: phoneScreen })
  const { page } = desk
  await desk.go('/showcase')
  await page.getByRole('button', { name: /两人要看的/ }).click()
  await page.getByRole('button', { name: '同意发布' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '同意发布' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /两人要看的/ }).click()
  await page.getByText('还要另一位审核人').waitFor()
  await expect.poll(() => page.getByRole('button', { name: /同意发布/ }).isDisabled()).toBe(true)
  expect(await barriers(page)).toEqual([])
  expect(await stateOf('两人要看的')).toBe('review')
  await desk.close()

  desk = await takeDesk(browser, product, 'editor')
  await desk.go('/showcase')
  await desk.page.getByRole('button', { name: /两人要看的/ }).click()
  await desk.page.getByRole('button', { name: '同意发布（第二人）' }).click()
  await desk.page.getByRole('dialog').getByRole('button', { name: '同意发布' }).click()
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await stateOf('两人要看的')).toBe('published')
})

test('a committee’s choice is written down with its reason, and nobody chooses twice', async () => {
  const proposal = { award: '青年之星', nominee: '街角修鞋铺', reason: '给学生免费修书包' }
  await send('/showcase/nominations', proposal)
  desk = await takeDesk(browser, product, 'editor')
  const { page } = desk
  await desk.go('/nominations')
  await page.getByRole('button', { name: '街角修鞋铺' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('评上', { exact: true }).check()
  await dialog.getByLabel('评委').fill('王主任')
  await page.keyboard.press('Enter')
  await dialog.getByLabel('理由（公开）').fill('二十年风雨无阻')
  expect(await barriers(page)).toEqual([])
  await dialog.getByRole('button', { name: '就这样决定' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('table').getByText('二十年风雨无阻').waitFor()
  await page.getByRole('button', { name: '街角修鞋铺' }).click()
  await dialog.getByText('王主任').waitFor()
  expect(await dialog.getByRole('button', { name: '就这样决定' }).count()).toBe(0)
})
