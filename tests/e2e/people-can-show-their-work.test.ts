import jsQR from 'jsqr'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { takePhone } from '../support/browser.ts'
import { browser, phone, product, withPhone, withProduct } from '../support/in-browser.ts'
import { photo } from '../support/showcase.ts'

withProduct()
beforeAll(async () => {
  await product.services.staff.members.create('reviewer', 'correct horse battery', 'moderator')
})
withPhone()

const canary = '砖纹丝巾金丝雀'

/** Calls the API as a program of the staff does. */
async function asStaff(path: string, method: string, body: object, token = ''): Promise<Record<string, unknown>> {
  const reply = await fetch(`${product.origin}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
  })
  return (await reply.json()) as Record<string, unknown>
}

async function decide(decision: 'publish' | 'reject', reason: string): Promise<string> {
  const { token } = await asStaff('/staff/session', 'POST', { username: 'reviewer', password: 'correct horse battery' })
  const queue = await asStaff('/staff/showcase', 'GET', {}, String(token))
  const [item] = queue.items as { id: string; version: number }[]
  await asStaff(`/staff/showcase/${item?.id}/decision`, 'PUT', { decision, reason, version: item?.version }, String(token))
  return item?.id ?? ''
}

async function write(title: string): Promise<void> {
  await phone.page.locator('#field-title input').fill(title)
  await phone.page.locator('#field-byline input').fill('孟夏')
  await phone.page.locator('#field-story textarea').fill(`我把老墙的砖描了下来。\n做成了${canary}。`)
}

async function addPicture(): Promise<void> {
  const chooser = phone.page.waitForEvent('filechooser')
  await phone.page.getByRole('button', { name: '添加图片' }).click()
  await (await chooser).setFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photo(800, 600) })
}

/** Step two: consent, then sending. */
async function agree(): Promise<void> {
  await phone.page.getByRole('button', { name: '下一步：看看效果' }).click()
  await phone.page.locator('#field-birthDate input').fill('20000102')
  await phone.page.getByRole('checkbox').click()
}

const send = () => phone.page.getByRole('button', { name: '提交审核' }).click()

test('a work goes from a bad network to the showcase, onto a poster, and away again', async () => {
  const { page, context } = phone
  await phone.go('/pages/home/index')
  await page.getByRole('link', { name: '青年风采' }).click()
  await page.getByRole('link', { name: '展示我的' }).click()
  await write(canary)
  await page.route('**/showcase/pictures', route => route.abort(), { times: 1 })
  await addPicture()
  await phone.see('请检查网络后重试；存过的内容还能看。')
  await page.getByRole('button', { name: '重新上传' }).click()
  await page.getByRole('textbox', { name: '第 1 张图片的说明' }).fill('铺开的丝巾')

  await page.reload()
  await expect.poll(() => page.locator('#field-title input').inputValue()).toBe(canary)
  await expect.poll(() => page.getByRole('textbox', { name: '第 1 张图片的说明' }).inputValue()).toBe('铺开的丝巾')
  await agree()
  await context.setOffline(true)
  await send()
  await phone.see(/内容都存在手机里/)
  await context.setOffline(false)
  await send()
  await phone.see('审核中')
  expect(
    await product.database.get("SELECT count(*) AS count FROM showcase_items WHERE title = ? AND state = 'review'", [canary]),
  ).toEqual({ count: 1 })

  await decide('reject', '请写清楚用了什么料')
  await page.reload()
  await phone.see('请写清楚用了什么料。改好可以再提交')
  await page.getByRole('button', { name: '修改' }).click()
  await page.locator('#field-quote input').fill('老墙也可以戴在身上')
  await page.getByRole('button', { name: '下一步：看看效果' }).click()
  await send()
  await phone.see('审核中')
  const id = await decide('publish', '很好')

  const reader = await takePhone(browser, product.origin)
  await reader.go('/packages/showcase/list')
  await reader.page.getByRole('link', { name: `作品：${canary}，孟夏` }).click()
  await reader.see('“老墙也可以戴在身上”')
  await reader.page.getByRole('button', { name: '喜欢' }).click()
  await reader.see('已喜欢')
  await reader.page.getByRole('button', { name: '分享' }).click()
  await reader.page.getByRole('button', { name: '生成海报' }).click()
  const poster = reader.page.locator('.poster__picture img')
  await poster.waitFor()
  const bytes = Buffer.from((await poster.getAttribute('src'))?.split(',')[1] ?? '', 'base64')
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([1080, 1440])
  const link = `${product.origin}/#/packages/showcase/item?id=${id}`
  expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(link)

  await phone.go('/packages/showcase/mine')
  await page.getByRole('button', { name: '撤下' }).click()
  await page.locator('.taro-modal__foot').getByText('撤下').click()
  await phone.see('内容已删除')
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(canary)
  expect(product.media.files()).toEqual([])
  await reader.page.reload()
  await reader.see('没有找到这个风采')
  expect(await reader.page.evaluate(id => localStorage.getItem(`dehua:copy:showcase:${id}`), id)).toBeNull()
  await reader.go('/packages/showcase/list')
  await reader.see('最新')
  await reader.page.getByRole('link', { name: /给商圈网格员/ }).waitFor()
  // What this phone kept stands until the fresh list is there.
  await expect.poll(() => reader.page.getByText(canary).count()).toBe(0)
  expect([...phone.complaints, ...reader.complaints].filter(line => !/Failed to load resource/.test(line))).toEqual([])
  await reader.close()
})

test('whoever is portrayed reads the item through an own link and agrees before it can be published', async () => {
  const { page } = phone
  await phone.go('/packages/showcase/new')
  await write('给我们热水的药店阿姨')
  await page.getByRole('radio', { name: '别人' }).click()
  await agree()
  await send()
  await phone.see('还要等对方通过链接同意')
  const id = (await product.database.get<{ id: string }>("SELECT id FROM showcase_items WHERE agreement = 'asked'"))?.id ?? ''
  const author = await product.services.people.accounts.signIn({ provider: 'demo', subject: '孟夏', name: '孟夏' })
  const { token } = await product.services.showcase.authors.agreementLink(id, author.user)

  const other = await takePhone(browser, product.origin)
  await other.go(`/packages/showcase/agree?token=${token}`)
  await other.see('给我们热水的药店阿姨')
  await other.page.locator('#field-name input').fill('王阿姨')
  await other.page.locator('#field-birthDate input').fill('19700101')
  await other.page.getByRole('button', { name: '同意公开', exact: true }).click()
  await other.see('谢谢，已记下你的同意')
  await other.close()
  await decide('publish', '双方都同意')
  await page.reload()
  await phone.see('已发布')
})

test('what is wrong is said before anything is sent, and a minor is told why', async () => {
  const { page } = phone
  await phone.go('/packages/showcase/new')
  await page.getByRole('button', { name: '下一步：看看效果' }).click()
  await page.getByRole('alert').getByText('还有 3 处要改').waitFor()
  await write('联系我 13800138000')
  await agree()
  await send()
  await phone.see(/标题里有联系方式“13800138000”/)
  await page.getByRole('button', { name: '回去修改' }).click()
  await page.locator('#field-title input').fill('没有联系方式的标题')
  await agree()
  await page.locator('#field-birthDate input').fill('20150101')
  await send()
  await phone.see(/满 18 岁后再来展示/)
})
