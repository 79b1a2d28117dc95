import { afterEach, expect, test } from 'vitest'
import { phone, product, withPhone, withProduct } from '../support/in-browser.ts'

const codes: string[] = []
// As it runs in earnest on the web: no WeChat, no demonstration.
withProduct({ demo: false, sms: { mostADay: 100, isOutside: true, sendCode: async (_, code) => void codes.push(code) } })
withPhone()
afterEach(() => expect(phone.complaints).toEqual([]))

const button = (name: string | RegExp) => phone.page.getByRole('button', { name }).filter({ visible: true }).first()
const field = (name: string) => phone.page.locator(`#field-${name} input, #field-${name} textarea`).filter({ visible: true })

async function signIn(number: string): Promise<void> {
  await field('sign-in-phone').fill(number)
  await button('发验证码').click()
  await field('sign-in-code').waitFor()
  await field('sign-in-code').fill(codes.at(-1) ?? '')
  await button('登录').click()
}

test('one signs up with a phone and its code, and the number is offered to go along', async () => {
  const fair = (await product.services.careers.fairs.next())?.id ?? ''
  await phone.go(`/packages/registrations/new?id=${fair}`)
  await signIn('139 1234 5678')
  await field('name').fill('冯短信')
  // Only when ticked.
  await phone.page.getByRole('checkbox', { name: '用保存的 139****5678' }).click()
  await phone.page.getByRole('checkbox', { name: /^同意/ }).click()
  await button('提交报名，领入场码').click()
  await phone.see('报名成功')
  const row = await product.database.get<{ phone_sealed: string | null }>(
    "SELECT phone_sealed FROM registrations WHERE name = '冯短信'",
  )
  expect(row?.phone_sealed).toBeTruthy()
})

test('a question asks who it is when it is sent, keeps its words when that is closed, and goes on after it', async () => {
  await phone.go('/packages/tickets/new')
  await field('question').fill('外地户口能住青年驿站吗')
  await button('交给工作人员').click()
  await phone.see('登录后接着办')
  await button('关闭').click()
  await phone.see('还没有登录')
  await expect.poll(() => field('question').inputValue()).toBe('外地户口能住青年驿站吗')
  await button('交给工作人员').click()
  await signIn('139 1234 5679')
  await phone.page.waitForURL(/tickets\/ticket/)
  await phone.see('外地户口能住青年驿站吗')
})

test('a like asks who it is on its own page, and neither on one below it nor on the next', async () => {
  const item = await product.database.get<{ id: string }>('SELECT id FROM showcase_items ORDER BY id LIMIT 1')
  await phone.go('/packages/showcase/list')
  await phone.see('最新')
  await phone.go(`/packages/showcase/item?id=${item?.id}`)
  await button('喜欢').click()
  await phone.see('登录后接着办')
  await expect.poll(() => phone.page.locator('.sheet').count()).toBe(1)
  await phone.page.goBack()
  await phone.see('最新')
  expect(await phone.page.locator('.sheet').count()).toBe(0)
  await phone.page.goForward()
  await button('喜欢').click()
  await phone.see('登录后接着办')
  await signIn('139 1234 5680')
  await button('已喜欢').waitFor()
})
