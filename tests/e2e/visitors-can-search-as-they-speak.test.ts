import { expect, test } from 'vitest'
import { barriers } from '../support/barriers.ts'
import { phone, product, withPhone, withProduct } from '../support/in-browser.ts'

withProduct()
withPhone({ reducedMotion: 'reduce' })

const button = (name: string | RegExp) => phone.page.getByRole('button', { name }).filter({ visible: true }).first()
const tab = (name: RegExp) => phone.page.getByRole('tab', { name }).filter({ visible: true })
const typed = () => phone.page.locator('.search-box input').filter({ visible: true })
const chips = () => phone.page.locator('.understood .chip').filter({ visible: true }).allInnerTexts()

test('a sentence becomes conditions, one comes off, each kind is counted, and the search is kept', async () => {
  const { page } = phone
  await phone.go('/packages/search/search')
  await typed().fill('双休的会计 大专')
  await typed().press('Enter')
  await expect.poll(chips).toEqual(['双休', expect.stringContaining('会计'), '大专可投'])
  // The words stand out in the titles; a screen reader is told the plain one.
  await expect.poll(() => page.locator('.job-rows .marked').first().innerText()).toBe('会计')
  await expect.poll(() => page.locator('.job-rows__row').first().getAttribute('aria-label')).toMatch(/会计|出纳|财务/)
  expect(await barriers(page)).toEqual([])

  await button('大专可投').click()
  await expect.poll(chips).toEqual(['双休', expect.stringContaining('会计')])

  await tab(/^地点 0$/).click()
  await phone.see(/地点里没有/)
  await button('看全部').click()
  await tab(/^岗位 [1-9]/).click()
  await page.locator('.job-rows__row').first().waitFor()

  await button('有新的就告诉我，订阅').click()
  await page.locator('#field-sign-in-name input').fill('想找会计')
  await button('登录').click()
  await button('订下').click()
  await phone.see('上次点开之后还没有新的')
  const kept = await product.database.all<{ filters: string }>('SELECT filters FROM saved_searches')
  expect(kept.map(({ filters }) => JSON.parse(filters))).toEqual([{ q: '双休的会计' }])
})

test('where nothing is found, one tap on what is proposed finds something', async () => {
  const { page } = phone
  await phone.go('/packages/search/search')
  await typed().fill('咖啡师 月薪10万以上')
  await typed().press('Enter')
  await phone.see('没有符合全部条件的岗位')
  await button(/^去掉/).click()
  await page.locator('.job-rows__row').first().waitFor()
  await expect.poll(() => typed().inputValue()).toBe('咖啡师')
})
