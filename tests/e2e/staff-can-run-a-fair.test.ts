import type { Page, Response } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriers } from '../support/barriers.ts'
import { patience } from '../support/browser.ts'
import { type Desk, phoneScreen, takeDesk } from '../support/desk.ts'
import { browser, product, withProduct } from '../support/in-browser.ts'

let desk: Desk
let page: Page
withProduct()
beforeAll(async () => {
  desk = await takeDesk(browser, product, 'editor')
  page = desk.page
})
afterAll(() => desk.close())

const nextFair = async () => (await product.services.careers.fairs.next())?.id ?? ''

test('an organiser makes a fair, says what must be recorded, places an employer by keys and publishes it', async () => {
  await desk.go('/fairs')
  await page.getByRole('link', { name: '青年人才专场招聘会' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '新建招聘会' }).click()
  await page.getByLabel('名称').fill('开春小型双选会')
  await page.getByPlaceholder('开始日期').fill('2027-03-06 09:00')
  await page.keyboard.press('Enter')
  await page.getByPlaceholder('结束日期').fill('2027-03-06 12:00')
  await page.keyboard.press('Enter')
  await page.getByLabel('场地', { exact: true }).fill('德化街人才主题街区')
  await page.getByLabel('主办单位').fill('二七商圈')
  await page.getByRole('button', { name: '建一份草稿' }).click()
  await page.getByRole('heading', { name: '开春小型双选会' }).waitFor()
  await page.getByText('请先记录安全预案。').waitFor()
  await expect.poll(() => page.getByRole('button', { name: '发布到小程序' }).isDisabled()).toBe(true)
  expect(await barriers(page)).toEqual([])

  const parts = page.getByRole('navigation', { name: '这一场招聘会' })
  await parts.getByRole('link', { name: '内容' }).click()
  for (const name of ['组织方案', '安全预案', '提前公示', '参会企业核验'])
    await page.getByLabel(name, { exact: true }).fill(`${name} 12 号`)
  await page.getByLabel('场内最多几人').fill('300')
  await page.getByRole('button', { name: '存下' }).click()
  await page.getByText('已经存下').waitFor()
  expect(await barriers(page)).toEqual([])

  await parts.getByRole('link', { name: '展位图' }).click()
  await page.getByLabel('再请一家企业').fill('云杉')
  await page.getByText('云杉软件（').click()
  await page.getByText('拿着云杉软件').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByText('云杉软件在 B02').waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.getByText('云杉软件在 A02').waitFor()
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByRole('button', { name: 'B02 云杉软件，拿起来' }).waitFor()
  // By mouse as well.
  await page.getByRole('button', { name: 'B02 云杉软件，拿起来' }).dragTo(page.getByRole('button', { name: /^C03 空/ }))
  await page.getByRole('button', { name: 'C03 云杉软件，拿起来' }).waitFor()
  expect(await barriers(page)).toEqual([])

  await parts.getByRole('link', { name: '进度' }).click()
  await page.getByRole('button', { name: '发布到小程序' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '发布' }).click()
  await page.getByText('《开春小型双选会》已经在小程序里').waitFor()
  const { items } = await product.services.careers.fairs.list({ period: 'upcoming', limit: 20 })
  expect(items.find(fair => fair.title === '开春小型双选会')?.stats).toMatchObject({ employers: 1, capacity: 1500 })
})

