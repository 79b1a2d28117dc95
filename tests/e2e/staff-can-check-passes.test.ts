import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Phone, takePhone } from '../support/browser.ts'
import { browser, product, withProduct } from '../support/in-browser.ts'

let phone: Phone
const password = 'correct horse battery'
withProduct()
beforeAll(async () => {
  phone = await takePhone(browser, product.origin)
  await product.services.staff.members.create('menkou', password, 'scanner')
})
afterAll(() => phone.close())

/** A booking for the next hour, made by somebody; its code. */
async function bookingCode(): Promise<string> {
  const { database, services } = product
  const { user } = await services.people.accounts.signIn({ provider: 'demo', subject: '约房人', name: '约房人' })
  const room = await database.get<{ id: string }>("SELECT id FROM rooms WHERE slug = 'shared-meeting'")
  const startsAt = Date.now() + 600_000
  await database.run(
    `INSERT INTO bookings (id, room_id, user_id, code_index, starts_at, ends_at, seat, status, created_at)
     VALUES ('desk', ?, ?, ?, ?, ?, 1, 'booked', 0)`,
    [room?.id ?? '', user.id, services.platform.vault.index('HKMN34'), startsAt, startsAt + 3_600_000],
  )
  return 'HKMN34'
}

async function passOf(name: string) {
  const fair = await product.services.careers.fairs.next()
  const { user } = await product.services.people.accounts.signIn({ provider: 'demo', subject: name, name: name })
  const { pass } = await product.database.transaction(tx =>
    product.services.attendance.registrations.register(tx, fair?.id ?? '', user, { name }),
  )
  if (!pass) throw new Error('no pass')
  return pass
}

const check = async (text: string) => {
  await phone.page.locator('#field-code input').filter({ visible: true }).fill(text)
  await phone.page.getByRole('button', { name: '验这个码' }).filter({ visible: true }).click()
  // The field is free for the next code as soon as one is sent.
  await phone.page.waitForFunction("[...document.querySelectorAll('#field-code input')].every(field => field.value === '')")
}
const verdict = () => phone.page.locator('.verdict').filter({ visible: true })

test('staff sign in, choose the fair, and each pass gets its verdict in colour, sign and word', async () => {
  const { page } = phone
  await phone.go('/packages/staff/scan')
  await page.locator('#field-username input').fill('menkou')
  await page.locator('#field-password input').fill('wrong password')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('alert').getByText('用户名或密码不对').waitFor()
  await page.locator('#field-password input').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('button', { name: '选场次' }).click()
  const told = page.waitForResponse(reply => reply.url().includes('/devices/'))
  await page.getByRole('radio', { name: /青年人才专场招聘会/ }).click()
  expect((await told).status()).toBe(204)
  await page.locator('#field-gate input').fill('北口')

  const { code, token } = await passOf('林小满')
  await check(code.toLowerCase())
  await verdict().getByText('可以入场').first().waitFor()
  await expect.poll(() => verdict().innerText()).toContain('林**')
  await check(token)
  await verdict().getByText('已经用过').first().waitFor()
  await expect.poll(() => verdict().innerText()).toMatch(/首次：.*北口/)
  await check('AAAAAA')
  await verdict().getByText('认不出来').first().waitFor()
  await product.database.run('UPDATE fairs SET hall_limit = 1')
  await check((await passOf('来晚了')).token)
  await verdict().getByText('场内已满，请稍等').first().waitFor()
  await product.database.run('UPDATE fairs SET hall_limit = NULL')
})

