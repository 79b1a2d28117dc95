import { beforeAll, expect, test } from 'vitest'
import { takePhone } from '../support/browser.ts'
import { browser, phone, product, withPhone, withProduct } from '../support/in-browser.ts'

withProduct()
beforeAll(async () => {
  await product.services.staff.members.create('reviewer', 'correct horse battery', 'moderator')
})
withPhone()

/** Calls the API as a program of the staff does. */
async function asStaff(path: string, method: string, body: object | null, token = ''): Promise<Record<string, unknown>> {
  const reply = await fetch(`${product.origin}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return (await reply.json()) as Record<string, unknown>
}

test('somebody is proposed, agrees through an own link, and is named with the reason; a later no takes it away', async () => {
  const { page } = phone
  await phone.go('/packages/showcase/list')
  await page.getByRole('link', { name: '评优推荐' }).click()
  await phone.see('在这里做出了样子的年轻人')
  await page.getByRole('button', { name: '推荐一位' }).click()
  await page.getByRole('button', { name: '交给评委' }).click()
  await page.getByText('请写推荐谁').first().waitFor()
  await page.getByRole('radio', { name: '服务之星' }).click()
  await page.locator('#field-nominee input').fill('早点铺的老张')
  await page.locator('#field-reason textarea').fill('每天最早开门，加我微信 laozhang88')
  await page.locator('#field-name input').fill('林小满')
  await page.getByRole('button', { name: '交给评委' }).click()
  await page
    .getByText(/理由里有联系方式/)
    .first()
    .waitFor()
  await page.locator('#field-reason textarea').fill('每天最早开门，帮老人挂号')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: '交给评委' }).click()
  await page
    .getByText(/请检查网络/)
    .first()
    .waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: '交给评委' }).click()
  await phone.see('等评委评')
  expect(await product.database.get('SELECT count(*) AS count FROM showcase_nominations')).toEqual({ count: 1 })

  // The browser has no share sheet here: the link is copied.
  await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined, configurable: true }))
  const asked = page.waitForResponse(/agreement-link/)
  await page.getByRole('button', { name: '发给对方确认' }).click()
  const { token: link } = (await (await asked).json()) as { token: string }

  const nominee = await takePhone(browser, product.origin)
  await nominee.go(`/packages/awards/nominee?token=${link}`)
  await nominee.see('早点铺的老张')
  await nominee.page.locator('#field-name input').fill('老张')
  await nominee.page.locator('#field-birthDate input').fill('20120101')
  await nominee.page.getByRole('button', { name: '同意公开' }).click()
  await nominee.page
    .getByText(/未满 18 岁/)
    .first()
    .waitFor()
  await nominee.page.locator('#field-birthDate input').fill('19790909')
  await nominee.page.getByRole('button', { name: '同意公开' }).click()
  await nominee.see('谢谢，已记下你的同意')

  const { token } = await asStaff('/staff/session', 'POST', { username: 'reviewer', password: 'correct horse battery' })
  const queue = await asStaff('/staff/showcase-nominations', 'GET', null, String(token))
  const [first] = queue.items as { id: string }[]
  const choice = { chosen: true, committee: ['王主任', '李书记'], reason: '街坊都夸' }
  await asStaff(`/staff/showcase-nominations/${first?.id}/choice`, 'PUT', choice, String(token))
  await phone.go('/packages/awards/awards')
  await page.reload()
  await phone.see('评上了')
  await phone.see(/2 位评委/)

  await nominee.go(`/packages/awards/nominee?token=${link}`)
  await nominee.page.reload()
  await nominee.page.getByRole('button', { name: '不同意' }).click()
  await nominee.see('已删除，不会公开')
  await page.reload()
  await phone.see('对方不同意公开，推荐已删除')
  await expect.poll(() => page.getByText('早点铺的老张').count()).toBe(0)
  await nominee.close()
})
