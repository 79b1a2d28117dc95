import { expect, test } from 'vitest'
import { tablesOf } from '../../support/tables.ts'

test('what is struck out in a web page is not read', () => {
  const page =
    '<table><tr><td>企业名称<td>岗位名称<td>薪资</tr><tr><td><s>示例酒店</s><td><del>门童</del><td><strike>3500</strike></tr><tr><td>示例酒店<td>前台<td><del>3000</del>4000-4500</tr><tr style="text-decoration: line-through"><td>示例酒店<td>行李员<td>3500</tr></table>'
  const { rows, sheets } = tablesOf(Buffer.from(page))
  expect(rows.map(({ job }) => [job?.title, job?.salary.min])).toEqual([['前台', 4000]])
  expect(sheets[0]?.note).toBe('有 2 行整行划掉了，没有读取')
})

test.each([
  ['an element', '<s>', '</s>', ''],
  ['another', '<del>', '</del>', ''],
  ['its style', '<span style="text-decoration:line-through">', '</span>', ''],
  ['a class of the page', '<font class=font5>', '</font>', '<style>.font5 {color:red;\n\ttext-decoration:line-through;}</style>'],
])('what %s strikes out of a cell of a web page is looked through and not shown', (_, open, close, head) => {
  const cell = (text: string) => text.replace('~~', open).replace('~~', close)
  const rows = [
    ['企业名称', '岗位名称', '薪资', '岗位职责'],
    ['示例酒店', '前台', '~~3000~~4000-4500', '接待住客~~，工装押金200元~~，办理入住'],
    ['示例酒店', '行李员~~（限男）~~', '3500-4000', '搬运行李~~，电话 13912345678~~'],
    ['~~示例酒店~~', '~~门童~~', '~~3500~~', '~~开门~~'],
  ]
  const table = rows.map(row => `<tr>${row.map(text => `<td>${cell(text)}</td>`).join('')}</tr>`).join('')
  const page = tablesOf(Buffer.from(`<html><head><meta charset=utf-8>${head}</head><table>${table}</table></html>`))
  expect(page.rows.map(({ job, errors }) => [job?.title, job?.salary.min, job?.duties, errors.map(({ code }) => code)])).toEqual([
    ['前台', 4000, '接待住客，办理入住', ['fraud']],
    ['行李员', 3500, '搬运行李', ['contact-taken-out', 'discrimination']],
  ])
  expect(page.sheets[0]?.note).toBe('有 1 行整行划掉了，没有读取')
})
