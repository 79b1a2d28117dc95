import { afterEach, expect, test } from 'vitest'
import { barriers } from '../support/barriers.ts'
import { type Desk, takeDesk } from '../support/desk.ts'
import { browser, product, withProduct } from '../support/in-browser.ts'

withProduct()
let desk: Desk
afterEach(() => desk.close())

test('staff find, change in bulk, take back and export postings, and write one beside the phone', async () => {
  desk = await takeDesk(browser, product, 'editor', { username: 'fourth' })
  const { page, complaints } = desk
  await desk.go('/jobs?shelf=public')
  const table = page.locator('.table table')
  await table.waitFor()
  expect(await barriers(page)).toEqual([])
  await page.locator('section.table').focus()
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
  await page.getByText('选中 2 个').waitFor()
  await page.getByRole('region', { name: '对选中的' }).getByRole('button', { name: '下架' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('2 个会从小程序上撤下').waitFor()
  expect(await barriers(page)).toEqual([])
  await dialog.getByRole('button', { name: '下架 2 个' }).click()
  await page.getByText('下架：改了 2 个岗位').waitFor()
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await page.getByText('撤销了：2 个恢复原样').waitFor()

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /^导出/ })
      .click()
      .then(() => page.getByText('Excel 表，联系方式打码').click()),
  ])
  expect(saved.suggestedFilename()).toBe('岗位表.xlsx')

  await page.getByRole('link', { name: '写一个岗位' }).click()
  await page.getByRole('button', { name: '发布到小程序' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByLabel('岗位名称').fill('示例讲解员')
  await page.locator('.phone-job').getByText('示例讲解员').waitFor()
  await page.getByText('草稿已存').waitFor()
  await page.reload()
  await expect.poll(() => page.getByLabel('岗位名称').inputValue()).toBe('示例讲解员')
  await desk.go('/employers?state=checked')
  await page.locator('.table tbody a').first().click()
  await page.getByRole('button', { name: '查看联系方式' }).click()
  await page.getByRole('button', { name: '记下' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await desk.go('/job-reports')
  await page.getByText('没有等处理的举报').waitFor()
  expect(await barriers(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('two who change one posting: what does not touch goes together, what does is put side by side', async () => {
  desk = await takeDesk(browser, product, 'editor', { username: 'fifth' })
  const { page } = desk
  await desk.go('/jobs?shelf=public')
  await page.locator('.table tbody a').first().click()
  const place = page.getByLabel('工作地点')
  await place.waitFor()
  /** As somebody else does it meanwhile. */
  const meanwhile = (body: object) =>
    page.evaluate(async change => {
      const path = `/api/v1/staff/jobs/${location.pathname.split('/').at(-1)}`
      const headers = { authorization: `Bearer ${sessionStorage.getItem('desk.token')}`, 'content-type': 'application/json' }
      const reply = await fetch(path, { method: 'PATCH', headers, body: JSON.stringify(change) })
      return reply.status
    }, body)
  const save = page.getByRole('button', { name: '存下，公开的马上更新' })

  await place.fill('郑州市二七区示例路')
  expect(await meanwhile({ headcount: 77 })).toBe(200)
  await save.click()
  await page.getByText('招 77 人').waitFor()

  await place.fill('郑州市二七区我写的路')
  expect(await meanwhile({ place: '郑州市二七区别人写的路', headcount: 78 })).toBe(200)
  await save.click()
  const conflict = page.getByRole('alert').filter({ hasText: '别人刚刚改过这一条' })
  await conflict.getByText('对方的：郑州市二七区别人写的路').waitFor()
  await expect.poll(() => conflict.getByRole('group').count()).toBe(1)
  expect(await barriers(page)).toEqual([])
  await conflict.getByText('对方的：郑州市二七区别人写的路').click()
  await conflict.getByRole('button', { name: '就按这样，再存一次' }).click()
  await save.click()
  await page.reload()
  await page.locator('.phone-job').getByText('郑州市二七区别人写的路').waitFor()
})
