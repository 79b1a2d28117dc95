import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ReadDocument, understand } from '../../../../server/imports/policies/document.ts'
import { readDocumentWords } from '../../../../server/imports/policies/document-words.ts'
import { formOf } from '../../../../server/imports/policies/reading/form.ts'
import { readDocument } from '../../../../server/imports/policies/reading/read-document.ts'
import { pdf, setInPages, wordDocument } from '../../../support/documents.ts'

const words = readDocumentWords()

/** A paragraph or a table of a document; each says something of its own, so that it can be found again. */
type Piece = string | string[][]

/** 甲乙丙丁 for a number: letters that mean nothing to a reader of documents. */
const sign = (n: number) => [...String(1000 + n)].map(digit => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')

/** With other letters for each ◇. */
function signed(pieces: Piece[]): Piece[] {
  let n = 0
  const own = (text: string) => text.replace(/◇/g, () => sign(n++))
  return pieces.map(piece => (typeof piece === 'string' ? own(piece) : piece.map(row => row.map(own))))
}

const numeral = (n: number) => '一二三四五六七八九'[n % 9] ?? ''

const kinds: ((n: number) => Piece[])[] = [
  () => ['◇市人民政府文件'],
  () => ['关于◇补贴工作的通知'],
  () => ['各◇单位：'],
  () => ['现将◇工作有关事项通知如下：'],
  () => ['（2026年3月1日◇局印发）'],
  () => ['来源：◇局　时间：2026-03-01'],
  n => [`第${numeral(n)}条　◇的，每月发放补贴500元。`],
  n => [`第${numeral(n)}章　◇`],
  n => [`第${numeral(n)}编　◇`, '第一章　◇', '第一节　◇'],
  n => [`${numeral(n)}、◇`, '◇的青年可以申请，◇优先。'],
  n => [`（${numeral(n)}）◇。`],
  n => [`${n}. ◇；`],
  () => ['◇：'],
  () => ['◇'],
  () => ['问：◇怎么办？', '答：◇，找街道办。'],
  () => ['◇能不能领？'],
  () => ['★ ◇'],
  () => ['《◇办法》（郑政〔2020〕1号）同时废止。'],
  () => ['《◇办法》有效期延长至2029年3月31日。'],
  () => ['本◇自2026年4月1日起施行，有效期三年。'],
  n => [
    [
      ['项目◇', '标准'],
      ['本科◇', `${n}00元`],
      ['', '◇元'],
    ],
  ],
  () => [
    [
      ['名称◇', '文号'],
      ['◇规定', '郑政〔2019〕2号'],
    ],
  ],
  () => [
    [
      ['姓名', '◇'],
      ['发布机构', '◇局'],
    ],
  ],
  () => ['附件：1. ◇表'],
  n => [`附件${n}`, '◇申请表', '◇填写。'],
  () => ['◇局', '2026年5月6日'],
  () => ['（联系人：◇）'],
  () => ['郑州市◇局关于◇的通知'],
  () => ['抄送：◇办公室。', '◇办公室　2026年5月7日印发'],
  () => ['出席：◇负责同志'],
]

const documents = fc
  .array(fc.nat(kinds.length - 1), { minLength: 2, maxLength: 16 })
  .map(picked => picked.flatMap((kind, at) => kinds[kind]?.(at + 1) ?? []))
  .map(pieces => signed(['郑州市青年补贴办法', ...pieces, '有关单位应当如实申报。']))

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const rowsOf = (table: string[][], cell: (text: string) => string) => table.map(row => row.map(cell).join(''))
const forms: Record<string, (pieces: Piece[]) => Buffer> = {
  'a.docx': pieces => wordDocument(pieces.map(piece => (typeof piece === 'string' ? piece : { table: piece }))),
  'a.html': pieces =>
    Buffer.from(
      `<html><head><meta charset="utf-8"></head><body>${pieces
        .map(piece =>
          typeof piece === 'string'
            ? `<p>${escaped(piece)}</p>`
            : `<table>${rowsOf(piece, text => `<td>${escaped(text)}</td>`)
                .map(row => `<tr>${row}</tr>`)
                .join('')}</table>`,
        )
        .join('')}</body></html>`,
    ),
  'a.txt': pieces =>
    Buffer.from(
      pieces.map(piece => (typeof piece === 'string' ? piece : piece.map(row => row.join('\t')).join('\n'))).join('\n'),
    ),
  'a.md': pieces =>
    Buffer.from(
      pieces
        .map(piece =>
          typeof piece === 'string'
            ? piece
            : piece.map((row, i) => `| ${row.join(' | ')} |${i === 0 ? '\n| --- | --- |' : ''}`).join('\n'),
        )
        .join('\n\n'),
    ),
  'a.pdf': pieces =>
    pdf(
      setInPages(
        pieces.flatMap((piece): Parameters<typeof setInPages>[0] =>
          typeof piece === 'string' ? [piece] : piece.map(cells => ({ cells })),
        ),
      ),
    ),
}

const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

/** Pieces, and cells of tables, that are in no clause, no field and nowhere in the report. */
function lost(pieces: Piece[], { entry, report }: ReadDocument): string[] {
  const kept = bare(
    [
      ...entry.clauses.map(clause => [clause.chapter, clause.label, clause.heading, clause.text].join('')),
      ...[...report.read, ...report.aside, ...report.notUnderstood].map(part => part.text),
    ].join('\n'),
  )
  // A mark, a heading and what follows stand in fields of their own.
  const parts = pieces.flat(2).flatMap(text => text.split(/[\s　:：。，；、.（）()★]/u))
  return parts.filter(part => !kept.includes(bare(part)))
}

test.each(Object.entries(forms))('no paragraph and no cell is lost out of %s', async (name, write) => {
  await fc.assert(
    fc.asyncProperty(documents, async pieces => {
      const file = { name, bytes: write(pieces) }
      expect(lost(pieces, understand(await readDocument(file.bytes, formOf(file)), words))).toEqual([])
    }),
    { numRuns: 60, seed: 20261201 },
  )
})

test('a reader that forgets what it put aside, or cuts a clause, would be seen', () => {
  const pieces = ['郑州市青年补贴办法', '第一条　每月发放补贴500元。', '抄送：市审计局。']
  const { entry, report } = understand(
    pieces.map((text, i) => ({ kind: 'line', text, heading: null, place: `第 ${i + 1} 段` })),
    words,
  )
  expect(lost(pieces, { entry, report })).toEqual([])
  expect(lost(pieces, { entry, report: { ...report, aside: [] } })).toEqual(['抄送', '市审计局'])
  expect(lost(pieces, { entry: { ...entry, clauses: [] }, report })).toContain('每月发放补贴500元')
})
