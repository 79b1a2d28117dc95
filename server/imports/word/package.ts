import { CFB } from '@e965/xlsx'
import { withNumbersWritten, withoutLists } from './numbers.ts'

export interface WordPackage {
  /** With all that a reader of the text is to find in it. */
  bytes: Buffer
  apart: WordsApart[]
}

/** What stands beside the text: headers, footers, comments, hidden words. */
export interface WordsApart {
  /** 页眉, 批注, 隐藏文字 */
  what: string
  text: string
}

/** Around text that stays, for readers that do not know it. */
const wrapping = /<\/?w:(?:fldSimple|dir|bdo)(?:\s[^>]*)?>/g
const alternatives = /<mc:AlternateContent[\s\S]*?<\/mc:AlternateContent>/g
const box = /<w:txbxContent[\s\S]*?<\/w:txbxContent>/g
const run = /<w:r(?:\s[^>]*)?>(?:(?!<w:r[\s>]|<\/w:r>)[\s\S])*<\/w:r>/g
const hidden = /<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<w:vanish(?:\s*\/|\s+w:val="(?:1|true|on)")/
const paragraph = /<w:p[\s>][\s\S]*?<\/w:p>/g
const besides = [
  ['页眉', /\/word\/header\d*\.xml$/],
  ['页脚', /\/word\/footer\d*\.xml$/],
  ['批注', /\/word\/comments\.xml$/],
] as const

/** Makes a `.docx` ready to be read: numbers that Word counts, boxes of text and fields are written into the text. */
export function preparedWord(bytes: Buffer): WordPackage {
  const file = CFB.read(bytes, { type: 'buffer' })
  const textOf = (path: string) => {
    const entry = CFB.find(file, path)
    return entry?.content ? Buffer.from(entry.content as Uint8Array).toString('utf8') : ''
  }
  const text = textOf('/word/document.xml')
  if (!text) return { bytes, apart: [] }
  const definitions = textOf('/word/numbering.xml')
  const vanished: string[] = []
  const shown = text
    .replace(wrapping, '')
    .replace(alternatives, whole => withBoxes(whole))
    .replace(run, whole => (hidden.test(whole) && vanished.push(wordsIn(whole)) ? '' : whole))
  CFB.utils.cfb_add(file, '/word/document.xml', Buffer.from(withNumbersWritten(shown, definitions, textOf('/word/styles.xml'))))
  if (definitions) CFB.utils.cfb_add(file, '/word/numbering.xml', Buffer.from(withoutLists(definitions)))
  const apart = besides.flatMap(([name, path]) =>
    (file.FullPaths as string[])
      .map(full => full.slice(full.indexOf('/')))
      .filter(full => path.test(full))
      .flatMap(full => [...textOf(full).matchAll(paragraph)].map(([whole]) => ({ what: name, text: wordsIn(whole) }))),
  )
  return {
    bytes: CFB.write(file, { type: 'buffer', fileType: 'zip' }) as Buffer,
    apart: [...apart, ...vanished.map(text => ({ what: '隐藏文字', text }))].filter(({ text }) => text !== ''),
  }
}

/** Boxes of text in the form that older programs know, where there is no such form of them. */
function withBoxes(alternative: string): string {
  // Within another: as it is.
  if (alternative.lastIndexOf('<mc:AlternateContent') > 0) return alternative
  const [chosen = '', other = ''] = alternative.split('<mc:Fallback')
  if (!chosen.includes('<w:txbxContent') || other.includes('<w:txbxContent')) return alternative
  return `<w:pict><v:shape><v:textbox>${chosen.match(box)?.join('') ?? ''}</v:textbox></v:shape></w:pict>`
}

const wordsIn = (xml: string) =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, words = '']) =>
      words
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&'),
    )
    .join('')
    .trim()
