import { afterEach, expect, test } from 'vitest'
import { barriers } from '../support/barriers.ts'
import { type Desk, takeDesk } from '../support/desk.ts'
import { browser, product, withProduct } from '../support/in-browser.ts'

withProduct()
let desk: Desk
afterEach(() => desk.close())

const title = '二七区青年安居生活补贴办法'
const document = `${title}
第一条 补贴对象 在二七区就业的本科及以上青年，年龄在35周岁以下，毕业时间在5年以内。
第二条 补贴标准 硕士每人每月620元，本科每人每月330元，发放期限不超过24个月。
第三条 受理时间 每季度首月1日至20日集中受理。
第四条 施行 本办法自2024年1月1日起施行，有效期十年。
抄送：区委办公室。
`
const ask = async (question: string) =>
  (
    (await (
      await fetch(`${product.origin}/api/v1/policies/questions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ question }),
      })
    ).json()) as { blocks: { text: string }[] }
  ).blocks

test('a policy officer sends a document, compares it, confirms a sum, tries it and makes it public', async () => {
  desk = await takeDesk(browser, product, 'editor')
  const { page, complaints } = desk
  await desk.go('/policy-drafts')
  const file = { name: '安居办法.txt', mimeType: 'text/plain', buffer: Buffer.from(document) }
  await page.setInputFiles('input[type=file]', file)
  await page.getByText('“安居办法.txt”读进来了').waitFor()
  await page.getByRole('link', { name: title }).click()

  // Beside the original, with what was not taken for a clause.
  await page.getByRole('region', { name: '原件里的字' }).getByText('抄送：区委办公室。').waitFor()
  await expect.poll(() => page.getByRole('region', { name: '读成的条款' }).locator('article').count()).toBe(4)
  expect(await barriers(page)).toEqual([])

  await page.getByText('正文与信息').click()
  await page.getByLabel('一句话说明').fill('给新来二七的青年')
  await page.getByText('草稿已存').waitFor()
  await page.getByRole('button', { name: '存下' }).click()
  await page.getByText('草稿已存').waitFor({ state: 'detached' })

  await page.getByText('要点与试答').click()
  await page.getByRole('button', { name: '试答' }).waitFor()
  await page.locator('.answer').getByText('共7920元').waitFor()
  await page.getByText('不能：学历本科及以上').waitFor()
  // By keyboard alone: on to the sum, its words light up, and it is confirmed.
  const row = page.locator('.fact', { hasText: '本科 330 元/月' })
  await row.getByRole('button', { name: '本科 330 元/月' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('mark.is-chosen').textContent()).toBe('本科每人每月330元')
  await page.getByRole('button', { name: '确认金额：本科每人每月330元' }).focus()
  await page.keyboard.press('Enter')
  await page.locator('.fact.is-chosen').getByText('已确认').waitFor()
  // Its words choose it, too; a number that they do not say is not taken.
  await page.locator('mark', { hasText: '硕士每人每月620元' }).click()
  const master = page.locator('.fact.is-chosen')
  await master.getByRole('spinbutton', { name: '金额', exact: true }).fill('9000')
  await master.getByRole('spinbutton', { name: '金额', exact: true }).press('Enter')
  await page.getByRole('alert').getByText('选的原文里没有 9000 元').first().waitFor()
  expect(await barriers(page)).toEqual([])
  expect(JSON.stringify(await ask('本科安居生活补贴每月多少'))).not.toContain('330')

  await page.getByRole('button', { name: '公开到小程序' }).click()
  const dialog = page.getByRole('dialog')
  const publish = dialog.getByRole('button', { name: '公开到小程序' })
  await expect.poll(() => publish.isDisabled()).toBe(true)
  await dialog.getByLabel('我与原件逐条核对过').check()
  await publish.click()
  await page.getByText('现在按 editor 确认的 1 条要点计算').waitFor()
  expect(JSON.stringify(await ask('本科安居生活补贴每月多少'))).toContain('共7920元')
  expect(complaints.filter(complaint => !complaint.includes('422'))).toEqual([])
})

test('what people found of no use leads to a word that is added, tried, and answered by at once', async () => {
  desk = await takeDesk(browser, product, 'editor')
  const { page } = desk
  const question = '黑心作坊昧下月钱怎么办'
  const asked = (await (
    await fetch(`${product.origin}/api/v1/policies/questions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question }),
    })
  ).json()) as { id: string }
  await fetch(`${product.origin}/api/v1/policies/questions/${asked.id}/feedback`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ useful: false, reason: 'not-asked' }),
  })
  await desk.go('/answer-feedback')
  await page.getByRole('row', { name: question }).getByRole('button', { name: '处理好了' }).click()
  await page.getByText('没有等着处理的').waitFor()
  expect(await barriers(page)).toEqual([])

  await desk.go('/word-lists/policy-signposts')
  await page.getByRole('button', { name: '工资没给、被压着' }).click()
  const patterns = page.getByLabel('写法，一行一种')
  await patterns.fill(`${await patterns.inputValue()}\n昧下[月|工]钱`)
  await page.getByRole('button', { name: '改好了' }).click()
  await page.getByRole('searchbox', { name: '试一句话' }).fill(question)
  await page.getByRole('searchbox', { name: '试一句话' }).press('Enter')
  await page.getByText('“昧下月钱”').waitFor()
  await page.getByRole('button', { name: '存下并马上用' }).click()
  await page.getByLabel('为什么改').fill('有人这样问')
  await page.getByRole('dialog').getByRole('button', { name: '存下并马上用' }).click()
  await page.getByText('第 1 版').waitFor()
  expect(await barriers(page)).toEqual([])
  expect(JSON.stringify(await ask(question))).toContain('12333')
})

test('two who change the signposts at once lose nothing of each other', async () => {
  desk = await takeDesk(browser, product, 'editor')
  const { page } = desk
  await desk.go('/signposts')
  await page.getByRole('button', { name: '改“急救”' }).click()
  await page.getByLabel('能办什么').fill('有人受伤、昏迷，马上打')
  await page.getByRole('button', { name: '改好了' }).click()

  const other = await takeDesk(browser, product, 'editor', { username: 'second' })
  await other.go('/signposts')
  await other.page.getByRole('button', { name: '改“报警”' }).click()
  await other.page.getByLabel('能办什么').fill('正有危险，马上打')
  await other.page.getByRole('button', { name: '改好了' }).click()
  const save = async ({ page: at }: Desk) => {
    await at.getByRole('button', { name: '存下并马上用' }).click()
    await at.getByLabel('为什么改').fill('写清楚些')
    await at.getByRole('dialog').getByRole('button', { name: '存下并马上用' }).click()
  }
  await save(other)
  await other.page.getByText('第 1 版').waitFor()
  await other.close()

  await save(desk)
  await page.getByText('别人刚存了第 1 版，已经和你的改动合在一起').waitFor()
  await page.getByText('正有危险，马上打', { exact: true }).waitFor()
  await save(desk)
  await page.getByText('第 2 版').waitFor()
  await page.getByText('有人受伤、昏迷，马上打').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '以前的样子' }).click()
  await page.getByRole('listitem').filter({ hasText: '随程序来的' }).getByRole('button', { name: '拿回来看看' }).click()
  await page.getByText('有人受伤、服药或昏迷').waitFor()
})
