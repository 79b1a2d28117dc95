import { expect, test } from 'vitest'
import { barriers } from '../support/barriers.ts'
import { takePhone } from '../support/browser.ts'
import { takeDesk } from '../support/desk.ts'
import { browser, phone, product, withPhone, withProduct } from '../support/in-browser.ts'

withProduct()
withPhone()

const idOf = async (where: string) =>
  (await product.database.get<{ id: string }>(`SELECT id FROM proposals WHERE ${where}`))?.id ?? ''

test('a proposal is brought in and taken back while nobody has answered', async () => {
  const { page } = phone
  await phone.go('/pages/mine/index')
  await page.getByRole('link', { name: '议事', exact: true }).click()
  await phone.see('周五周六晚上，步行街晚收摊一小时')
  await page.getByRole('button', { name: '提一件事' }).click()
  await page.locator('#field-title input').fill('门口放共享书架')
  await page.locator('#field-text textarea').fill('看完的书换着看。')
  await page.locator('#field-name input').fill('爱看书的人')
  await page.getByRole('button', { name: '交给工作人员' }).click()
  await phone.see('等审核')
  await page.getByRole('button', { name: '拿回' }).click()
  await page.locator('.taro-modal__foot').getByText('拿回').click()
  await phone.text('门口放共享书架').waitFor({ state: 'detached' })
  expect(await idOf("title = '门口放共享书架'")).toBe('')
})

test('people say their piece and vote once, the sides speak at the desk, and the decision is read with its reason', async () => {
  const { page } = phone
  const id = await idOf("import_key = 'pedestrian-evenings'")
  await phone.go(`/packages/community/proposal?id=${id}`)
  await phone.see('愿意试，但要多一班保洁，第一个月请街道一起算账。')
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '选赞成' }).click()
  await page.locator('.taro-modal__foot').getByText('就选它').click()
  await phone.see('你选了“赞成”')
  expect(await page.getByRole('button', { name: '选赞成' }).count()).toBe(0)
  await page.locator('#field-statement textarea').fill('下班晚，想慢慢逛。')
  await page.getByRole('button', { name: '交去审核' }).click()
  await phone.see('等审核')

  const other = await takePhone(browser, product.origin)
  await other.go(`/packages/community/proposal?id=${id}`)
  await other.see('商户说')
  expect(await other.page.getByText('下班晚，想慢慢逛。').count()).toBe(0)

  const desk = await takeDesk(browser, product, 'moderator')
  await desk.go('/proposals?only=waiting')
  await desk.page.getByRole('link', { name: '周五周六晚上，步行街晚收摊一小时' }).click()
  await desk.page.getByRole('button', { name: '公开这段' }).click()
  await desk.page.getByRole('button', { name: '公开这段' }).waitFor({ state: 'detached' })
  await desk.page.getByText('还没说的：部门').waitFor()
  await desk.page.getByRole('button', { name: '写决定' }).click()
  await desk.page.getByRole('dialog').getByText('还缺部门的意见').waitFor()
  await desk.page.getByRole('dialog').getByRole('button', { name: '先不' }).click()
  await desk.page.getByRole('combobox', { name: '哪一方' }).click()
  await desk.page.locator('.ant-select-item-option').getByText('部门').click()
  await desk.page.getByLabel('哪家单位').fill('特色商业区管委会')
  await desk.page.getByRole('textbox', { name: '怎么说', exact: true }).fill('先试两个月，噪声每周公布。')
  await desk.page.getByRole('button', { name: '记下并公开' }).click()
  await desk.page.getByText('先试两个月，噪声每周公布。').first().waitFor()
  expect(await barriers(desk.page)).toEqual([])
  await desk.page.getByRole('button', { name: '写决定' }).click()
  await desk.page.getByRole('dialog').getByText('就这么办').click()
  await desk.page.getByRole('dialog').getByLabel('理由（公开）').fill('四方都愿意试')
  await desk.page.getByRole('dialog').getByRole('button', { name: '就这样决定' }).click()
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
  await desk.page.getByRole('button', { name: '写后来怎样' }).click()
  await desk.page
    .getByRole('dialog')
    .getByLabel(/后来怎样/)
    .fill('试了一个月，没有投诉')
  await desk.page.getByRole('dialog').getByRole('button', { name: '写上' }).click()
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' })

  await other.page.reload()
  await other.see('下班晚，想慢慢逛。')
  await other.see('四方都愿意试')
  await other.see('试了一个月，没有投诉')
  expect(await other.page.getByRole('button', { name: '选赞成' }).count()).toBe(0)
  await desk.page.getByRole('button', { name: /更多/ }).click()
  await desk.page.getByRole('menuitem', { name: '转成需求' }).click()
  await desk.page.getByRole('link', { name: '出自议事' }).waitFor()
  expect(desk.complaints).toEqual([])
  await desk.close()
  await other.close()
})

test('what was talked over opens without a network, as it was last', async () => {
  const { page } = phone
  await phone.go('/packages/community/proposals')
  await page.getByRole('button', { name: '有决定的' }).click()
  await page.getByRole('link', { name: /夜市要不要在中间加座位/ }).click()
  await phone.see(/靠墙一侧放 20 个折叠座位/)
  await page.context().setOffline(true)
  await page.goBack()
  await page.getByRole('link', { name: /夜市要不要在中间加座位/ }).click()
  await phone.see(/靠墙一侧放 20 个折叠座位/)
  await phone.see(/网络不稳，这是/)
})
