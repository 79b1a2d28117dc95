import { crc32, deflateRawSync } from 'node:zlib'
import { CFB } from '@e965/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problem } from '../../../contract/platform/problem.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { upload } from '../../support/upload.ts'
import { jobHeader, jobRow, jobTable, workbook } from '../../support/workbook.ts'
import { zip } from '../../support/zip.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp()
  // The first file starts the reading thread.
  await send('warm.xlsx', jobTable(jobRow()))
})
afterAll(() => t.close())

const send = async (name: string, bytes: Buffer) => upload(t, 'jobs?dryRun=1', name, bytes, await t.staff('editor'))

const megabyte = 2 ** 20

const zeros = (bytes: number) => deflateRawSync(Buffer.alloc(bytes), { level: 9 })

const cases: [string, string, () => Buffer, string][] = [
  ['a text that only calls itself a workbook', '岗位.xlsx', () => Buffer.from('hello'), 'not-a-table'],
  ['a web page without a table', '岗位.xls', () => Buffer.from('<html><p>你好</p></html>'), 'no-header'],
  ['a picture', '岗位.png', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'picture'],
  ['a photo', '岗位.xlsx', () => Buffer.from('ffd8ffe000104a464946', 'hex'), 'picture'],
  ['a photo of a newer phone', '岗位.heic', () => Buffer.from('\0\0\0\x18ftypheic', 'latin1'), 'picture'],
  ['a page set for printing', '岗位.pdf', () => Buffer.from('%PDF-1.7\n'), 'fixed-layout'],
  ['the same of another maker', '岗位.ofd', () => zip('OFD.xml', deflateRawSync(Buffer.from('<ofd/>')), 6), 'fixed-layout'],
  ['a packed folder', '岗位.rar', () => Buffer.from('526172211a070100', 'hex'), 'archive'],
  ['a packed workbook', '岗位.zip', () => zip('岗位.xlsx', zeros(10), 10), 'archive'],
  ['an old document', '岗位.doc', () => compound('/WordDocument'), 'old-word'],
  ['an old document under another name', '岗位.xls', () => compound('/WordDocument'), 'old-word'],
  ['formatted text', '岗位.rtf', () => Buffer.from('{\\rtf1 hello}'), 'old-word'],
  ['a table of Numbers', '岗位.numbers', () => zip('Index/Document.iwa', zeros(10), 10), 'numbers'],
  ['slides', '岗位.pptx', () => zip('ppt/presentation.xml', zeros(10), 10), 'slides'],
  ['nothing at all', '岗位.xlsx', () => Buffer.alloc(0), 'empty-file'],
  ['bytes without meaning that call themselves CSV', '岗位.csv', () => Buffer.from([0, 1, 2, 255, 254, 0]), 'not-a-table'],
  ['a truncated workbook', '岗位.xlsx', () => jobTable(jobRow()).subarray(0, 900), 'damaged-file'],
  ['a workbook with its middle overwritten', '岗位.xlsx', () => scrambled(jobTable(jobRow())), 'damaged-file'],
  ['a zip that holds no workbook', '岗位.xlsx', () => zip('hello.txt', zeros(10), 10), 'archive'],
  [
    'a bomb that says how large it is',
    '岗位.xlsx',
    () => zip('xl/worksheets/sheet1.xml', zeros(400 * megabyte), 400 * megabyte),
    'too-large',
  ],
  [
    'a bomb that lies about its size',
    '岗位.xlsx',
    () => zip('xl/worksheets/sheet1.xml', zeros(400 * megabyte), 1000),
    'too-large',
  ],
  ['a file over 5 MB', '岗位.csv', () => Buffer.alloc(5 * megabyte + 1, 'a'), 'too-large'],
  [
    'more than 20,000 rows',
    '岗位.csv',
    () => Buffer.from(`${jobHeader.join(',')}\n${`${jobRow().join(',')}\n`.repeat(20_001)}`),
    'too-many-rows',
  ],
  [
    'a table about something else',
    '岗位.xlsx',
    () =>
      workbook([
        {
          rows: [
            ['姓名', '年龄'],
            ['李雷', 20],
          ],
        },
      ]),
    'no-header',
  ],
  ['a header with nothing below', '岗位.xlsx', () => workbook([{ rows: [jobHeader] }]), 'no-rows'],
  ['a quote that never ends', '岗位.csv', () => Buffer.from(`${jobHeader.join(',')}\n"青禾,导购`), 'damaged-file'],
]

