import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bookOf, tablesOf } from '../../support/tables.ts'

type Line = (string | null)[]

/** Lines of every kind that tables hold; each cell says something of its own, so that it can be found again. */
const line = (kind: number, n: number): Line[] => {
  const row = (employer: string) => [employer, `岗位${n}`, `${3000 + n}元/月`, `备${n}`, null, `外${n}`]
  const kinds: Line[][] = [
    [row(`企业${n}公司`)],
    [['', `岗位${n}`, `${4000 + n}`, '', null, `零散${n}`]],
    [['企业名称', '岗位名称', '薪资', '备注']],
    [[`标题${n}`]],
    [['合计', null, `${n}人`]],
    [[`共 ${n} 人`]],
    [[`注：说明${n}`], [`说明：第${n}条`, `补充${n}`]],
    [[`企业名称：示例${n}公司`]],
    [
      ['工种', '用人单位', '月薪', `未知${n}`],
      [`工种${n}`, `单位${n}`, '5-8K', `值${n}`],
    ],
    [[null, null, null, `只有备注${n}`]],
    [[]],
    [['联系人', `某某${n}`, null, `尾${n}`]],
  ]
  return kinds[kind % kinds.length] ?? []
}

const sheets = fc
  .array(fc.nat(11), { minLength: 1, maxLength: 14 })
  .map(kinds => [...line(2, 0), ...line(0, 99), ...kinds.flatMap((kind, i) => line(kind, i + 1))])

const forms = fc.array(fc.nat(4), { minLength: 1, maxLength: 10 }).map(kinds => [
  [`登记表`],
  ['企业名称', '甲公司'],
  ['岗位名称', '导购0'],
  ['薪资', '5-8K', '人数', '3'],
  ...kinds.map((kind, n): Line => {
    const lines: Line[] = [
      [`未知${n}`, `值${n}`],
      [`只有一句${n}`],
      ['岗位名称', `岗位${n}`],
      [`侧${n}`, '学历', `本科${n}`],
      [`福利：福${n}`, `其他${n}`],
    ]
    return lines[kind] ?? []
  }),
])

/** Cells of a sheet that neither a row nor the report knows. */
function lostIn(rows: Line[], isReported = true): string[] {
  const { rows: read, sheets } = tablesOf(bookOf(rows, 'xlsx'))
  const said = read.flatMap(({ reader }) => reader.cells.flatMap(cell => [cell.text, cell.title, `${cell.title}：${cell.text}`]))
  const named = sheets.flatMap(({ tables, passed }) => [
    ...tables.flatMap(table => table.columns),
    ...passed.map(({ text }) => text),
  ])
  const all = [...said, ...(isReported ? named : [])].join('\n')
  return rows.flat().filter((cell): cell is string => cell !== null && !all.includes(cell.trim()))
}

test.each([
  ['rows', sheets],
  ['forms', forms],
])('every cell of %s is in a row or named in the report', (_, anySheet) => {
  fc.assert(
    fc.property(anySheet, rows => {
      expect(lostIn(rows)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('a report that keeps quiet about what is no row would be noticed', () =>
  expect(lostIn([...line(2, 0), ...line(0, 1), ...line(5, 2)], false)).toEqual(['共 2 人']))
