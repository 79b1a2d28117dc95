import { expect, test } from 'vitest'
import { barriers } from '../support/barriers.ts'
import { takePhone } from '../support/browser.ts'
import { takeDesk } from '../support/desk.ts'
import { browser, phone, product, withPhone, withProduct } from '../support/in-browser.ts'

withProduct()
withPhone()

test('a need is said on the phone, given an owner and a day at the desk, needed by others too, and done', async () => {
  const { page } = phone
  await phone.go('/pages/mine/index')
  await page.getByRole('link', { name: '需求清单' }).click()
  await phone.see('骑楼门口想加一段坡道')
  await page.getByRole('button', { name: '说一个需求' }).click()
  await page.getByRole('button', { name: '交给工作人员' }).click()
  await phone.see('请用一句话写')
  await page.getByRole('radio', { name: '商户' }).click()
  await page.locator('#field-title input').fill('后门想要一盏灯')
  await page.locator('#field-text textarea').fill('收摊后看不清，打我电话 13912345678')
  await page.locator('#field-name input').fill('灯下的人')
  await page.getByRole('button', { name: '交给工作人员' }).click()
  await phone.see(/是手机号/)
  await page.locator('#field-text textarea').fill('收摊后看不清路。')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: '交给工作人员' }).click()
  await phone.see(/写好的内容都在/)
  await page.context().setOffline(false)
  await page.getByRole('button', { name: '交给工作人员' }).click()
  await phone.see('等审核')

  const desk = await takeDesk(browser, product, 'editor')
  await desk.go('/needs?state=review')
  await desk.page.getByRole('link', { name: '后门想要一盏灯' }).click()
  await desk.page.getByText('市民说的').waitFor()
  await desk.page.getByRole('button', { name: '公开', exact: true }).click()
  await desk.page.getByRole('dialog').getByRole('button', { name: '公开', exact: true }).click()
  await desk.page.getByRole('dialog').getByText('请填办公电话').waitFor()
  await desk.page.getByRole('dialog').getByRole('button', { name: '先不' }).click()
  await desk.page.getByText('即办', { exact: true }).click()
  await desk.page.getByText('清单', { exact: true }).click()
  await desk.page.getByLabel('哪天之前办完').fill('2099-12-05')
  await desk.page.getByLabel('哪天之前办完').press('Enter')
  await desk.page.getByLabel('管家').fill('德化街街道 · 商圈管家岗')
  await desk.page.getByLabel('联络').fill('便民服务室')
  await desk.page.getByLabel('办公电话').fill('0371-60000099')
  expect(await barriers(desk.page)).toEqual([])
  await desk.page.getByRole('button', { name: '保存', exact: true }).click()
  await desk.page.getByText('草稿已存').waitFor({ state: 'detached' })
  await desk.page.getByRole('button', { name: '公开', exact: true }).click()
  await desk.page.getByRole('dialog').getByRole('button', { name: '公开', exact: true }).click()
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
  await desk.page.getByText('已公开').first().waitFor()

  await page.reload()
  await page.getByRole('button', { name: '看这一条' }).click()
  await phone.see('0371-60000099')
  await phone.see(/12月5日 周六前办完/)
  const { id } = (await product.database.get<{ id: string }>("SELECT id FROM needs WHERE title = '后门想要一盏灯'")) ?? { id: '' }

  const other = await takePhone(browser, product.origin)
  await other.go(`/packages/community/need?id=${id}`)
  await other.page.getByRole('button', { name: '我也需要' }).click()
  await other.see('你也需要 · 1 人')
  expect(await barriers(other.page)).toEqual([])

  await desk.page.getByRole('button', { name: /更多/ }).click()
  await desk.page.getByRole('menuitem', { name: '办好了' }).click()
  await desk.page
    .getByRole('dialog')
    .getByLabel(/办成了什么样/)
    .fill('装了一盏感应灯')
  await desk.page.getByRole('dialog').getByRole('button', { name: '办好了' }).click()
  await desk.page.getByText('已办好').first().waitFor()
  await other.page.reload()
  await other.see('装了一盏感应灯')
  await other.go('/packages/mine/inbox')
  await other.see('你也需要的事办好了')
  await other.close()
  await desk.close()
})

test('what is overdue shows so in the list and on its page, and both open without a network', async () => {
  const { page } = phone
  await phone.go('/packages/community/needs')
  await page.getByRole('button', { name: '已超期' }).click()
  await page.getByRole('link', { name: /骑楼门口想加一段坡道/ }).click()
  await phone.see('过了答应的日子还没办完')
  await page.context().setOffline(true)
  await page.goBack()
  await phone.see('骑楼门口想加一段坡道')
  await page.getByRole('link', { name: /骑楼门口想加一段坡道/ }).click()
  await phone.see('过了答应的日子还没办完')
  await phone.see(/网络不稳，这是/)
})

test('a need is suggested in the one search while somebody types', async () => {
  const { page } = phone
  await phone.go('/packages/search/search')
  await page.getByRole('link', { name: '需求清单' }).waitFor()
  await page.locator('.search-box__input input').fill('坡道')
  await page.getByRole('link', { name: '需求：骑楼门口想加一段坡道' }).click()
  await phone.see('谁来办')
})

test('a proposal is found by the one search', async () => {
  const { page } = phone
  await phone.go(`/packages/search/search?q=${encodeURIComponent('共享雨伞')}`)
  await phone.see('议事 1')
  await page.getByRole('link', { name: /门口放共享雨伞/ }).click()
  await phone.see('大家怎么看')
})

test('with no needs at all the list says so and how to say the first', async () => {
  await product.database.run("UPDATE needs SET state = 'withdrawn' WHERE state <> 'withdrawn'")
  await phone.go('/packages/community/needs')
  await phone.see('没有在办的需求')
  await product.database.run("UPDATE needs SET state = 'open' WHERE sample = 1")
})

test('staff make a need of a ticket in one step', async () => {
  const { token } = await product.services.people.accounts.signIn({ provider: 'demo', subject: '问灯的', name: '问灯的' })
  await fetch(`${product.origin}/api/v1/tickets`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ question: '后巷什么时候能装路灯？' }),
  })
  const desk = await takeDesk(browser, product, 'admin')
  await desk.go('/tickets')
  await desk.page.getByRole('link', { name: '后巷什么时候能装路灯？' }).click()
  await desk.page.getByRole('button', { name: '转成需求' }).click()
  await desk.page.getByRole('link', { name: '出自工单' }).waitFor()
  await expect.poll(() => desk.page.getByRole('textbox', { name: '需要什么' }).inputValue()).toBe('后巷什么时候能装路灯？')
  expect(desk.complaints).toEqual([])
  await desk.close()
})
