import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { totpAt, totpStep } from '../../server/staff/totp.ts'
import { barriers } from '../support/barriers.ts'
import { type Desk, openDesk, phoneScreen, takeDesk } from '../support/desk.ts'
import { browser, product, withProduct } from '../support/in-browser.ts'
import { phoneNumber } from '../support/run-log.ts'

withProduct()
const desks: Desk[] = []
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close()
})
async function take(...parameters: Parameters<typeof takeDesk> extends [unknown, unknown, ...infer R] ? R : never) {
  const desk = await takeDesk(browser, product, ...parameters)
  desks.push(desk)
  return desk
}

const side = (page: Page) => page.getByRole('navigation', { name: '工作台' })
const phone = '13800138000'

test('an admin invites an editor, who sets a password, puts a second factor on and is in; all of it is on record', async () => {
  const { page, go } = await take('admin')
  await go('/members')
  await page.getByRole('button', { name: '邀请同事' }).click()
  const dialog = page.getByRole('dialog', { name: '邀请同事' })
  await dialog.getByLabel('用户名').fill('wangfang')
  expect(await barriers(page)).toEqual([])
  await dialog.getByRole('button', { name: '得到邀请链接' }).click()
  const link = await dialog.getByLabel('邀请链接').inputValue()
  await dialog.getByRole('button', { name: '好了' }).click()

  // What waits is counted in the side bar and on the first page, and is one click away.
  await go('/')
  await side(page).getByRole('link', { name: '人员与设置 1 件待办' }).waitFor()
  await page.getByRole('link', { name: '账号还没启用，去看' }).click()
  await page.getByRole('table', { name: '工作人员' }).getByText('等本人设密码').waitFor()
  expect(new URL(page.url()).search).toBe('?state=invited')

  const invited = await openDesk(browser, product.origin)
  desks.push(invited)
  await invited.page.goto(link)
  await invited.page.getByText('wangfang').first().waitFor()
  expect(await barriers(invited.page)).toEqual([])
  await invited.page.getByLabel('密码', { exact: true }).fill('seven yellow umbrellas')
  await invited.page.getByLabel('再填一次').fill('seven yellow umbrella')
  await invited.page.getByRole('button', { name: '设好密码，下一步' }).click()
  await invited.page.getByText('两次填的不一样').waitFor()
  await invited.page.getByLabel('再填一次').fill('seven yellow umbrellas')
  await invited.page.getByRole('button', { name: '设好密码，下一步' }).click()
  const secret = (await invited.page.locator('.enrol code').innerText()).replaceAll(' ', '')
  expect(await barriers(invited.page)).toEqual([])
  await invited.page.getByLabel('动态码', { exact: true }).fill(totpAt(secret, totpStep(Date.now())))
  await invited.page.getByRole('button', { name: '绑定' }).click()
  await invited.page.getByRole('list', { name: '备用码' }).waitFor()
  await expect.poll(() => invited.page.getByRole('list', { name: '备用码' }).getByRole('listitem').count()).toBe(8)
  await invited.page.getByRole('button', { name: '我收好了' }).click()
  await invited.page.getByRole('heading', { level: 1, name: /wangfang/ }).waitFor()
  expect(invited.complaints).toEqual([])
  await invited.page.goto(link)
  await invited.page.getByText('这个链接用不了了').waitFor()

  await go('/audit?actor=wangfang')
  await page.getByText('绑动态码 · 账号').waitFor()
  await page.getByRole('button', { name: '核对操作记录' }).click()
  await page.getByText('条记录都完好').waitFor()
})

test('an admin shuts an account with a reason, and the last admin stays', async () => {
  const other = await take('editor', { username: 'leaver' })
  const { page, go } = await take('admin')
  await go('/members?q=leaver')
  await page.getByRole('button', { name: 'leaver' }).click()
  const drawer = page.getByRole('dialog', { name: 'leaver' })
  await drawer.getByRole('button', { name: /^退出 浏览器/ }).waitFor()
  expect(await barriers(page)).toEqual([])
  await drawer.getByRole('button', { name: '停用账号' }).click()
  const asked = page.getByRole('dialog', { name: '停用 leaver' })
  await asked.getByLabel('理由').fill('已经离职')
  await asked.getByRole('button', { name: '停用', exact: true }).click()
  await drawer.getByText('已停用').waitFor()
  await other.go('/')
  await other.page.getByLabel('用户名').waitFor()
  await go(`/members?open=${await product.services.staff.members.idOf('admin')}`)
  await page.getByRole('button', { name: '停用账号' }).click()
  await page.getByLabel('理由').fill('试一试')
  await page.getByRole('button', { name: '停用', exact: true }).click()
  await page.getByText('没有管理员就没人能管账号').waitFor()
})

