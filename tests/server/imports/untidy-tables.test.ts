import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ImportReport } from '../../../contract/imports/imports.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { importUnchecked } from '../../support/upload.ts'
import { type SheetPlan, workbook } from '../../support/workbook.ts'

let t: TestApp
beforeEach(async () => {
  t = await startApp()
})
afterEach(() => t.close())

/** `岗位 企业 下限-上限` of each row; a refused one as its reasons. */
const said = ({ items, errors }: ImportReport) =>
  items.map(({ job, row }) =>
    job
      ? `${job.title} ${job.employer} ${job.salary.min}-${job.salary.max}`
      : errors.filter(error => error.row === row).map(({ code }) => code),
  )
const bookOf = (rows: SheetPlan['rows'], merges: string[] = []) => workbook([{ rows, merges }])
const columnsOf = (report: ImportReport) => report.sheets[0]?.tables?.[0]?.columns
const became = (report: ImportReport) =>
  Object.fromEntries(
    (report.items[0]?.cells ?? []).map(cell => [cell.column, cell.became === 'field' ? cell.fields.join() : cell.became]),
  )

test('headings of two rows are joined: what stands above holds for what it is parted into', async () => {
  const report = await importUnchecked(
    t,
    bookOf(
      [
        ['岗位汇总表', null, null, null, null, null, null],
        ['单位名称', '招聘岗位', '人数', '月薪（元）', null, '联系方式', null],
        [null, null, null, '最低', '最高', '姓名', '电话'],
        ['示例食品公司', '品控员', 3, 4500, 6000, '李老师', '13800138000'],
        ['单位名称', '招聘岗位', '人数', '月薪（元）', null, '联系方式', null],
        [null, null, null, '最低', '最高', '姓名', '电话'],
        ['示例科技公司', '前端开发', 2, 8000, 12000, '王老师', '13900139000'],
      ],
      ['A1:G1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:G2', 'A5:A6', 'B5:B6', 'C5:C6', 'D5:E5', 'F5:G5'],
    ),
  )
  expect(said(report)).toEqual(['品控员 示例食品公司 4500-6000', '前端开发 示例科技公司 8000-12000'])
  expect(became(report)).toMatchObject({ '月薪（元）/最低': '薪资', '月薪（元）/最高': '薪资', '联系方式/电话': 'contact' })
})

test('the lower of two headings may part what no column is called by itself, and pay after the trial counts', async () => {
  const report = await importUnchecked(
    t,
    bookOf(
      [
        ['用人单位', '岗位', '岗位要求', null, '薪酬待遇', null],
        [null, null, '学历', '工作年限', '试用期', '转正后'],
        ['示例商贸公司', '采购专员', '本科及以上', '1-3年', '4000', '5000-7000'],
      ],
      ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
    ),
  )
  expect(said(report)).toEqual(['采购专员 示例商贸公司 5000-7000'])
  expect(report.items[0]?.job).toMatchObject({ degree: 'bachelor', experience: '1-3' })
})

test('headings of two rows in a CSV need no merged cells, and a row of data below one heading stays a row', async () => {
  const two =
    '单位名称,招聘岗位,招聘人数,工资待遇,,截止\n,,（人）,下限（元/月）,上限（元/月）,时间\n示例餐饮公司,厨师,2,5000,7000,2027-01-31\n'
  const parted = await importUnchecked(t, Buffer.from(two), '', 'a.csv')
  expect(said(parted)).toEqual(['厨师 示例餐饮公司 5000-7000'])
  expect(parted.items[0]?.job).toMatchObject({ headcount: 2, validThrough: '2027-01-31T23:59:59+08:00' })
  const one = '单位名称,招聘岗位,工资待遇,备注,\n示例零售公司,导购,面议,包住,双休\n'
  const single = await importUnchecked(t, Buffer.from(one), '', 'b.csv')
  expect(said(single)).toEqual([['salary-negotiable']])
  expect(columnsOf(single)).toEqual(['单位名称', '招聘岗位', '工资待遇', '备注', 'E'])
})

