import type { DocumentWords } from '../document-words.ts'
import type { Block, Line, TableBlock } from '../reading/blocks.ts'
import { isDay, writtenDay } from './days.ts'
import { documentNumber } from './marks.ts'
import { ReadingReport } from './report.ts'
import { isOffice, setAside } from './words.ts'

const bracketed = /^[（(](.*)[）)]$/u
const redHead = /^文\s*件$/u
const signedOn = new RegExp(`^(.{3,40}?)[\\s　]+(${writtenDay})$`, 'u')
const numberAlone = new RegExp(`^${documentNumber.source}$`, 'u')

/** A block as the lines it is for a reader: tables that only set offices, numbers and days beside each other; an office with the day behind it. */
export function formalLines(block: Block, words: DocumentWords): Block[] {
  if (block.kind === 'table') return isLayout(block, words) ? linesOf(block) : [block]
  const [, office = '', day = ''] = (block.heading === null && signedOn.exec(block.text.replace(bracketed, '$1'))) || []
  return isOffice(office, words) && isDay(day) ? [office, day].map(text => ({ ...block, text })) : [block]
}

/** Offices alone may be a list of who does what, unless they stand in one row. */
function isLayout({ rows }: TableBlock, words: DocumentWords): boolean {
  const cells = rows.flat().filter(Boolean)
  const offices = cells.filter(cell => isOffice(cell, words)).length
  const formal = cells.filter(cell => isFormal(cell, words)).length
  return offices + formal === cells.length && (formal > 0 || rows.length === 1)
}

const isFormal = (text: string, words: DocumentWords) =>
  redHead.test(text) ||
  numberAlone.test(text) ||
  isDay(text) ||
  setAside({ kind: 'line', text, heading: null, place: '' }, words, new ReadingReport())

/** Each cell once, however many places it is merged over. */
const linesOf = ({ rows, place }: TableBlock): Line[] =>
  [...new Set(rows.flat())].filter(Boolean).map(text => ({ kind: 'line', text, heading: null, place }))
