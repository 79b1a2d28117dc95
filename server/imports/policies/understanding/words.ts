import type { DocumentWords } from '../document-words.ts'
import type { Block, Line } from '../reading/blocks.ts'
import { documentNumber } from './marks.ts'
import type { ReadingReport } from './report.ts'

const longestTitle = 160

/** The name of an office and nothing else. */
export const isOffice = (text: string, { forms }: DocumentWords) =>
  text.length >= 3 &&
  text.length <= 40 &&
  !/[，。；：:《》\d]|关于/u.test(text) &&
  forms.has(text.replace(/\s/g, ''), 'authority-end')

/** The offices that a line names beside each other; letters set apart for show are one name. */
export function officesIn(text: string, words: DocumentWords): string[] {
  const names = text.split(/[\s　、]+/u).filter(Boolean)
  return names.every(name => isOffice(name, words)) ? names : [text.replace(/\s/gu, '')]
}

/** Whether a text is a line that {@link setAside} takes. */
export const isSetAside = (text: string, { forms }: DocumentWords) => forms.only('aside', 'web').has(text)

/** Lines that a document or a page has in its form and that are no clause; false where it is none. */
export function setAside(line: Line, { forms }: DocumentWords, report: ReadingReport): boolean {
  const entry = forms.only('aside', 'web').firstEntryIn(line.text)
  if (!entry || line.text.length > 400) return false
  report.putAside(line.text, line.place, entry.means)
  return true
}

/** A title over one to four lines, from the first of these blocks on; null where they are none. */
export function titleFrom(blocks: readonly Block[], words: DocumentWords): { text: string; lines: number } | null {
  const [first] = blocks
  if (first?.kind !== 'line') return null
  if (first.heading === 1) return { text: first.text, lines: 1 }
  let text = ''
  for (const [i, block] of blocks.slice(0, 4).entries()) {
    if (block.kind !== 'line' || /[。；：:]/u.test(block.text) || documentNumber.test(block.text)) return null
    const isApart = /[a-z0-9]$/i.test(text) || (isOffice(text, words) && isOffice(block.text, words))
    text += `${isApart ? ' ' : ''}${block.text}`
    if (text.length > longestTitle) return null
    const next = blocks[i + 1]
    const isOpen = text.lastIndexOf('《') > text.lastIndexOf('》')
    const goesOn = isOpen || (next?.kind === 'line' && /^(?:[（(][^）)]*[）)])?的/u.test(next.text))
    if (!goesOn && isTitle(text, words)) return { text: tidy(text), lines: i + 1 }
    // Only what has begun like a title goes on below.
    const begins = /关于/u.test(text) || isOffice(block.text, words)
    if (!begins || (isOffice(text, words) && !(next?.kind === 'line' && /^(?:关于|[^，。]{2,40}$)/u.test(next.text)))) return null
    if (isOffice(text, words) && next?.kind === 'line' && !/关于/u.test(joined(blocks.slice(i + 1, 4)))) return null
  }
  return null
}

const joined = (blocks: readonly Block[]) => blocks.map(block => (block.kind === 'line' ? block.text : '')).join('')

function isTitle(text: string, { forms }: DocumentWords): boolean {
  const bare = text.replace(/\s/g, '').replace(/[（(][^）)]*[）)]$|》$/gu, '')
  return bare.length >= 5 && forms.has(bare, 'title-end')
}

/** Letters set apart for show come together; blanks between words stay. */
const tidy = (text: string) =>
  /^(?:\S[\s　]+){3,}\S$/u.test(text) ? text.replace(/[\s　]/g, '') : text.replace(/[\s　]+/g, ' ').trim()
