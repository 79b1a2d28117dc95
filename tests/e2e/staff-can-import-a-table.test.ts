import type { Locator } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { barriers } from '../support/barriers.ts'
import { type Desk, openDesk, signIn, takeDesk } from '../support/desk.ts'
import { browser, product, withProduct } from '../support/in-browser.ts'
import { creditCode } from '../support/upload.ts'
import { workbook } from '../support/workbook.ts'

withProduct()
let desk: Desk
afterEach(() => desk.close())

/** As an office sends it: a title, a sheet of notes, merged employers, words for columns, gaps, contacts, what is not allowed. */
const untidy = workbook([
  { name: '填写说明', rows: [['请按要求填写'], ['薪资不要写面议']] },
  {
    name: '岗位',
    rows: [
      ['青年人才专场岗位汇总表（最终版2）', null, null, null, null, null, null, null],
      ['单位', '招聘岗位', '薪酬', '人数', '地点', '干什么', '截止', '备注'],
      ['示例青禾生活超市有限公司', '示例收银员', '4-5K', '4', '二七区德化街', '负责收银和对账', '2027-03-31', null],
      [null, '示例理货员', '面议', '2', '二七区德化街', '整理货架，盘点库存', '2027-03-31', null],
      [null, '示例导购', '面议', '2', '二七区德化街', '接待顾客，介绍商品', null, null],
      [
        '示例云杉软件（郑州）有限公司',
        '示例测试工程师',
        '8-12K·14薪',
        '2',
        '二七区大学路',
        '测试软件',
        '2027-03-31',
        '联系王经理 13800138000',
      ],
      [null, '示例前台', '4.5K', '1', '二七区大学路', '接待来访', '2027-03-31', '限30岁以下女生'],
      [null, '示例实施顾问', '3000-5000-8000', '1', '二七区大学路', '上门培训', '2027-03-31', null],
      ['合计', null, null, '12', null, null, null, null],
    ],
    merges: ['A3:A5', 'A6:A8'],
  },
])
const file = { name: '12月专场-岗位汇总（最终版2）.xlsx', mimeType: 'application/octet-stream', buffer: untidy }

/** What somebody does with their hands, counted. */
function hands() {
  const done = { clicks: 0, letters: 0 }
  return {
    done,
    click: async (what: Locator) => {
      await what.click()
      done.clicks++
    },
    write: async (what: Locator, text: string) => {
      await what.fill(text)
      done.letters += text.length
    },
    /** Seconds by the keystroke-level model, for somebody who is slow and thinks before each act (Card, Moran and Newell). */
    seconds: () => done.clicks * (1.35 + 1.1 + 0.4) + done.letters * 0.5,
  }
}

const jobsAt = async (fairId: string) => {
  const reply = await fetch(`${product.origin}/api/v1/jobs?fairId=${fairId}&limit=50&q=${encodeURIComponent('示例')}`)
  return ((await reply.json()) as { items: { title: string }[] }).items.map(job => job.title).sort()
}

