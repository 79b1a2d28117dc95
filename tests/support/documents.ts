import { CFB } from '@e965/xlsx'

type Cells = string[][]
/** A paragraph, a numbered one (`list` 1 counts 第一条, 2 counts 一、), or a table; `down` merges the first column. */
export type WordPart = string | { text: string; list: 1 | 2 } | { table: Cells; down?: number }

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
export const run = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

function wordPart(part: WordPart): string {
  if (typeof part === 'string') return `<w:p>${run(part)}</w:p>`
  if ('list' in part)
    return `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${part.list}"/></w:numPr></w:pPr>${run(part.text)}</w:p>`
  const merge = (row: number, column: number) =>
    part.down && column === 0 && row > 0 && row <= part.down
      ? `<w:tcPr><w:vMerge${row === 1 ? ' w:val="restart"' : ''}/></w:tcPr>`
      : ''
  const rows = part.table.map(
    (cells, r) => `<w:tr>${cells.map((cell, c) => `<w:tc>${merge(r, c)}<w:p>${run(cell)}</w:p></w:tc>`).join('')}</w:tr>`,
  )
  return `<w:tbl>${rows.join('')}</w:tbl>`
}

const level = (id: number, text: string) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>`
const list = (id: number) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`
const standardLists = `${level(1, '第%1条')}${level(2, '%1、')}${list(1)}${list(2)}`

const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const space =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What stands beside the body of a Word document, as XML. */
export interface WordBeside {
  numbering?: string
  styles?: string
  footnotes?: string
  header?: string
}

const override = (name: string, type: string) => `<Override PartName="/word/${name}.xml" ContentType="${office}.${type}+xml"/>`
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`

const wordFiles = (body: string, { numbering = standardLists, styles = '', footnotes = '', header = '' }: WordBeside = {}) => ({
  '/[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${override('document', 'document.main')}${override('numbering', 'numbering')}${override('styles', 'styles')}${override('footnotes', 'footnotes')}${override('header1', 'header')}</Types>`,
  '/_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
  '/word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/numbering" Target="numbering.xml"/>${relation('r2', 'styles', 'styles.xml')}${relation('r3', 'footnotes', 'footnotes.xml')}${relation('r4', 'header', 'header1.xml')}${relation('picture', 'image', 'media/a.png')}</Relationships>`,
  '/word/document.xml': `<w:document ${space}><w:body>${body}</w:body></w:document>`,
  '/word/numbering.xml': `<w:numbering ${space}>${numbering}</w:numbering>`,
  '/word/styles.xml': `<w:styles ${space}>${styles}</w:styles>`,
  '/word/footnotes.xml': `<w:footnotes ${space}>${footnotes}</w:footnotes>`,
  '/word/media/a.png': 'a picture',
  '/word/header1.xml': `<w:hdr ${space}>${header}</w:hdr>`,
})

/** The least that Word calls a document. */
export function wordDocument(parts: WordPart[]): Buffer {
  return wordWithBody(parts.map(wordPart).join(''))
}

export function wordWithBody(body: string, beside: WordBeside = {}): Buffer {
  const file = CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(wordFiles(body, beside))) CFB.utils.cfb_add(file, name, Buffer.from(content))
  return CFB.write(file, { type: 'buffer', fileType: 'zip' }) as Buffer
}

/** A text that stands somewhere on a page: points from the left and from the top. */
export interface Placed {
  x: number
  y: number
  text: string
}

const size = 16
const hex = (text: string) => [...text].map(sign => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('')

/** A PDF of these pages in one font without its shapes: the codes are Unicode, and a map says so. */
export function pdf(pages: Placed[][]): Buffer {
  const fontAt = 3
  const objects: string[] = []
  const kids = pages.map((_, i) => `${6 + i * 2} 0 R`).join(' ')
  objects[1] = '<< /Type /Catalog /Pages 2 0 R >>'
  objects[2] = `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`
  objects[fontAt] =
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>'
  objects[4] =
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >> >>'
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end end`
  objects[5] = `<< /Length ${map.length} >>\nstream\n${map}\nendstream`
  for (const [i, texts] of pages.entries()) {
    const drawn = texts.map(({ x, y, text }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${842 - y} Tm <${hex(text)}> Tj ET`).join('\n')
    objects[6 + i * 2] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${fontAt} 0 R >> >> /Contents ${7 + i * 2} 0 R >>`
    objects[7 + i * 2] = `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`
  }
  return assembled(objects)
}

function assembled(objects: string[]): Buffer {
  let file = '%PDF-1.7\n'
  const offsets: number[] = []
  for (const [number, body] of objects.entries())
    if (body !== undefined) {
      offsets[number] = file.length
      file += `${number} 0 obj\n${body}\nendobj\n`
    }
  const start = file.length
  const entries = Array.from(
    { length: objects.length - 1 },
    (_, i) => `${String(offsets[i + 1] ?? 0).padStart(10, '0')} 00000 n \n`,
  )
  file += `xref\n0 ${objects.length}\n0000000000 65535 f \n${entries.join('')}trailer\n<< /Size ${objects.length} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`
  return Buffer.from(file, 'latin1')
}

/** Sets text as an office does: title lines in the middle, paragraphs indented by two letters and broken at the margin. */
export function setInPages(lines: (string | { middle: string } | { cells: string[] })[], perPage = 30): Placed[][] {
  const left = 88
  const perLine = 26
  const rows: Placed[][] = []
  for (const line of lines) {
    if (typeof line !== 'string' && 'middle' in line) {
      rows.push([{ x: (595 - line.middle.length * size) / 2, y: 0, text: line.middle }])
    } else if (typeof line !== 'string') {
      rows.push(line.cells.map((text, i) => ({ x: left + i * 140, y: 0, text })))
    } else {
      rows.push([{ x: left + size * 2, y: 0, text: line.slice(0, perLine - 2) }])
      for (let at = perLine - 2; at < line.length; at += perLine)
        rows.push([{ x: left, y: 0, text: line.slice(at, at + perLine) }])
    }
  }
  const pages: Placed[][] = []
  for (let at = 0; at < rows.length; at += perPage)
    pages.push([
      ...rows.slice(at, at + perPage).flatMap((row, i) => row.map(piece => ({ ...piece, y: 80 + i * 24 }))),
      { x: 290, y: 810, text: `— ${pages.length + 1} —` },
    ])
  return pages
}
