import { beforeAll, expect, test } from 'vitest'
import type { Staff } from '../../server/platform/http/call.ts'
import { barriers } from '../support/barriers.ts'
import { changePhone, phone, product, withPhone, withProduct } from '../support/in-browser.ts'

let job = ''
const desk: Staff = { id: 'desk', username: 'wang', role: 'editor', department: '德化街街道' }
withProduct()
beforeAll(async () => {
  job =
    (
      await product.database.get<{ id: string }>(
        `SELECT id FROM jobs WHERE state = 'published' AND visible_until > ${Date.now()} ORDER BY id LIMIT 1`,
      )
    )?.id ?? ''
})
withPhone()

const button = (name: string | RegExp) => phone.page.getByRole('button', { name }).filter({ visible: true }).first()

async function apply(name: string): Promise<string> {
  const { page } = phone
  await phone.go(`/packages/jobs/job?id=${job}`)
  await button('投递').click()
  await page.locator('#field-name input').fill(name)
  await page.getByRole('radio', { name: '给企业看 30 天' }).click()
  await page.locator('.apply-page__button').first().click()
  await phone.see('还没有人看过简历卡')
  const row = await product.database.get<{ id: string }>(
    'SELECT a.id FROM applications a JOIN users u ON u.id = a.user_id WHERE u.name = ?',
    [name],
  )
  return row?.id ?? ''
}

test('one applies, sees who opened the card, and takes the consent back at once', async () => {
  const id = await apply('林投递')
  expect(await product.services.careers.staffApplications.open(id, desk)).toMatchObject({ name: '林投递', phone: null })
  await phone.page.reload()
  await phone.see('看过 1 次：')
  await phone.see(/德化街街道 wang（代/)
  await button('不再给企业看').click()
  await phone.see('企业看不到简历卡')
  await expect(product.services.careers.staffApplications.open(id, desk)).rejects.toThrow('本人没有同意')
})

test('one fills the card, exports everything and deletes the account', async () => {
  const { page } = phone
  await phone.go('/packages/mine/card')
  await page.locator('#field-sign-in-name input').fill('周注销')
  await button('登录').click()
  await page.locator('#field-school input').fill('金丝雀大学')
  await button('保存').click()
  await phone.see('已保存')
  await phone.go('/packages/mine/privacy')
  await button('导出').click()
  await phone.see(/学校 金丝雀大学/)
  await button('注销账号').click()
  await page.locator('.taro-modal__foot').getByText('注销', { exact: true }).click()
  await page.waitForURL(/pages\/home/)
  const left = await product.database.all("SELECT id FROM users WHERE name = '周注销'")
  const cards = await product.database.get<{ count: number }>('SELECT count(*) AS count FROM profiles')
  expect([left.length, cards?.count]).toEqual([0, 0])
  await phone.go('/packages/mine/card')
  await phone.see('先登录')
})

test('a wrong month is said at its field, and what was typed stays', async () => {
  const { page } = phone
  await phone.go('/packages/mine/card')
  await page.locator('#field-sign-in-name input').fill('吴改正')
  await button('登录').click()
  await page.locator('#field-graduationMonth input').fill('明年')
  await button('保存').click()
  await phone.see('毕业年月写成 2027-06')
  await expect.poll(() => page.locator('#field-graduationMonth input').inputValue()).toBe('明年')
})

test('one signs another device out', async () => {
  await apply('郑设备')
  const other = await product.services.people.accounts.signIn(
    { provider: 'demo', subject: '郑设备', name: '郑设备' },
    '微信 · iPhone',
  )
  await phone.go('/packages/mine/devices')
  await phone.page.getByRole('button', { name: '退出 微信 · iPhone' }).click()
  await phone.text('微信 · iPhone').waitFor({ state: 'detached' })
  expect(await product.services.people.sessions.personOf(other.token)).toBeNull()
})

test('logging out everywhere ends every session, and nothing of the person is left on the device', async () => {
  const { page } = phone
  await apply('沈退出')
  const kept = () => page.evaluate(() => JSON.stringify(localStorage))
  expect(await kept()).toContain('沈退出')
  await phone.go('/packages/mine/devices')
  await button('在所有设备上退出').click()
  await page.locator('.taro-modal__foot').getByText('全部退出').click()
  await phone.text('这台设备').waitFor({ state: 'detached' })
  const open = await product.database.all(
    "SELECT 1 AS one FROM sessions s JOIN users u ON u.id = s.user_id WHERE u.name = '沈退出'",
  )
  expect(open).toEqual([])
  expect(await kept()).not.toMatch(/沈退出|copy:applications|token:person/)
})

test('the first sign-up is four taps and two fields at most, the next one two taps', async () => {
  const { page } = phone
  const events = await product.database.all<{ id: string }>(
    `SELECT id FROM events WHERE state = 'published' AND cancelled_reason IS NULL AND starts_at > ${Date.now()} AND capacity IS NOT NULL
       AND gate IS NULL AND questions = '[]' AND taken < capacity
       AND (registration_opens_at IS NULL OR registration_opens_at < ${Date.now()}) ORDER BY starts_at LIMIT 2`,
  )
  const [first, second] = events.map(event => event.id)
  let taps = 0
  const tap = async (target: ReturnType<typeof button>) => {
    taps++
    await target.click()
  }
  const openEvent = async (id = '') => {
    const row = await product.database.get<{ category: string }>('SELECT category FROM events WHERE id = ?', [id])
    await phone.go(row?.category === 'fair' ? `/packages/fairs/fair?id=${id}` : `/packages/events/event?id=${id}`)
    await page.reload()
  }
  await openEvent(first)
  await tap(button(/报名/))
  await page.locator('#field-name input').fill('钱两次')
  await tap(page.getByRole('checkbox'))
  await tap(button('提交报名，领入场码'))
  await phone.see('报名成功')
  expect(taps).toBeLessThanOrEqual(4)
  taps = 0
  await openEvent(second)
  await tap(button(/报名/))
  await expect.poll(() => page.locator('#field-name input').filter({ visible: true }).first().inputValue()).toBe('钱两次')
  await phone.see(/点下面的按钮，就是同意/)
  await tap(button('同意并报名，领入场码'))
  await phone.see('报名成功')
  expect(taps).toBeLessThanOrEqual(2)
})

test.each(['light', 'dark'] as const)('in the %s theme one’s own pages put no serious barrier in the way', async colorScheme => {
  await changePhone({ colorScheme, reducedMotion: 'reduce' })
  const id = await apply(`何无碍${colorScheme}`)
  await product.services.careers.staffApplications.open(id, desk)
  await product.services.careers.staffApplications.say(id, 'talk', desk)
  const found: string[] = []
  for (const [path, text] of [
    ['/packages/mine/applications', '面谈 · 单位说的，等你确认'],
    ['/packages/mine/card', '每一项都可以不填'],
    ['/packages/mine/devices', '这台设备'],
    ['/packages/mine/privacy', '注销账号'],
  ] as const) {
    await phone.go(path)
    await phone.page.reload()
    await phone.see(new RegExp(text))
    found.push(...(await barriers(phone.page)).map(barrier => `${path} ${barrier}`))
  }
  expect(found).toEqual([])
})
