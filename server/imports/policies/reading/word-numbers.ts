import { CFB } from '@e965/xlsx'
import { chineseNumeral } from '../numerals.ts'

interface Level {
  format: string
  /** `第%1条` */
  text: string
  start: number
}

const valueIn = (xml: string, tag: string) => new RegExp(`<w:${tag}\\s[^>]*?w:val="([^"]*)"`).exec(xml)?.[1]

const paragraphStart = /<w:p(?:\s[^>]*)?>\s*<w:pPr>((?:(?!<w:pPrChange)[\s\S])*?)<\/w:pPr>/g
const numbering = /<w:numPr>[\s\S]*?<\/w:numPr>/

/**
 * Word keeps 第一条 and 一、 out of the text where it counts them itself. Writes them into the paragraphs, so that a
 * reader of the text has them; a file without such lists stays as it is.
 */
export function withNumbersWritten(bytes: Buffer): Buffer {
  const file = CFB.read(bytes, { type: 'buffer' })
  const textOf = (path: string) => {
    const entry = CFB.find(file, path)
    return entry?.content ? Buffer.from(entry.content as Uint8Array).toString('utf8') : ''
  }
  const definitions = textOf('/word/numbering.xml')
  const text = textOf('/word/document.xml')
  if (!definitions || !text) return bytes
  const levels = levelsIn(definitions)
  const styles = numbersOfStyles(textOf('/word/styles.xml'))
  const counts = new Map<string, number[]>()
  const written = text.replace(paragraphStart, (whole, properties: string) => {
    const own = numbering.exec(properties)?.[0]
    const style = styles.get(valueIn(properties, 'pStyle') ?? '')
    const list = (own && valueIn(own, 'numId')) ?? style?.list
    const depth = Number((own && valueIn(own, 'ilvl')) ?? style?.depth ?? 0)
    const label = list === undefined || list === '0' ? '' : next(levels.get(list) ?? [], counts, list, depth)
    return label === '' ? whole : `${whole.replace(numbering, '')}<w:r><w:t xml:space="preserve">${label}</w:t></w:r>`
  })
  CFB.utils.cfb_add(file, '/word/document.xml', Buffer.from(written))
  CFB.utils.cfb_add(file, '/word/numbering.xml', Buffer.from(definitions.replace(/<w:(?:abstractNum|num)\s[\s\S]*<\/w:num>/, '')))
  return CFB.write(file, { type: 'buffer', fileType: 'zip' }) as Buffer
}

/** The levels of each list, by the number that paragraphs name it with. */
function levelsIn(xml: string): Map<string, Level[]> {
  const abstract = new Map(
    [...xml.matchAll(/<w:abstractNum\s[^>]*?w:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g)].map(
      ([, id = '', body = '']) => [
        id,
        [...body.matchAll(/<w:lvl\s[\s\S]*?<\/w:lvl>/g)].map(([level]) => ({
          format: valueIn(level, 'numFmt') ?? 'decimal',
          text: valueIn(level, 'lvlText') ?? '',
          start: Number(valueIn(level, 'start') ?? 1),
        })),
      ],
    ),
  )
  return new Map(
    [...xml.matchAll(/<w:num\s[^>]*?w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/g)].map(([, id = '', body = '']) => [
      id,
      abstract.get(valueIn(body, 'abstractNumId') ?? '') ?? [],
    ]),
  )
}

function numbersOfStyles(xml: string): Map<string, { list: string; depth: string }> {
  const found = new Map<string, { list: string; depth: string }>()
  for (const [style, id = ''] of xml.matchAll(/<w:style\s[^>]*?w:styleId="([^"]*)"[\s\S]*?<\/w:style>/g)) {
    const list = valueIn(numbering.exec(style)?.[0] ?? '', 'numId')
    if (list) found.set(id, { list, depth: valueIn(style, 'ilvl') ?? '0' })
  }
  return found
}

function next(levels: Level[], counts: Map<string, number[]>, list: string, depth: number): string {
  const level = levels[depth]
  if (!level || level.format === 'bullet' || level.format === 'none') return ''
  const count = counts.get(list) ?? []
  counts.set(list, count)
  count.length = Math.max(count.length, depth)
  count[depth] = (count[depth] ?? level.start - 1) + 1
  count.length = depth + 1
  const label = level.text.replace(/%(\d)/g, (_, n: string) => {
    const at = Number(n) - 1
    return numeral(count[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal')
  })
  // As Word sets a tab or a space after the number.
  return `${label}${/[、）)]$/.test(label) ? '' : '　'}`
}

function numeral(value: number, format: string): string {
  if (/^(?:chinese|japanese|ideograph|taiwanese)/.test(format)) return chineseNumeral(value)
  if (format === 'decimalEnclosedCircle' && value <= 20) return String.fromCharCode(0x245f + value)
  if (format === 'lowerLetter') return String.fromCharCode(96 + ((value - 1) % 26) + 1)
  if (format === 'upperLetter') return String.fromCharCode(64 + ((value - 1) % 26) + 1)
  return String(value)
}
