import { expect, test } from 'vitest'
import { phone, product, withPhone, withProduct } from '../support/in-browser.ts'

withProduct()
withPhone()

const total = async () => Number((await phone.page.locator('.job-list__total').innerText()).replace('…', '-1'))
const cards = () => phone.page.locator('.job-card').filter({ visible: true })

test('a choice shows how many jobs it leaves before it is made, and comes off with one tap', async () => {
  const { page } = phone
  await phone.go('/pages/jobs/index')
  await cards().first().waitFor()
  const all = await total()
  await page.getByRole('button', { name: '学历', exact: true }).click()
  const bachelor = page.getByRole('radio', { name: /本科/ })
  const promised = Number((await bachelor.innerText()).replace(/\D/g, ''))
  await bachelor.click()
  await expect.poll(total).toBe(promised)
  expect(promised).toBeLessThan(all)
  await page.getByRole('button', { name: '本科' }).click()
  await expect.poll(total).toBe(all)
})

test('pay stands first on each card and is never 面议', async () => {
  await phone.go('/pages/jobs/index')
  await cards().first().waitFor()
  for (const pay of await phone.page.locator('.job-card .pay').allInnerTexts())
    expect(pay).toMatch(/^[\d.]+(–[\d.]+)?K? ?(\d+(\.\d)?薪|起|以内|元\/天|元\/小时|万\/年)?/)
  expect(await phone.page.getByText('面议').count()).toBe(0)
})

test('the next page comes before the end is reached, and the end says how many there are', async () => {
  const { page } = phone
  await phone.go('/pages/jobs/index')
  await cards().first().waitFor()
  const all = await total()
  await page.getByRole('button', { name: '薪资', exact: true }).click()
  await page.getByRole('radio', { name: /10K 以上/ }).click()
  await expect.poll(total).not.toBe(all)
  const some = await total()
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 4000)
      return cards().count()
    })
    .toBe(some)
  await phone.see(`到底了 · 共 ${some} 个岗位`)
})

test('where nothing is found, the page says which condition to drop and what that gives', async () => {
  const { page } = phone
  await phone.go('/pages/jobs/index')
  await cards().first().waitFor()
  await page.getByRole('button', { name: '学历', exact: true }).click()
  await page.getByRole('radio', { name: /硕士/ }).click()
  await page.locator('.search-box input').fill('咖啡师')
  await page.locator('.search-box input').press('Enter')
  await phone.see('没有符合全部条件的岗位')
  const promised = Number(/有 (\d+) 个/.exec(await page.locator('.state-card__text').innerText())?.[1])
  await page.getByRole('button', { name: /去掉/ }).click()
  await expect.poll(total).toBe(promised)
})

test('a star holds at once, without signing in, and is found again under 收藏', async () => {
  const { page } = phone
  await phone.go('/pages/jobs/index')
  await cards().first().waitFor()
  const title = await page.locator('.job-card__title').first().innerText()
  await page
    .getByRole('button', { name: new RegExp(`^收藏：${title}`) })
    .first()
    .click()
  await page
    .getByRole('button', { name: new RegExp(`^已收藏：${title}`) })
    .first()
    .waitFor()
  expect(page.url()).toContain('/pages/jobs/index')
  await phone.go('/packages/mine/favorites')
  await phone.see(title)
})

test('from a job to its booth at the fair, and from the booth to its jobs', async () => {
  const { page } = phone
  await phone.go('/pages/jobs/index')
  await page.getByRole('button', { name: '招聘会到场' }).click()
  await cards().first().click()
  for (const word of ['工作内容', '任职要求', '有效期至', '核验']) await phone.see(word)
  await page.getByRole('button', { name: /展位面谈/ }).click()
  await page.getByRole('button', { name: '本科' }).click()
  await page.locator('.fair-numbers__number.is-brand').waitFor()
  const fitting = Number(await page.locator('.fair-numbers__number.is-brand').innerText())
  await expect.poll(() => page.locator('.booth-row__number.is-fitting').count()).toBe(fitting)
  await expect.poll(() => page.locator('.booth-map__number').filter({ hasText: '✓' }).count()).toBe(fitting)
  await page.locator('.booth-row__main').first().click()
  await page.locator('.booth-page__number').waitFor()
  await cards().first().waitFor()
})

test('the booth map and the list hold the same booths', async () => {
  const { page } = phone
  const fair = await product.services.careers.fairs.next()
  await phone.go(`/packages/fairs/fair?id=${fair?.id}`)
  await page.locator('.booth-row').first().waitFor()
  const onMap = await page
    .locator('.booth-map .drawn-map__target')
    .evaluateAll(spots => spots.map(spot => spot.getAttribute('aria-label')?.split('，')[0]))
  const inList = await page.locator('.booth-row__number').allInnerTexts()
  expect(await page.locator('.booth-map__name').allInnerTexts()).not.toContain('')
  expect(onMap).toEqual(inList)
})

test('a booth that is looked for in the list is shown on the map, and the map is zoomed by buttons', async () => {
  const { page } = phone
  const fair = await product.services.careers.fairs.next()
  await phone.go(`/packages/fairs/fair?id=${fair?.id}`)
  const first = await page.locator('.booth-row__number').first().innerText()
  await page.getByRole('button', { name: `${first} 在图上的位置` }).click()
  await page.locator('.booth-map [aria-pressed="true"]', { hasText: first }).waitFor()
  await page.locator('.booth-map .booth-row').waitFor()
  const width = async () => (await page.locator('.booth-map .drawn-map').boundingBox())?.width ?? 0
  const before = await width()
  await page.getByRole('button', { name: '放大' }).click()
  await expect.poll(width).toBeGreaterThan(before)
  await page.getByRole('button', { name: '缩小，看全图' }).click()
  await page.getByRole('button', { name: '缩小，看全图' }).click()
  const frame = (await page.locator('.booth-map__frame').boundingBox())?.width
  await expect.poll(width).toBe(frame)
})

test('one search finds jobs, events, places and policies; a question gets policies first', async () => {
  const { page } = phone
  await phone.go('/pages/home/index')
  await page.getByRole('link', { name: /搜岗位、活动/ }).click()
  await page.locator('.search-box input').fill('租房怎么补贴')
  await page.locator('.search-box input').press('Enter')
  await phone.see(/^政策 \d/)
  const headings = page.locator('.section-header__title').filter({ hasText: /^(?:政策|岗位|活动|地点) \d/ })
  await expect.poll(() => headings.first().innerText()).toMatch(/^政策/)
})

test('a job is reported in two taps, and the number to ask by is shown', async () => {
  const { page } = phone
  const job = await product.database.get<{ id: string }>("SELECT id FROM jobs WHERE state = 'published' ORDER BY id LIMIT 1")
  await phone.go(`/packages/jobs/job?id=${job?.id}`)
  await page.getByRole('button', { name: '举报' }).click()
  await page.getByRole('radio', { name: '要交押金、培训费或办贷款' }).click()
  await phone.see('收到，会有人来核实')
  const report = await product.database.get<{ number: string }>('SELECT number FROM job_reports WHERE job_id = ?', [
    job?.id ?? '',
  ])
  await phone.see(`编号 ${report?.number}`)
})
