import { expect, test } from 'vitest'
import { jobRequired } from '../../../server/imports/jobs/fields.ts'
import { readTables } from '../../../server/imports/table/tables.ts'
import { readWorkbook } from '../../../server/imports/table/workbook.ts'
import { readWordLists } from '../../../server/word-lists.ts'
import { workbook } from '../../support/workbook.ts'

const { columns: dictionary, notes } = readWordLists().tables
const form = {
  dictionary,
  notes,
  required: jobRequired,
  leading: 'title' as const,
  shared: [],
  passive: [],
  maxLengths: {},
  recognizers: {},
}

test('a row gives every cell: unknown and hidden columns and comments too', () => {
  const bytes = workbook([
    {
      rows: [
        ['企业名称', '岗位名称', '服装', '备注', null],
        ['青禾', { text: '导购', comment: '外地户口勿扰' }, '自备', '押金200', '无标题'],
      ],
      hiddenColumns: [3],
    },
  ])
  const [row] = readTables(readWorkbook(bytes), form).rows
  expect(row?.cells).toEqual(['青禾', '导购', '自备', '', '无标题'])
  const cell = { field: null, isHidden: false, comment: '' }
  expect(row?.reader.cells).toEqual([
    { ...cell, column: 0, title: '企业名称', field: 'employer', text: '青禾' },
    { ...cell, column: 1, title: '岗位名称', field: 'title', text: '导购', comment: '外地户口勿扰' },
    { ...cell, column: 2, title: '服装', text: '自备' },
    { ...cell, column: 3, title: '备注', text: '押金200', isHidden: true },
    { ...cell, column: 4, title: 'E', text: '无标题' },
  ])
})
