import jsQR from 'jsqr'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { parseCode } from '../../contract/platform/signed-code.ts'
import { changePhone, phone, product, withPhone, withProduct } from '../support/in-browser.ts'

withProduct()
withPhone()

/** Home → fair → sign-up → done, as a person taps. */
async function signUp(name: string): Promise<void> {
  const { page } = phone
  await phone.go('/pages/home/index')
  await page.getByRole('link', { name: /下一场招聘会/ }).click()
  await page.getByRole('button', { name: /免费报名/ }).click()
  await page.locator('#field-name input').fill(name)
  await page.getByRole('checkbox').click()
  await page.getByRole('button', { name: '提交报名，领入场码' }).click()
  await phone.see('报名成功')
}

const openPass = async () => {
  await phone.page.getByRole('button', { name: '看入场码' }).click()
  await phone.see('扫不出来就报这 6 位')
}

/** The text of the QR code as a scanner reads it from the screen. */
async function scanned(): Promise<string> {
  const shot = await phone.page.getByRole('img', { name: /入场二维码/ }).screenshot()
  const { data, info } = await sharp(shot).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? ''
}

test('from home to a pass in four taps, and the pass opens after a restart without a network', async () => {
  const { page, context } = phone
  await signUp('林小满')
  for (const word of ['编号', '请带上', '接下来', '加入日历']) await phone.see(word)
  await openPass()
  const code = await page.locator('.pass-ticket__number').innerText()
  await page.evaluate(() => navigator.serviceWorker.ready)

  await context.setOffline(true)
  await page.reload()
  await phone.see('没有网络也能入场')
  await expect.poll(() => page.locator('.pass-ticket__number').innerText()).toBe(code)
  expect(parseCode(await scanned())?.code).toBe(code.replace(' ', ''))
})

test('in a rush one sees one’s place in the line, and the pass comes by itself', async () => {
  const { page } = phone
  const replies = [12, 3].map(ahead => ({
    id: 'turn',
    status: 'in-line',
    position: null,
    pass: null,
    line: { ahead, seconds: 1 },
  }))
  // The next word comes when the one before was read.
  let isRead = Promise.withResolvers<void>()
  isRead.resolve()
  await page.route('**/api/v1/events/*/registrations', async route => {
    if (route.request().method() !== 'POST') return route.continue()
    await isRead.promise
    isRead = Promise.withResolvers()
    const json = replies.shift()
    return json ? route.fulfill({ status: 202, json }) : route.continue()
  })
  const signedUp = signUp('何有序')
  await phone.see('你排第 13 位')
  await phone.see('前面还有 12 人，约 1 秒')
  isRead.resolve()
  await phone.see('你排第 4 位')
  isRead.resolve()
  await signedUp
  await openPass()
})

test('home shows the pass one tap away, also without a network, and says from when its content is', async () => {
  const { page, context } = phone
  await signUp('韩春')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await phone.go('/pages/home/index')
  await page.getByRole('link', { name: /已报名.*入场码/ }).waitFor()
  await context.setOffline(true)
  await page.reload()
  await phone.see(/网络不稳，这是 \d\d:\d\d 的内容/)
  await page.getByRole('link', { name: /已报名.*入场码/ }).click()
  await phone.see('扫不出来就报这 6 位')
})

test.each(['light', 'dark'] as const)(
  'in the %s theme the code is black on white, at least 216 px wide, and readable',
  async colorScheme => {
    await changePhone({ colorScheme })
    await signUp(`周末${colorScheme}`)
    await openPass()
    const box = await phone.page.getByRole('img', { name: /入场二维码/ }).boundingBox()
    expect(box?.width).toBeGreaterThanOrEqual(216)
    expect(parseCode(await scanned())).not.toBeNull()
  },
)

