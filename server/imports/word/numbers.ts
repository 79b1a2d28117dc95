import { chineseNumeral } from '../policies/numerals.ts'

interface Level {
  format: string
  /** `第%1条` */
  text: string
  start: number
  /** The paragraphs of this style stand at this level. */
  style: string | undefined
  /** Counts on when a level above begins anew, as articles do through all chapters. */
  isThrough: boolean
  /** Writes the numbers of the levels above in figures: 1.1 below 一、. */
  inFigures: boolean
}

type Counts = Map<string, (number | undefined)[]>

/** A list as paragraphs name it. Those with one counter go on from each other. */
interface List {
  levels: Level[]
  counter: string
}

const valueIn = (xml: string, tag: string) => new RegExp(`<w:${tag}\\s[^>]*?w:val="([^"]*)"`).exec(xml)?.[1]

const paragraphStart = /<w:p(?:\s[^>]*)?>\s*<w:pPr>((?:(?!<w:pPrChange)[\s\S])*?)<\/w:pPr>/g
const numbering = /<w:numPr>[\s\S]*?<\/w:numPr>/
/** A paragraph that was taken out while changes were tracked. */
const deleted = /<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<w:del[\s/]/

/**
 * Word keeps 第一条 and 一、 out of the text where it counts them itself. Gives the document with them written into its
 * paragraphs, so that a reader of the text has them.
 */
export function withNumbersWritten(document: string, definitions: string, styleSheet: string): string {
  const lists = listsIn(definitions)
  const styles = numbersOfStyles(styleSheet)
  const counts: Counts = new Map()
  return document.replace(paragraphStart, (whole, properties: string) => {
    const own = numbering.exec(properties)?.[0]
    const style = styles.get(valueIn(properties, 'pStyle') ?? '')
    const list = lists.get((own && valueIn(own, 'numId')) ?? style?.list ?? '')
    const styled = list?.levels.findIndex(level => level.style !== undefined && level.style === style?.name) ?? -1
    const depth = Number((own && valueIn(own, 'ilvl')) ?? style?.depth ?? Math.max(0, styled))
    const label = list === undefined || deleted.test(properties) ? '' : next(list, counts, depth)
    return label === '' ? whole : `${whole.replace(numbering, '')}<w:r><w:t xml:space="preserve">${label}</w:t></w:r>`
  })
}

/** The definitions without lists, so that nobody counts a second time. */
export const withoutLists = (definitions: string) => definitions.replace(/<w:(?:abstractNum|num)\s[\s\S]*<\/w:num>/, '')

/** Each list by the number that paragraphs name it with. */
function listsIn(xml: string): Map<string, List> {
  const abstract = new Map(
    [...xml.matchAll(/<w:abstractNum\s[^>]*?w:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g)].map(
      ([, id = '', body = '']) => [
        id,
        [...body.matchAll(/<w:lvl\s[\s\S]*?<\/w:lvl>/g)].map(([level]) => ({
          format: valueIn(level, 'numFmt') ?? 'decimal',
          text: valueIn(level, 'lvlText') ?? '',
          start: Number(valueIn(level, 'start') ?? 1),
          style: valueIn(level, 'pStyle'),
          isThrough: valueIn(level, 'lvlRestart') === '0',
          inFigures: /<w:isLgl(?![^>]*w:val="(?:0|false)")/.test(level),
        })),
      ],
    ),
  )
  return new Map(
    [...xml.matchAll(/<w:num\s[^>]*?w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/g)].map(([, id = '', body = '']) => {
      const definition = valueIn(body, 'abstractNumId') ?? ''
      const counter = /<w:startOverride\s/.test(body) ? `own ${id}` : definition
      return [id, { levels: abstract.get(definition) ?? [], counter }]
    }),
  )
}

interface StyleNumber {
  list: string
  depth: string | undefined
  /** The style that says so, which may be one that others stand on. */
  name: string
}

function numbersOfStyles(xml: string): Map<string, StyleNumber> {
  const styles = new Map(
    [...xml.matchAll(/<w:style\s[^>]*?w:styleId="([^"]*)"[\s\S]*?<\/w:style>/g)].map(([style, id = '']) => [id, style]),
  )
  const numberOf = (name: string, above: readonly string[]): StyleNumber | null => {
    const style = styles.get(name)
    if (style === undefined || above.includes(name)) return null
    const own = numbering.exec(style)?.[0] ?? ''
    const list = valueIn(own, 'numId')
    return list ? { list, depth: valueIn(own, 'ilvl'), name } : numberOf(valueIn(style, 'basedOn') ?? '', [...above, name])
  }
  return new Map([...styles.keys()].flatMap(name => (numberOf(name, []) ? [[name, numberOf(name, []) as StyleNumber]] : [])))
}

function next({ levels, counter }: List, counts: Counts, depth: number): string {
  const level = levels[depth]
  if (!level || level.format === 'bullet' || level.format === 'none') return ''
  const count = counts.get(counter) ?? []
  counts.set(counter, count)
  count[depth] = (count[depth] ?? level.start - 1) + 1
  for (let below = depth + 1; below < count.length; below++) if (!levels[below]?.isThrough) count[below] = undefined
  const label = level.text.replace(/%(\d)/g, (_, n: string) => {
    const at = Number(n) - 1
    const format = level.inFigures ? 'decimal' : (levels[at]?.format ?? 'decimal')
    return numeral(count[at] ?? levels[at]?.start ?? 1, format)
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
