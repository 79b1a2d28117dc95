import { afterEach, expect, test } from 'vitest'
import { barriers } from '../support/barriers.ts'
import { type Desk, phoneScreen, takeDesk } from '../support/desk.ts'
import { browser, product, withProduct } from '../support/in-browser.ts'

withProduct()
let desk: Desk
afterEach(() => desk.close())

async function person(name: string, phone: string | null, questions: string[]) {
  const { token, user } = await product.services.people.accounts.signIn({ provider: 'demo', subject: name, name })
  if (phone) await product.services.people.accounts.setPhone(user.id, phone)
  for (const question of questions)
    await fetch(`${product.origin}/api/v1/tickets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ question }),
    })
  return async () =>
    (
      (await (await fetch(`${product.origin}/api/v1/me/tickets`, { headers: { authorization: `Bearer ${token}` } })).json()) as {
        items: { question: string; status: string; handler: string | null }[]
      }
    ).items
}

test('an agent answers a case on a phone, with a clause, and goes on to the next by one key', async () => {
  const theirs = await person('小赵', '13800001234', ['本科在二七上班，生活补贴怎么申请', '租房补贴要哪些材料'])
  desk = await takeDesk(browser, product, 'agent', { department: '区人才办', viewport: phoneScreen, hasTouch: true })
  const { page, complaints } = desk
  await desk.go('/tickets')
  await page.getByText('共 2 件').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('link', { name: '本科在二七上班' }).tap()
  await page.getByRole('button', { name: '我来承办' }).tap()
  await page.getByText('办理中', { exact: true }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phoneScreen.width)

  // The number is masked; to see it is asked for, said why, and stands in the case's history.
  await page.getByText('138****1234').waitFor()
  await page.getByRole('button', { name: '看手机号' }).tap()
  await page.getByLabel('为什么要看').fill('打电话核实毕业时间')
  await page.getByRole('dialog').getByRole('button', { name: '看手机号' }).tap()
  await page.getByRole('link', { name: '13800001234' }).waitFor()

  await page.getByLabel('答复的内容').fill('可以申请，在小程序里点“政策兑现”。')
  await page.getByRole('button', { name: '引用条款' }).tap()
  await page.getByRole('button', { name: '引用“申报程序”' }).first().tap()
  await page.locator('.reply blockquote').getByText('申报程序').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '答复提问人' }).tap()
  await page.getByText('已答复', { exact: true }).waitFor()
  await page.locator('.talk-staff blockquote').getByText('申报程序').waitFor()
  await page.getByText('看了提问人的手机号').waitFor()
  expect((await theirs()).find(t => t.question.startsWith('本科'))).toMatchObject({ status: 'answered', handler: 'agent' })

  await page.locator('body').press('n')
  await page.locator('.talk-asker').getByText('租房补贴要哪些材料').waitFor()
  expect(complaints).toEqual([])
})

test('a case is called to another department, templates help, and an answer is handed to everybody', async () => {
  await person('小钱', null, ['驿站能住几天'])
  desk = await takeDesk(browser, product, 'agent', { username: 'lead', department: '区人才办' })
  const { page } = desk
  await desk.go('/reply-templates')
  await page.getByRole('button', { name: '新建模板' }).click()
  await page.getByLabel('名称').fill('住几天')
  await page.getByLabel('内容').fill('可以免费住〔几〕天。')
  await page.getByRole('dialog').getByRole('button', { name: '存下' }).click()
  await page.getByRole('heading', { name: '住几天' }).waitFor()
  expect(await barriers(page)).toEqual([])

  await desk.go('/tickets?q=驿站')
  await page.getByRole('link', { name: '驿站能住几天' }).waitFor()
  // Down and in by keys.
  await page.locator('.queue').focus()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '吹哨' }).click()
  const dialog = page.getByRole('dialog', { name: '吹哨' })
  await dialog.getByLabel('牵头部门').click()
  await page.getByTitle('区人才办').click()
  await dialog.getByLabel('配合部门').click()
  await page.getByTitle('德化街街道').last().click()
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: '吹哨' }).click()
  await page.getByText('由区人才办牵头，德化街街道配合').waitFor()

  await page.getByLabel('用模板').click()
  await page.getByTitle('住几天').click()
  const reply = page.getByLabel('答复的内容')
  await expect.poll(() => page.getByRole('button', { name: '答复提问人' }).isDisabled()).toBe(true)
  await reply.fill((await reply.inputValue()).replace('〔几〕', '7'))
  await page.getByRole('button', { name: '答复提问人' }).click()
  await page.getByText('已答复', { exact: true }).waitFor()
  await page.getByRole('button', { name: '拟成常见问答' }).click()
  await page.getByRole('button', { name: '交给别人审' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '办结' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '办结' }).click()
  await page.getByText('用了 0 小时').waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await barriers(page)).toEqual([])
  await desk.close()

  desk = await takeDesk(browser, product, 'editor')
  await desk.go('/frequent-answers')
  await desk.page.getByRole('button', { name: '驿站能住几天' }).click()
  await desk.page.getByRole('button', { name: '审过了，发布到小程序' }).click()
  await desk.page.getByRole('button', { name: '从小程序撤下' }).waitFor()
  expect(await barriers(desk.page)).toEqual([])
})
