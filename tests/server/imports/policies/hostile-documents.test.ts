import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { understand } from '../../../../server/imports/policies/document.ts'
import { readDocumentWords } from '../../../../server/imports/policies/document-words.ts'
import { readBlocks } from '../../../../server/imports/policies/reading/read-blocks.ts'
import { ProblemError } from '../../../../server/platform/problem.ts'
import { pdf, run, wordDocument, wordWithBody } from '../../../support/documents.ts'
import { zip } from '../../../support/zip.ts'

const megabyte = 2 ** 20
const article = '<p>第一条 每人500元。</p>'
const nested = (tag: string, depth: number) => `<${tag}>`.repeat(depth) + article
const cells = (count: number, text: string) => `<td>${text}</td>`.repeat(count)

const cases: [string, string, () => Buffer, string][] = [
  ['a Word file that unpacks to 64 MB', 'a.docx', () => bomb(64 * megabyte), 'too-large'],
  ['one that lies about it', 'a.docx', () => bomb(1000), 'too-large'],
  ['half a Word file', 'a.docx', () => wordDocument(['第一条 甲。']).subarray(0, 700), 'damaged-file'],
  ['a zip that is no Word file', 'a.docx', () => zip('hello.txt', deflateRawSync(Buffer.from('hello')), 5), 'damaged-file'],
  ['tags within tags, a hundred thousand deep', 'a.html', () => Buffer.from(`<html>${nested('div', 100_000)}`), 'too-large'],
  ['tables within tables', 'a.html', () => Buffer.from(`<html>${'<table><tr><td>'.repeat(3000)}${article}`), 'too-large'],
  ['a cell over a thousand million columns', 'a.html', () => page('<td colspan="1000000000">甲</td><td>乙</td>'), 'too-large'],
  ['a table of a hundred columns', 'a.html', () => page(cells(100, '甲')), 'too-large'],
  ['a long cell that reaches over all columns', 'a.html', () => page(`<td colspan="50">${'甲'.repeat(5000)}</td>`), 'too-large'],
  ['more than 200,000 letters', 'a.txt', () => Buffer.from(`第一条 ${'甲'.repeat(200_001)}`), 'too-large'],
  ['a text of half a million rows', 'a.md', () => Buffer.from(`${article}\n甲|乙\n-|-\n${'a|b\n'.repeat(500_000)}`), 'too-large'],
  ['more than 5 MB', 'a.txt', () => Buffer.alloc(5 * megabyte + 1, 'a'), 'too-large'],
  ['Word tables within tables', 'a.docx', () => wordWithBody(deepTables(3000)), 'damaged-file|too-large'],
  ['an old Word file', 'a.doc', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'wrong-suffix'],
  [
    'one file for a page with its pictures that holds no page',
    'a.mht',
    () => Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related;\n'),
    'damaged-file',
  ],
  ['a PDF without a word', 'a.pdf', () => pdf([[], []]), 'scanned'],
  ['half a PDF', 'a.pdf', () => Buffer.from('%PDF-1.7\n1 0 obj\n<<'), 'damaged-file'],
  ['bytes without meaning', 'a.txt', () => Buffer.from([0x00, 0x01, 0xff, 0xfe, 0x80]), 'not-a-document'],
]

const bomb = (says: number) => zip('word/document.xml', deflateRawSync(Buffer.alloc(64 * megabyte), { level: 1 }), says)
const page = (row: string) => Buffer.from(`<html><body><table><tr>${row}</tr></table>${article}</body></html>`)
const deepTables = (depth: number) =>
  `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}<w:p><w:r><w:t>第一条 甲。</w:t></w:r></w:p>${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`

test.each(cases)('%s is refused in a clear sentence', async (_, name, bytes, code) => {
  const problem = await readBlocks({ name, bytes: bytes() }).then(
    blocks => JSON.stringify(blocks).slice(0, 200),
    error => error as unknown,
  )
  expect(problem).toBeInstanceOf(ProblemError)
  expect((problem as ProblemError).code).toMatch(new RegExp(`^(?:${code})$`))
  expect((problem as ProblemError).message).toMatch(/[。；]$/)
})

const picture = '<w:p><w:r><w:pict><v:shape><v:imagedata o:title="" r:id="picture"/></v:shape></w:pict></w:r></w:p>'
const pictures: [string, string, Buffer][] = [
  ['a Word file', 'a.docx', wordWithBody(picture + picture)],
  ['a Word file with a title', 'a.docx', wordWithBody(`<w:p>${run('二七区青年夜校补贴办法')}</w:p>${picture}${picture}`)],
  [
    'a page',
    'a.html',
    Buffer.from('<html><body><h1>一图读懂</h1><p><img src="1.png"></p><p><img src="2.png"></p></body></html>'),
  ],
]
test.each(pictures)('%s of pictures alone is told that it has no text', async (_, name, bytes) => {
  const blocks = await readBlocks({ name, bytes })
  expect(() => understand(blocks, readDocumentWords())).toThrow(
    expect.objectContaining({ code: 'scanned', message: expect.stringContaining('2 张图片') }),
  )
})

test('after all of that a good document is read, and a table of two thousand rows with it', async () => {
  const rows = `<tr>${cells(3, '甲')}</tr>`.repeat(2000)
  const blocks = await readBlocks({ name: 'a.html', bytes: Buffer.from(`<html>${article}<table>${rows}</table></html>`) })
  expect(blocks.map(block => (block.kind === 'table' ? block.rows.length : block.text))).toEqual(['第一条 每人500元。', 2000])
})

test('merged cells over many rows are filled no further than the table goes', async () => {
  const bytes = Buffer.from(
    '<html><table><tr><td rowspan="1000000000">甲</td><td>乙</td></tr><tr><td>丙</td></tr></table></html>',
  )
  const [table] = await readBlocks({ name: 'a.html', bytes })
  expect(table).toMatchObject({
    kind: 'table',
    rows: [
      ['甲', '乙'],
      ['甲', '丙'],
    ],
  })
})