test('what is missing or wrong is said on top and at the field, and what was typed stays', async () => {
  const { page } = phone
  await phone.go('/pages/home/index')
  await page.getByRole('link', { name: /下一场招聘会/ }).click()
  await page.getByRole('button', { name: /免费报名/ }).click()
  await page.locator('#field-phone input').fill('138 0371 920')
  await page.getByRole('button', { name: '提交报名，领入场码' }).click()
  const summary = page.getByRole('alert')
  await summary.getByText('还有 3 处要改').waitFor()
  await expect.poll(() => summary.innerText()).toContain('手机号少了 1 位，应为 11 位数字')
  await expect.poll(() => page.locator('#field-name .field__error').innerText()).toBe('请填写姓名')
  await expect.poll(() => page.locator('#field-phone input').inputValue()).toBe('138 0371 920')
})

test('five quick taps make one sign-up', async () => {
  const { page } = phone
  await phone.go('/pages/home/index')
  await page.getByRole('link', { name: /下一场招聘会/ }).click()
  await page.getByRole('button', { name: /免费报名/ }).click()
  await page.locator('#field-name input').fill('五连击')
  await page.getByRole('checkbox').click()
  await page.locator('.sign-up-form__submit').evaluate(button => {
    for (let i = 0; i < 5; i++) (button as HTMLElement).click()
  })
  await phone.see('报名成功')
  const rows = await product.database.get<{ count: number }>("SELECT count(*) AS count FROM registrations WHERE name = '五连击'")
  expect(rows?.count).toBe(1)
})

test('a sign-up made without a network is queued, seen in 我的, and sent when there is one', async () => {
  const { page, context } = phone
  await phone.go('/pages/home/index')
  await page.getByRole('link', { name: /下一场招聘会/ }).click()
  await page.getByRole('button', { name: /免费报名/ }).click()
  await page.locator('#field-name input').fill('断网人')
  await page.getByRole('checkbox').click()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  await page.getByRole('button', { name: '提交报名，领入场码' }).click()
  await phone.see('没提交成功，内容都在')
  await page.reload()
  await phone.go('/packages/mine/outbox')
  await phone.see('报名：青年人才专场招聘会')
  await context.setOffline(false)
  await page.getByRole('button', { name: '现在发送' }).click()
  await phone.see('都发出去了')
  const rows = await product.database.get<{ count: number }>("SELECT count(*) AS count FROM registrations WHERE name = '断网人'")
  expect(rows?.count).toBe(1)
})

test('a full fair offers the queue, and whoever moves up finds the pass without doing anything', async () => {
  const { page } = phone
  const fair = await product.services.careers.fairs.next()
  const staff = { id: 'e2e', username: 'e2e', role: 'editor' as const, department: null }
  await product.services.culture.staffEvents.update(fair?.id ?? '', { capacity: fair?.seats.taken ?? 1 }, staff, null)
  await phone.go('/pages/home/index')
  await page.getByRole('link', { name: /下一场招聘会/ }).click()
  await page.getByRole('button', { name: /排候补/ }).click()
  await page.locator('#field-name input').fill('候补人')
  await page.getByRole('checkbox').click()
  await page.getByRole('button', { name: '排候补' }).click()
  await phone.see('候补第 1 位')
  await product.services.culture.staffEvents.update(fair?.id ?? '', { capacity: 1500 }, staff, null)
  await phone.go('/pages/mine/index')
  await page.getByRole('link', { name: /已报名.*入场码/ }).waitFor()
})

test('cancelling asks once, frees the seat at once and takes the pass off the phone', async () => {
  const { page } = phone
  await signUp('改主意')
  await openPass()
  await page.getByRole('button', { name: '取消报名' }).click()
  await phone.see('取消这次报名？')
  await page.locator('.taro-modal__foot').getByText('取消报名').click()
  await phone.see('没有这一场的报名')
  const row = await product.database.get<{ status: string }>("SELECT status FROM registrations WHERE name = '改主意'")
  expect(row?.status).toBe('cancelled')
})