test('two tables beside each other are both read, each cell at its column', async () => {
  const heading = ['公司', '岗位', '工资']
  const report = await importUnchecked(
    t,
    bookOf([
      [...heading, null, ...heading],
      ['示例甲公司', '店员', '4000-5000', null, '示例乙公司', '司机', '5000-6000'],
      ['示例丙公司', '店长', '6000-8000', null, null, null, null],
    ]),
  )
  expect(said(report)).toEqual(['店员 示例甲公司 4000-5000', '店长 示例丙公司 6000-8000', '司机 示例乙公司 5000-6000'])
  expect(report.items[2]?.cells.map(({ column }) => column)).toEqual(heading)
})

test('a line above the next headings is the title of a section and no refused row', async () => {
  const report = await importUnchecked(
    t,
    bookOf([
      ['企业', '岗位', '工资', '人数'],
      ['示例面馆', '后厨', '3500-4200', 2],
      ['二、教育类'],
      ['岗位名称', '单位', '月薪', '招聘人数'],
      ['幼儿教师', '示例幼儿园', '4000-5000', 3],
    ]),
  )
  expect(said(report)).toEqual(['后厨 示例面馆 3500-4200', '幼儿教师 示例幼儿园 4000-5000'])
  expect(report.sheets[0]?.passed).toContainEqual({ row: 3, kind: 'section', text: '二、教育类' })
})

test('the next employer above a table has its whole name and not the phone of the one before', async () => {
  const heading = ['岗位', '人数', '薪资']
  const report = await importUnchecked(
    t,
    bookOf([
      ['招聘单位：示例万家酒店管理有限公司（联系电话：0371-60000001）'],
      heading,
      ['前台接待', 4, '4000-5000'],
      ['招聘单位：示例顺达物流有限公司'],
      heading,
      ['叉车工', 2, '6000-7500'],
    ]),
  )
  expect(said(report)).toEqual(['前台接待 示例万家酒店管理有限公司 4000-5000', '叉车工 示例顺达物流有限公司 6000-7500'])
  expect(report.items.map(({ cells }) => cells.some(cell => cell.became === 'contact'))).toEqual([true, false])
})

test('同上 and its signs say what the row above says', async () => {
  const report = await importUnchecked(
    t,
    bookOf([
      ['企业名称', '岗位', '薪资', '学历'],
      ['示例零食公司', '分拣', '4000-5000', '大专'],
      ['同上', '打包', '〃', '同上'],
      ['同上', '司机', '5000-6000', '高中'],
    ]),
  )
  expect(said(report)).toEqual(['分拣 示例零食公司 4000-5000', '打包 示例零食公司 4000-5000', '司机 示例零食公司 5000-6000'])
  expect(report.items.map(({ job }) => job?.degree)).toEqual(['associate', 'associate', 'secondary'])
})

test('同上 below nothing names nobody', async () => {
  const report = await importUnchecked(
    t,
    bookOf([
      ['企业名称', '岗位', '薪资'],
      ['同上', '打包', '4000-5000'],
    ]),
  )
  expect(said(report)).toEqual([['employer-missing']])
})

const pageOf = (table: string) =>
  `<html><head><meta charset=utf-8><style>td{color:red} .off{display:none}</style></head><body><table>${table}</table></body></html>`