test('keys find anything, views come back by their name, and drafts are a click away', async () => {
  const { page, go, complaints } = await take('admin')
  await page.keyboard.press('Control+k')
  const words = page.getByRole('combobox', { name: '找什么' })
  await words.fill('招聘会')
  await page.getByRole('option', { name: /招聘会.*青年人才专场/ }).waitFor()
  expect(await barriers(page)).toEqual([])
  await words.fill('操作记录')
  await page.getByRole('option', { name: /页面.*操作记录/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '操作记录' }).waitFor()
  await page.keyboard.press('Control+k')
  await words.waitFor()
  await page.keyboard.press('Escape')
  await words.waitFor({ state: 'detached' })

  await go('/members?role=admin')
  await page.getByRole('button', { name: '存下的筛选' }).click()
  await page.getByRole('menuitem', { name: '把现在的筛选存下…' }).click()
  await page.getByLabel(/起个名字/).fill('管理员们')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '管理员们' }).waitFor()
  await go('/members')
  await page.getByRole('button', { name: '存下的筛选' }).click()
  await page.getByRole('menuitem', { name: '管理员们' }).click()
  await page.waitForURL(/role=admin/)

  const id = await product.services.staff.members.idOf('admin')
  const draft = { values: { title: '12月市集（第 3 周）' }, at: Date.now(), page: '/help/find', title: '12月市集（第 3 周）' }
  await page.evaluate(
    ([key, value]) => localStorage.setItem(key ?? '', value ?? ''),
    [`desk:${id}:draft:event:new`, JSON.stringify(draft)],
  )
  await go('/')
  await page.getByRole('link', { name: draft.title }).click()
  await page.getByRole('heading', { level: 1, name: /找东西/ }).waitFor()
  expect(complaints).toEqual([])
})

test('whoever checks passes is sent no phone number on any page', async () => {
  const fair = await product.services.careers.fairs.next()
  const { token } = await product.services.people.accounts.signIn({ provider: 'demo', subject: 'li', name: '李雷' })
  const signedUp = await fetch(`${product.origin}/api/v1/events/${fair?.id}/registrations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: '李雷', phone, consent: true }),
  })
  expect(signedUp.status).toBe(201)
  const { page, go, complaints } = await take('scanner')
  const read: Promise<string>[] = []
  page.on('response', reply => reply.url().includes('/api/') && read.push(reply.text().catch(() => '')))
  await go('/')
  await page.getByText('今天要验码的场次').waitFor()
  const seen = async () => [await page.locator('body').innerText(), ...(await Promise.all(read.splice(0)))].join('\n')
  const reached: string[] = [await seen()]
  const pages = await side(page)
    .getByRole('link')
    .evaluateAll(links => links.map(link => (link as HTMLAnchorElement).pathname))
  for (const path of new Set([...pages, '/desk/help', '/desk/account', '/desk/members', '/desk/audit', '/desk/numbers'])) {
    await go(path.replace('/desk', ''))
    await page.locator('#main h1').waitFor()
    await page.waitForLoadState('networkidle')
    reached.push(await seen())
  }
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('李雷')
  await page.getByText('没有找到').waitFor()
  reached.push(await seen())
  expect(reached.join('\n')).not.toMatch(phoneNumber)
  expect(complaints.filter(text => !/403/.test(text))).toEqual([])
})

test.each([
  ['light', undefined],
  ['dark', phoneScreen],
] as const)('everybody can read the screens of the office: %s', async (colorScheme, viewport) => {
  const { page, go, complaints } = await take('admin', { colorScheme, ...(viewport ? { viewport } : {}) })
  const screens: [path: string, seen: string][] = [
    ['/', '等你处理'],
    ['/members', '最近登录'],
    ['/audit', '改了什么'],
    ['/numbers', '服务公示'],
    ['/numbers?by=fair', '成效台账，按场'],
    ['/account', '登录着的设备'],
    ['/help/people', '进不来'],
    ['/wall', '个岗位在招'],
  ]
  const found: unknown[] = []
  for (const [path, seen] of screens) {
    await go(path)
    await page.getByText(seen).filter({ visible: true }).first().waitFor()
    await page.waitForLoadState('networkidle')
    found.push(...(await barriers(page)).map(barrier => [path, barrier]))
    if (viewport) expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, viewport.width])
  }
  expect(found).toEqual([])
  expect(complaints).toEqual([])
})
