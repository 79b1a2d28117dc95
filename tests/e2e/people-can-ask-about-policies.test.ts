import { expect, test } from 'vitest'
import { phone, withPhone, withProduct } from '../support/in-browser.ts'

withProduct()
withPhone()

const ask = async (question: string) => {
  const { page } = phone
  await phone.go('/pages/policies/index')
  await page.locator('.policies-page .ask-bar input').filter({ visible: true }).fill(question)
  await page.locator('.policies-page .ask-bar__send').filter({ visible: true }).click()
  await page.locator('.answer-card').filter({ visible: true }).first().waitFor()
}

test('a question leads to an answer, its number to the clause in the document', async () => {
  const { page } = phone
  await ask('市里的生活补贴本科每个月给多少')
  await phone.see(/500元/)
  await page.getByRole('link', { name: '依据 1', exact: true }).first().click()
  await phone.see(/（回答引用）/)
  const cited = page.locator('.policy-page__clause.is-cited')
  await expect.poll(() => cited.innerText()).toContain('500元')
  await expect.poll(async () => (await cited.boundingBox())?.y ?? 9999).toBeLessThan(844)
  await page.getByRole('button', { name: /新旧对照/ }).click()
  await phone.see(/与《郑州市青年人才生活补贴暂行办法》对照/)
  expect(phone.complaints).toEqual([])
})

test('what was asked can be read again without a network', async () => {
  const { page, context } = phone
  await ask('落户郑州要准备什么材料')
  await phone.see(/身份证/)
  await page.getByRole('button', { name: '返回' }).first().click()
  await phone.see('我问过的')
  await context.setOffline(true)
  await page.locator('.policies-page .chip', { hasText: '落户郑州要准备' }).first().click()
  await phone.see(/这是 .* 的内容/)
  await phone.see(/身份证/)
})

test('a sum stands large in front of what it is made of, in the answer and in the search', async () => {
  const { page } = phone
  await ask('本科毕业来二七能领多少钱')
  const card = page.locator('.answer-card').filter({ visible: true }).first()
  await phone.see('3 项都符合时，每月最多')
  await phone.see('1,400 元')
  await expect.poll(() => card.locator('.sum-of-benefits__part').count()).toBe(3)
  const widths = await card.locator('.sum-of-benefits__part').evaluateAll(parts => parts.map(part => part.clientWidth))
  expect(widths).toEqual(widths.toSorted((a, b) => b - a))
  const colours = (part: string) => card.locator(part).evaluateAll(all => all.map(one => getComputedStyle(one).backgroundColor))
  expect((await colours('.benefit-row__dot')).slice(0, 3)).toEqual(await colours('.sum-of-benefits__part'))
  await phone.go('/packages/search/search?q=%E6%9C%AC%E7%A7%91%E8%83%BD%E9%A2%86%E5%A4%9A%E5%B0%91%E9%92%B1')
  await phone.see('直接能回答的')
  expect(phone.complaints).toEqual([])
})

test('what is not answered says why', async () => {
  await ask('杭州本科生活补贴多少钱')
  await phone.see('可以找谁')
  await phone.see(/请打当地的12345/)
})

test('what is unclear offers a choice', async () => {
  const { page } = phone
  await ask('补贴怎么申请')
  await phone.see('再说清楚一点')
  await page.locator('.answer-piece__choice').filter({ visible: true }).first().click()
  await phone.see(/依据 \d 条/)
})

test('a scene leads step by step to the policies it rests on', async () => {
  const { page } = phone
  await phone.go('/pages/policies/index')
  await page.getByRole('link', { name: /租房落户/ }).click()
  await phone.see('先比房源')
  await page.getByRole('button', { name: '青年驿家' }).click()
  await phone.see(/二七区“青年驿家”人才公寓管理细则/)
})
