import { CFB, read, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { takePlainCells } from '../../../server/imports/table/plain-cells.ts'
import type { FilePart } from '../../../server/imports/table/sheet-paths.ts'
import { readWorkbook } from '../../../server/imports/table/workbook.ts'
import { struckBook } from '../../support/struck.ts'
import { jobHeader, jobRow, type SheetPlan, workbook } from '../../support/workbook.ts'

/** Enough that their cells are worth taking. */
const many = 20

const texts = ['a < b & c', '第一行\n第二行', '_x000D_不是换行', ' 前后有空格 ', '😀开心', '３', '"引号"', "it's", '—', '0371']

const plans: SheetPlan[] = [
  {
    name: '岗位',
    rows: [
      ['2026 年春季招聘会'],
      jobHeader,
      ...Array.from({ length: many }, (_, i) =>
        jobRow({
          岗位名称: { text: `会计${i}`, comment: '外地户口勿扰' },
          需求人数: [i + 1, -i, i / 3, 1e15, 1e-7][i % 5] as number,
          岗位职责: texts[i % texts.length] as string,
          有效期: [{ date: '2027-03-31' }, { serial: 46387 }, { formula: 'A1', value: '长期' }][i % 3] as { date: string },
        }),
      ),
    ],
    merges: ['A1:J1', 'A3:A5'],
    hiddenRows: [4],
    hiddenColumns: [5],
  },
  { name: '第二张', rows: [jobHeader, ...Array.from({ length: many }, () => jobRow({ 工作地点: null }))] },
]
const usual = workbook(plans)
const plainRow = () => jobRow() as string[]

/** The same with a table of texts, as Excel saves it. */
const withTexts = () =>
  write(read(usual, { cellStyles: true, cellNF: true }), { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Buffer

interface Zip {
  FullPaths: string[]
  FileIndex: FilePart[]
}

/** With its worksheets changed. */
function rewritten(bytes: Buffer, change: (xml: string) => string): Buffer {
  const zip: Zip = CFB.read(bytes, { type: 'buffer' })
  for (const [i, path] of zip.FullPaths.entries())
    if (path.includes('xl/worksheets/') && path.endsWith('.xml')) {
      const part = zip.FileIndex[i] as FilePart & { size: number }
      part.content = Buffer.from(change(Buffer.from(part.content ?? []).toString()))
      part.size = part.content.length
    }
  return CFB.write(zip, { type: 'buffer', fileType: 'zip', compression: true }) as Buffer
}

/** The same to the library, and no cell looks plain. */
const leftToLibrary = (bytes: Buffer) => rewritten(bytes, xml => xml.replaceAll('<v>', '<v xml:space="preserve">'))

/** Bytes of all worksheets once the plain cells are taken out of them, by those of before. */
function shareLeft(bytes: Buffer): number {
  const { FullPaths: paths, FileIndex: parts }: Zip = CFB.read(bytes, { type: 'buffer' })
  const size = () =>
    parts.reduce((sum, { content }, i) => sum + (/sheet\d\.xml$/.test(paths[i] ?? '') ? (content?.length ?? 0) : 0), 0)
  const before = size()
  takePlainCells(paths, parts)
  return size() / before
}

test.each([
  ['texts in their cells', usual],
  ['a table of texts', withTexts()],
  ['cells that are struck out', struckBook([jobHeader, ...Array.from({ length: many }, plainRow)], ['B3', 'C4'], 'xlsx')],
])('a workbook with %s is the same with and without the library reading its plain cells', (_, bytes) => {
  expect(shareLeft(bytes)).toBeLessThan(0.6)
  expect(shareLeft(leftToLibrary(bytes))).toBe(1)
  const read = readWorkbook(bytes)
  expect(read).toEqual(readWorkbook(leftToLibrary(bytes)))
  // Whatever is another cell is noticed.
  expect(read).not.toEqual(readWorkbook(rewritten(bytes, xml => xml.replace('r="B12"', 'r="Z12"'))))
})

test('what is not written as usual is left to the library as a whole', () => {
  const twice = rewritten(usual, xml =>
    xml.replace(/(<c r="A3")( t="str")><v>[^<]*/, '$1$2><v>另一家</v></c>$1 s="0"$2><v>&#x534A;'),
  )
  const commented = rewritten(usual, xml => xml.replace('<sheetData>', '<!-- <c r="A1" t="str"><v>x</v></c> --><sheetData>'))
  expect(readWorkbook(twice)).toEqual(readWorkbook(leftToLibrary(twice)))
  expect(shareLeft(commented)).toBe(1)
})

test('a table of texts that lacks an entry is read as the library reads it', () => {
  const short = rewritten(withTexts(), xml => xml.replace(/t="s"><v>\d+<\/v>/, 't="s"><v>99999</v>'))
  expect(readWorkbook(short)).toEqual(readWorkbook(leftToLibrary(short)))
})