test('a new editor gets from an untidy table to published jobs at a fair within five minutes of clicking', async () => {
  desk = await takeDesk(browser, product, 'editor', { username: 'newcomer' })
  const { page, complaints } = desk
  const { click, write, seconds } = hands()
  const fairs = (await (await fetch(`${product.origin}/api/v1/fairs`)).json()) as { items: { id: string; title: string }[] }
  const fair = fairs.items[0] ?? { id: '', title: '' }

  await click(page.getByText('岗位与招聘会', { exact: true }).first())
  await click(page.getByRole('link', { name: '导入表格' }).first())
  await page.getByRole('heading', { name: '导入岗位' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await click(page.getByLabel('哪一场招聘会'))
  await click(page.locator('.ant-select-item-option').filter({ hasText: fair.title }))
  await write(page.getByLabel('谁发来的'), '区人才交流中心')
  await page.locator('input[type=file]').setInputFiles(file)

  // 「干什么」 is nobody's word for a column: it is coloured, and chosen once.
  await page.getByText('黄框的列没认出来').waitFor()
  // What is no row is shown with what it was taken for.
  const passed = page.getByRole('region', { name: '没有当作岗位的行' })
  await passed.getByText('青年人才专场岗位汇总表（最终版2）').waitFor()
  await passed.locator('li', { hasText: '合计' }).filter({ hasText: '12' }).waitFor()
  expect(await barriers(page)).toEqual([])
  const unread = page.getByLabel('“干什么”这一列是')
  await click(unread)
  await click(page.locator('.ant-select-item-option').filter({ hasText: /^工作内容$/ }))
  await page.locator('li', { hasText: '干什么' }).getByText('你定的').waitFor()
  await click(page.getByRole('button', { name: '列都对，看每一行' }))

  // The first wrong cell is open with its sentence; what holds for both rows is said once.
  await page.getByText('薪资写的是“面议”').first().waitFor()
  expect(await barriers(page)).toEqual([])
  const editor = page.locator('.import-fix')
  await write(editor.locator('textarea'), '4000-5000元/月')
  await click(editor.getByRole('button', { name: '2 行都这样改' }))
  await editor.getByText('没有写有效期').waitFor()
  await click(editor.getByRole('button', { name: '填 2027-03-31', exact: true }))
  // What may discriminate is said by its word, and put right in its cell.
  await editor.getByText('可能构成就业歧视').waitFor()
  await write(editor.locator('textarea'), '')
  await click(editor.getByRole('button', { name: '改这一行' }))
  await editor.getByText('看不懂这个薪资').waitFor()
  await write(editor.locator('textarea'), '3-5K')
  await click(editor.getByRole('button', { name: '改这一行' }))
  await page.getByText('没有要改的了').waitFor()
  await page.getByText('已从 1 行里拿掉').waitFor()
  expect(await page.content()).not.toContain('13800138000')

  await click(page.getByRole('button', { name: '导入 6 行' }))
  await page.getByText('已导入 6 行：新增 6').waitFor()
  expect(await barriers(page)).toEqual([])
  expect(await jobsAt(fair.id)).toEqual([])
  for (const [name, titles] of [
    ['示例青禾生活超市有限公司', 3],
    ['示例云杉软件（郑州）有限公司', 3],
  ] as const) {
    const side = page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: /^企业/ })
    await click(name.includes('青禾') ? page.getByRole('link', { name: '去核验企业' }) : side)
    await click(page.getByRole('link', { name }))
    await write(page.locator('form').filter({ hasText: '看了什么' }).getByLabel('统一社会信用代码'), creditCode(name))
    await click(page.getByRole('button', { name: `核验通过，公开 ${titles} 个岗位` }))
    await page.getByText(`公开 ${titles} 个岗位`).first().waitFor()
    await page.getByText('已核验').first().waitFor()
  }
  expect(await jobsAt(fair.id)).toEqual(
    ['示例前台', '示例实施顾问', '示例导购', '示例收银员', '示例测试工程师', '示例理货员'].sort(),
  )
  expect(seconds()).toBeLessThan(300)
  expect(complaints).toEqual([])
})

test('a closed browser finds the table again; by keys alone a cell is put right; an import is taken back where it was made', async () => {
  desk = await takeDesk(browser, product, 'editor', { username: 'second' })
  const first = desk
  await first.go('/imports')
  await first.page.getByLabel('谁发来的').fill('某某街道')
  await first.page.locator('input[type=file]').setInputFiles({ ...file, name: '关掉再来.xlsx' })
  await first.page.getByText('黄框的列没认出来').waitFor()
  await first.close()

  // An office's screen at 125 %: the sentence and what to do about it are in sight all the same.
  desk = await openDesk(browser, product.origin, { viewport: { width: 1093, height: 614 } })
  await signIn(desk, product, 'editor', { username: 'second' })
  const { page, complaints } = desk
  await desk.go('/imports')
  await page.getByRole('link', { name: '关掉再来.xlsx' }).click()
  await page.getByRole('button', { name: '列都对，看每一行' }).click()
  const wrong = page.getByRole('button', { name: /第 8 行 薪酬/ })
  await wrong.focus()
  await page.keyboard.press('Enter')
  const field = page.locator('.import-fix textarea')
  const box = async (what: string) => (await page.locator(what).boundingBox()) ?? { x: 0, width: Number.POSITIVE_INFINITY }
  const [editor, table] = [await box('.import-fix'), await box('.import-rows')]
  expect(editor.x + editor.width).toBeLessThanOrEqual(table.x + table.width)
  await page.getByText('第 8 行「薪酬」').waitFor()
  await field.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('3-5K')
  await page.keyboard.press('Enter')
  await wrong.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /缺项、待审的 \d 行也收进岗位库/ }).click()
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await page.getByRole('button', { name: '撤销这次导入' }).waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

test('cells copied out of a spreadsheet are pasted; what is no table says so', async () => {
  desk = await takeDesk(browser, product, 'editor', { username: 'third' })
  const { page } = desk
  await desk.go('/imports')
  await page.getByText('把表格拖到这里').waitFor()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('一封信') })
  await page.getByRole('alert').getByText('这不是表格文件').waitFor()
  const cells = [
    ['企业名称', '岗位名称', '薪资', '人数', '工作地点', '岗位职责', '有效期'],
    ['示例粘贴的店', '示例店员', '4-5K', '2', '二七区德化街', '看店、收银', '2027-03-31'],
  ]
  await page.evaluate(
    text => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    cells.map(row => row.join('\t')).join('\n'),
  )
  await page.getByRole('button', { name: '列都对，看每一行' }).click()
  await page.getByText('可发布 1').waitFor()
  await page.locator('.phone-job').getByText('示例店员').waitFor()
})