test('an employer opens its link on a phone, says what is filled and who comes, and is no longer silent', async () => {
  const id = await nextFair()
  await desk.go(`/fairs/${id}`)
  const row = page.getByRole('row', { name: /云杉软件/ })
  await row.getByRole('button', { name: '发链接' }).click()
  await page.getByLabel('联系人手机号').fill('18600002231')
  await page.getByRole('button', { name: '生成链接' }).click()
  const address = await page.getByLabel('云杉软件的链接').inputValue()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '好了' }).click()
  await row.getByText('没有回应').waitFor()

  const context = await browser.newContext({ viewport: phoneScreen, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  context.setDefaultTimeout(patience)
  const phone = await context.newPage()
  const replies: Response[] = []
  phone.on('response', reply => {
    if (/\/(?:e|desk)\//.test(reply.url())) replies.push(reply)
  })
  await phone.goto(address)
  const digits = phone.getByLabel('186 开头那个手机号的后四位')
  await digits.fill('0000')
  await phone.getByRole('button', { name: '打开' }).click()
  await phone.getByText('后四位不对').waitFor()
  expect(await barriers(phone)).toEqual([])
  await digits.fill('2231')
  await phone.getByRole('button', { name: '打开' }).click()
  await phone.getByRole('heading', { name: /云杉软件，请确认 \d+ 个岗位/ }).waitFor()
  expect(await barriers(phone)).toEqual([])
  // Brought with the page itself: no more than a bad network carries in a moment.
  const sizes = await Promise.all(replies.map(reply => reply.request().sizes()))
  const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
  expect(bytes).toBeGreaterThan(10_000)
  expect(bytes).toBeLessThan(90 * 1024)
  await phone.getByRole('button', { name: '不招了' }).first().click()
  await phone.getByText('已从小程序撤下').waitFor()
  await phone.getByRole('tab', { name: '展位' }).click()
  await phone.getByLabel('谁来').fill('王经理')
  await phone.getByRole('button', { name: '告诉工作人员' }).click()
  await phone.getByText('记下了：王经理').waitFor()
  await phone.getByRole('tab', { name: /岗位/ }).click()
  await phone.getByRole('button', { name: '确认，其余不变' }).click()
  await phone.getByRole('heading', { name: '云杉软件，已经确认' }).waitFor()
  await context.close()

  await page.reload()
  await row.getByText('已确认').waitFor()
  await row.getByText('王经理，08:30 到').waitFor()
})

test('whoever watches the board sees somebody come in without asking, on a phone too', async () => {
  const id = await nextFair()
  const lead = await takeDesk(browser, product, 'scanner', { viewport: phoneScreen })
  await lead.go(`/fairs/${id}/live`)
  await lead.page.getByText('还没有人入场').waitFor()
  const { user } = await product.services.people.accounts.signIn({ provider: 'demo', subject: '林小满', name: '林小满' })
  const { pass } = await product.database.transaction(tx =>
    product.services.attendance.registrations.register(tx, id, user, { name: '林小满', phone: '13800001234' }),
  )
  await lead.go(`/fairs/${id}/door`)
  await lead.page.getByLabel('姓名', { exact: true }).fill('林小满')
  await lead.page.getByRole('button', { name: '找', exact: true }).click()
  await lead.page.getByText('手机尾号 1234').waitFor()
  expect(await barriers(lead.page)).toEqual([])
  await desk.go(`/fairs/${id}/live`)
  await page.getByText('还没有人入场').waitFor()
  await lead.page.getByRole('button', { name: '核对过，放行' }).click()
  await lead.page.getByText('可以入场').waitFor()
  await page.getByRole('cell', { name: '林**' }).waitFor()
  expect(pass).not.toBeNull()
  expect(await barriers(page)).toEqual([])
  await lead.go(`/fairs/${id}/live`)
  await lead.page.getByRole('cell', { name: '林**' }).waitFor()
  expect(await barriers(lead.page)).toEqual([])
  // The employer without a phone on file was a refusal, which the browser notes.
  expect(lead.complaints).toEqual([])
  expect(desk.complaints.filter(line => !line.includes('400 (Bad Request)'))).toEqual([])
  await lead.close()
})

test('the list for the door and the signs for the booths come out on paper', async () => {
  const id = await nextFair()
  await desk.go(`/fairs/${id}/door`)
  await page.getByRole('button', { name: '打开名单' }).click()
  await page.getByLabel('用途').fill('签到台备用')
  await page.getByRole('dialog').getByRole('button', { name: '打开' }).click()
  await page.getByRole('cell', { name: '林小满' }).waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('navigation').count()).toBe(0)
  await page.getByText(/青年人才专场招聘会 签到名单/).waitFor()
  await desk.go(`/fairs/${id}/signs`)
  const signs = page.locator('.sign')
  await signs.first().waitFor()
  await expect.poll(() => signs.count()).toBe(46)
  await expect.poll(() => page.getByRole('img', { name: '二维码' }).count()).toBe(46)
  await page.emulateMedia({ media: null })
})
