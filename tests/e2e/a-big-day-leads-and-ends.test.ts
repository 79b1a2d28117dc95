import { afterEach, expect, test } from 'vitest'
import { barriers } from '../support/barriers.ts'
import { type Desk, phoneScreen, takeDesk } from '../support/desk.ts'
import { browser, phone, product, withPhone, withProduct } from '../support/in-browser.ts'

withProduct()
withPhone()
let desks: Desk[] = []
afterEach(async () => {
  for (const desk of desks) expect(desk.complaints).toEqual([])
  await Promise.all(desks.map(desk => desk.close()))
  desks = []
  expect(phone.complaints).toEqual([])
})

async function deskOf(role: 'editor' | 'scanner', options: object = {}): Promise<Desk> {
  const desk = await takeDesk(browser, product, role, options)
  desks.push(desk)
  return desk
}

const inHours = (hours: number) => {
  const at = new Date(Date.now() + (8 + hours) * 3_600_000)
  return at.toISOString().slice(0, 16).replace('T', ' ')
}

test('a day is written, rehearsed without touching anybody, opened at once, reported from a door, and shut', async () => {
  const { page, go } = await deskOf('editor')
  await go('/big-days')
  await page.getByText('还没有大活动').waitFor()
  await page.getByRole('link', { name: '新建大活动' }).click()
  await page.getByLabel('名称').fill('跨年夜')
  await page.getByLabel('首页大字').fill('今晚人很多，慢一点走')
  for (const [label, hours] of [
    ['从什么时候', -1],
    ['到什么时候', 6],
  ] as const) {
    await page.getByLabel(label).fill(inHours(hours))
    await page.getByLabel(label).press('Enter')
  }
  await page.getByLabel('要紧的话').fill('C 口只出不进，请走 A 口')
  await page.getByRole('button', { name: '加入口' }).click()
  await page.getByLabel('叫什么').first().fill('北入口')
  await page.getByRole('button', { name: '加一处' }).click()
  await page.getByRole('combobox', { name: '是什么' }).click()
  await page.getByTitle('厕所', { exact: true }).click()
  await page.getByLabel('叫什么').nth(1).fill('广场东侧厕所')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('没打开，谁也看不到').waitFor()

  const rehearsal = page.frameLocator('iframe[title="演练"]')
  await rehearsal.getByText('演练：只有拿着链接的人看得到').waitFor()
  await phone.go('/pages/home/index')
  await phone.see('查政策')
  expect(await phone.page.getByText('今晚人很多').count()).toBe(0)

  await page.getByRole('button', { name: '现在就开' }).click()
  await page
    .getByRole('button', { name: '确 定' })
    .or(page.getByRole('button', { name: '确定' }))
    .click()
  await page.getByText('正在进行').waitFor()
  expect(await barriers(page)).toEqual([])

  const door = await deskOf('scanner', { viewport: phoneScreen })
  await door.go('/big-days')
  await door.page.getByRole('link', { name: '跨年夜，打开' }).click()
  await door.page.getByLabel('北入口附一句').fill('建议走南门')
  await door.page.getByRole('button', { name: '限流' }).click()
  await door.page.getByText('限流：建议走南门').waitFor()
  expect(await door.page.getByRole('button', { name: '关掉' }).count()).toBe(0)
  expect(await barriers(door.page)).toEqual([])

  await phone.page.reload()
  await phone.see('今晚人很多，慢一点走')
  await phone.see('C 口只出不进，请走 A 口')
  await phone.see('限流，建议走南门')
  await phone.see('值班员更新')
  await phone.page.getByRole('button', { name: '厕所饮水' }).click()
  await phone.see('广场东侧厕所')
  expect(await barriers(phone.page)).toEqual([])

  // The page of its own is there without a network, too.
  await phone.go('/packages/events/big-day')
  await phone.page.locator('.big-day-page').getByText('限流，建议走南门').filter({ visible: true }).waitFor()
  await phone.context.setOffline(true)
  await phone.go('/pages/home/index')
  await phone.page.locator('.home__sheet').filter({ visible: true }).waitFor()
  await phone.go('/packages/events/big-day')
  await phone.page.locator('.big-day-page').getByText('限流，建议走南门').filter({ visible: true }).waitFor()
  await phone.context.setOffline(false)
  phone.complaints.length = 0

  await page.getByRole('button', { name: '关掉' }).click()
  await page
    .getByRole('button', { name: '确 定' })
    .or(page.getByRole('button', { name: '确定' }))
    .click()
  await page.getByText('没打开，谁也看不到').waitFor()
  await phone.go('/pages/home/index')
  await phone.page.reload()
  await phone.see('查政策')
  expect(await phone.page.getByText('今晚人很多').count()).toBe(0)
})

test('a month of culture is two taps from home, leads to each event, and is drawn as a picture to keep', async () => {
  const { page } = phone
  await phone.go('/pages/home/index')
  await page
    .getByRole('tab', { name: '文旅' })
    .or(page.getByRole('link', { name: '文旅' }))
    .first()
    .click()
  await page.getByText('一页看一个月').filter({ visible: true }).first().click()
  await phone.see('一天一天看')
  const { lasting } = (await (
    await fetch(`${product.origin}/api/v1/event-months/${new Date(Date.now() + 28_800_000).toISOString().slice(0, 7)}`)
  ).json()) as {
    lasting: { title: string }[]
  }
  for (const { title } of lasting) await phone.see(title)
  await page.getByText('分享', { exact: true }).filter({ visible: true }).first().click()
  await page.getByText('生成海报').click()
  await page.locator('.poster__picture').waitFor()
  await page.getByRole('button', { name: '关闭' }).click()
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => page.getByText('打印这一页').isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
})

test('a year of holidays is entered from the reminder, and the calendar shows it', async () => {
  const { page, go } = await deskOf('editor', { username: 'holidays' })
  await go('/holidays')
  await page.getByText('2026 年放假').or(page.getByText('改 2026 年')).first().waitFor()
  const year = await page.getByRole('button', { name: /^保存 \d{4} 年$/ }).textContent()
  const next = /\d{4}/.exec(year ?? '')?.[0] ?? ''
  await page.getByLabel('通知的名称').fill(`演示用的 ${next} 年安排`)
  for (const [label, day] of [
    ['哪天公布的', `${Number(next) - 1}-11-20`],
    ['从哪天', `${next}-05-01`],
    ['到哪天', `${next}-05-03`],
  ] as const) {
    await page.getByLabel(label).fill(day)
    await page.getByLabel(label).press('Enter')
  }
  await page.getByLabel('节日').fill('劳动节')
  await page.getByRole('button', { name: `保存 ${next} 年` }).click()
  await page.getByText(`劳动节：${next}-05-01 至 ${next}-05-03`).waitFor()
  expect(await barriers(page)).toEqual([])
  await go(`/calendar?month=${next}-05`)
  await page.getByText('劳动节放假').first().waitFor()
})