test('without a network signed passes are admitted once, and the scans are sent later', async () => {
  const { page, context } = phone
  const { id, token, code } = await passOf('断网入场')
  await context.setOffline(true)
  await check(token)
  await verdict().getByText('可以入场（离线）').first().waitFor()
  await check(token)
  await verdict().getByText('已经用过（离线）').first().waitFor()
  await check('BBBBBB')
  await verdict().getByText('6 位编号要联网才查得到').first().waitFor()
  await check(code)
  await verdict().getByText('已经用过（离线）').first().waitFor()
  // Not the last character: three of its five bits are nobody's.
  await check(`${token.slice(0, -2)}${token.at(-2) === 'A' ? 'B' : 'A'}${token.slice(-1)}`)
  await verdict().getByText('认不出来').first().waitFor()
  await phone.see('有 1 次离线验码还没传')
  await context.setOffline(false)
  await page.getByRole('button', { name: '补传' }).click()
  await page.getByText('还没传').waitFor({ state: 'detached' })
  const rows = await product.database.all('SELECT device_id FROM check_ins WHERE registration_id = ?', [id])
  expect(rows).toHaveLength(1)
})

test('a device whose clock is years ahead lets people in all the same, with a network and without', async () => {
  const { page, context } = phone
  await page.clock.setFixedTime(new Date('2030-05-05T10:00:00+08:00'))
  await page.reload()
  await phone.see(/这台设备的时间快了 \d+ 天，已按服务器的时间验码/)
  await check((await passOf('钟快了')).token)
  await verdict().getByText('可以入场').first().waitFor()
  await context.setOffline(true)
  await check((await passOf('钟快了又断网')).token)
  await verdict().getByText('可以入场（离线）').first().waitFor()
  await context.setOffline(false)
  await page.getByRole('button', { name: '补传' }).filter({ visible: true }).click()
  await page.getByText('还没传').filter({ visible: true }).waitFor({ state: 'detached' })
  expect(await product.database.all('SELECT 1 AS one FROM check_ins WHERE claimed_at IS NOT NULL')).toEqual([])
})

test('a clock that somebody sets without a network turns nobody away; what to do stands there, and the scan is marked', async () => {
  const { page, context } = phone
  const { id, token } = await passOf('被改了时间')
  await context.setOffline(true)
  await page.clock.setFixedTime(new Date('2035-05-05T10:00:00+08:00'))
  await check(token)
  await verdict().getByText('可以入场（离线）').first().waitFor()
  await expect.poll(() => verdict().innerText()).toMatch(/2035年5月5日.*先放行。请在系统设置里打开“自动设置时间”并连一次网/s)
  await check(token)
  await verdict().getByText('已经用过（离线）').first().waitFor()
  await context.setOffline(false)
  await page.getByRole('button', { name: '补传' }).filter({ visible: true }).click()
  await page.getByText('还没传').filter({ visible: true }).waitFor({ state: 'detached' })
  const rows = await product.database.all<{ doubted: unknown }>(
    'SELECT claimed_at IS NOT NULL AS doubted FROM check_ins WHERE registration_id = ?',
    [id],
  )
  expect(rows.map(row => Boolean(row.doubted))).toEqual([true])
  await page.clock.resume()
})

test('a device of another year may choose what is on today', async () => {
  const { page } = phone
  await page.clock.setFixedTime(new Date('2035-05-05T10:00:00+08:00'))
  await page.reload()
  await phone.see(/这台设备的时间快了 \d+ 天/)
  await page.getByRole('button', { name: '换一场' }).filter({ visible: true }).click()
  await page.getByRole('radio', { name: /青年人才专场招聘会/ }).waitFor()
  await page.clock.resume()
  await page.reload()
})

test('whoever booked a room is checked in by six characters, once', async () => {
  const { page } = phone
  await phone.go('/packages/staff/scan')
  await page.getByRole('button', { name: '去签到' }).click()
  const code = await bookingCode()
  // The page before has a field of this name too, and is still to be seen while this one comes.
  const desk = page.locator('.page-body').filter({ hasText: '请对方打开“我的预约”' })
  const checkIn = async (typed: string) => {
    await desk.locator('#field-code input').fill(typed)
    await page.getByRole('button', { name: '签到', exact: true }).click()
  }
  await checkIn(`${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase())
  await verdict().getByText('签到好了').first().waitFor()
  await expect.poll(() => verdict().innerText()).toContain('会议室')
  await checkIn(code)
  await verdict().getByText('签过到了').first().waitFor()
  await checkIn('ZZZZZZ')
  await verdict().getByText('没有这个码').first().waitFor()
})