test('a web page saved as .xls has hidden columns and rows, by col, cell, attribute and class', async () => {
  const page = pageOf(`<col><col style="display:none"><col><col><col>
    <tr><td>企业名称<td>旧岗位<td>岗位名称<td>月薪<td style="display: none">内部备注</tr>
    <tr><td>示例商店<td>旧岗<td>店助<td>4000-5000<td style="display: none">转介绍</tr>
    <tr class=off><td>示例商店<td>x<td>藏岗<td>4000-5000<td></tr><tr hidden><td>示例商店<td>x<td>藏岗二<td>4000-5000<td></tr>`)
  const report = await importUnchecked(t, Buffer.from(page), '', '岗位.xls')
  expect(said(report)).toEqual(['店助 示例商店 4000-5000'])
  expect(became(report)).toMatchObject({ 旧岗位: 'scanned', 岗位名称: '岗位名称', 内部备注: 'scanned' })
  expect(report.sheets[0]?.note).toBe('有 2 行是隐藏的，没有读取')
})

const table = pageOf(
  '<tr><td>企业名称</td><td>岗位</td><td>工资</td></tr><tr><td>示例档案公司</td><td>档案员</td><td>4000-5000</td></tr>',
)
const frame = '<html><frameset><frame src="a.files/sheet001.htm"></frameset></html>'
const quoted = (text: string) =>
  [...Buffer.from(text)]
    .map(byte => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
    .replace(/(?:=..){25}/g, '$&=\r\n')
const based = (text: string) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n')
const mhtml = (way: string, encoded: (text: string) => string) =>
  Buffer.from(
    [
      'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="----=_Next_01"\r\n',
      ...[frame, table].map(
        page =>
          `------=_Next_01\r\nContent-Location: file:///C:/a.htm\r\nContent-Transfer-Encoding: ${way}\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${encoded(page)}\r\n`,
      ),
      '------=_Next_01--\r\n',
    ].join('\r\n'),
  )

test.each([
  ['quoted-printable', quoted],
  ['base64', based],
])('a page saved whole in %s is read, whatever its name ends with', async (way, encoded) => {
  const report = await importUnchecked(t, mhtml(way, encoded), '', '岗位.xls')
  expect(said(report)).toEqual(['档案员 示例档案公司 4000-5000'])
})

test.each([
  ['二〇二六年十二月三十一日', '2026-12-31'],
  ['26.12.31', '2026-12-31'],
  ['2026年第四季度', '2026-12-31'],
  ['自发布之日起30日内有效', '2026-12-31'],
])('%s is a day', async (text, day) => {
  const now = Date.parse('2026-12-01T10:00:00+08:00')
  const { readValidity } = await import('../../../server/imports/jobs/validity.ts')
  expect(new Date((readValidity(text, now) ?? 0) + 8 * 3_600_000).toISOString().slice(0, 10)).toBe(day)
})

test('what leads to a person is taken out where only a letter or 同号 stands before it, and 本地户口 is held back', async () => {
  const report = await importUnchecked(
    t,
    bookOf([
      ['企业名称', '岗位名称', '薪资', '要求', '备注'],
      ['示例文化公司', '活动策划', '5000-6000', '熟悉软件，V：abc_9988', '微信同号 wx_abc123'],
      ['示例会计公司', '出纳', '5000-6000', '有证；本地户口', ''],
    ]),
  )
  expect(report.items[0]?.cells.flatMap(({ taken }) => taken)).toEqual(['微信号', '微信号'])
  expect(JSON.stringify(report)).not.toMatch(/abc_9988|wx_abc123/)
  expect(report.items[1]?.outcome).toBe('review')
})

test('a form whose contacts stand beside each other above two jobs to a line is two jobs of one employer', async () => {
  const report = await importUnchecked(
    t,
    bookOf([
      ['企业招聘信息登记表'],
      ['单位名称', '示例商贸公司', '联系人', '李老师'],
      ['地址', '二七区大学路80号', '电话', '0371-66668888'],
      ['岗位一', '会计', '岗位二', '仓管员'],
      ['人数', '2', '人数', '3'],
      ['薪资', '5000-7000', '薪资', '4500-5500'],
      ['学历', '大专', '学历', '高中'],
    ]),
  )
  expect(said(report)).toEqual(['会计 示例商贸公司 5000-7000', '仓管员 示例商贸公司 4500-5500'])
})