function compound(stream: string): Buffer {
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(file, stream, Buffer.alloc(5000, 'a'))
  return CFB.write(file, { type: 'buffer' }) as Buffer
}

function scrambled(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  copy.fill(0x41, 60, 400)
  return copy
}

test.each(cases)('%s is refused in a clear sentence', async (_, name, bytes, code) => {
  const reply = await send(name, bytes())
  expect(reply.statusCode).toBeGreaterThanOrEqual(400)
  expect(reply.statusCode).toBeLessThan(500)
  expect(problem.parse(reply.json())).toMatchObject({ code })
  expect(problem.parse(reply.json()).detail).toMatch(/[。；]$/)
})

test.each(['[', '{"a":', '[{"body":['])(
  'policies nested two million deep in %s are refused in a clear sentence',
  async opening => {
    const bytes = Buffer.from(opening.repeat(Math.floor(2_000_000 / opening.length)))
    const reply = await upload(t, 'policies?dryRun=1', '政策.json', bytes, await t.staff('editor'))
    expect(problem.parse(reply.json())).toMatchObject({ status: 422, code: 'damaged-file', title: '内容一层套一层太深' })
  },
)

test('a sheet of more cells than anybody fills is refused before it is read', async () => {
  const cells = '<row><c><v>1</v></c><c><v>1</v></c></row>'.repeat(500_000)
  const bytes = zip('xl/worksheets/sheet1.xml', deflateRawSync(cells), cells.length, crc32(cells))
  expect(problem.parse((await send('岗位.xlsx', bytes)).json())).toMatchObject({ status: 413, code: 'too-many-cells' })
  const fewer = '<row><c><v>1</v></c></row>'.repeat(1000)
  const small = zip('xl/worksheets/sheet1.xml', deflateRawSync(fewer), fewer.length, crc32(fewer))
  expect((await send('岗位.xlsx', small)).json()).toMatchObject({ code: 'damaged-file' })
})

test('a page of 47 MB pasted into one cell is refused before it is read', async () => {
  const sheet = `<worksheet><sheetData><row><c t="inlineStr"><is><t>${'x'.repeat(47 * megabyte)}</t></is></c></row></sheetData></worksheet>`
  const bytes = zip('xl/worksheets/sheet1.xml', deflateRawSync(sheet), sheet.length, crc32(sheet))
  expect(problem.parse((await send('岗位.xlsx', bytes)).json())).toMatchObject({ status: 413, code: 'cell-too-long' })
})

test('after all of that the server still reads a good file', async () => {
  expect((await send('岗位.xlsx', jobTable(jobRow()))).json()).toMatchObject({ created: 1 })
})

test('bombs cost no more memory than the limit allows', async () => {
  const before = process.memoryUsage().rss
  for (let i = 0; i < 5; i++) await send('岗位.xlsx', zip('xl/worksheets/sheet1.xml', zeros(400 * megabyte), 1000))
  expect((process.memoryUsage().rss - before) / megabyte).toBeLessThan(200)
})

test('a form without a file is told so', async () => {
  const reply = await t.send({
    method: 'POST',
    url: '/api/v1/staff/imports/jobs',
    headers: { authorization: `Bearer ${await t.staff('editor')}` },
    payload: {},
  })
  expect(reply.json()).toMatchObject({ code: 'unsupported-media-type' })
})
