import type { DocumentWords } from '../document-words.ts'
import type { Block, Line } from '../reading/blocks.ts'
import { isItem } from './clauses.ts'
import { isDay } from './days.ts'
import { takeFields, takeFieldTable } from './fields.ts'
import { answer, documentNumber, part, point, question, section } from './marks.ts'
import { ReadingReport } from './report.ts'
import { isOffice, setAside } from './words.ts'

const longestName = 24
const longLine = 60
const fewest = 12
const longestLead = 200
const sentenceEnd = /[。；！？]/u
const goesOnBelow = /[：:；;，,、]$/u
/** 现就有关事项通知如下： and nothing before it. */
const handingOn = /^[^。]*(?:如下|印发给你们[^。]*)[：:。]?$/u
const handsOn = (text: string) => text.length <= longestLead && handingOn.test(text)

/** What is running text here: sentences; where there are none, long lines, numbered ones with them. */
function textIn(blocks: readonly Block[], words: DocumentWords): (block: Block) => boolean {
  if (blocks.some(block => isProse(block, words))) return block => isProse(block, words)
  return block => block.kind === 'line' && block.text.length > fewest && !isFrame(block, words)
}

const isFrame = ({ text, heading }: Line, words: DocumentWords) =>
  heading === 1 ||
  isDay(text) ||
  documentNumber.test(text) ||
  isOffice(text, words) ||
  /[：:]$/u.test(text) ||
  words.forms.has(text.replace(/[（(][^）)]*[）)]$/u, ''), 'title-end')

/** A line of running text that belongs to the head and the foot of no document. */
export function isProse(block: Block, words: DocumentWords): block is Line {
  if (block.kind !== 'line') return false
  const { text } = block
  if (!sentenceEnd.test(text) && text.length <= longLine) return false
  if (isItem(text) || handsOn(text) || /^[（(][^）)]*[）)]$/u.test(text)) return false
  const unkept = new ReadingReport()
  return !setAside(block, words, unkept) && !takeFields(block, {}, words, unkept)
}

/** Where the text begins that numbers nothing: its first paragraph or table, or the short line right above; -1: nowhere. */
export function startOfText(blocks: readonly Block[], words: DocumentWords): number {
  const isText = textIn(blocks, words)
  const first = blocks.findIndex(block =>
    block.kind === 'line' ? isText(block) : !takeFieldTable(block.rows, block.place, {}, words, new ReadingReport()),
  )
  const above = blocks[first - 1]
  // The first line of all is the document's name.
  const isNamed = first > 1 && above?.kind === 'line' && isName(above, words) && !words.forms.has(above.text, 'title-end')
  return isNamed ? first - 1 : first
}

/** 补贴对象, 【补贴对象】, 补贴对象： above what it names; 各街道： is whom a notice goes to. */
const isName = ({ text }: Line, words: DocumentWords) =>
  boxed.test(text) || (labels.test(text) && !handsOn(text) && !/各|单位|部门|企业/u.test(text)) || isBareName(text, words)

const boxed = /^【[^】]{2,20}】$/u
const labels = /^[^，。；！？：:]{2,10}[：:]$/u

const isBareName = (text: string, words: DocumentWords) =>
  text.length <= longestName &&
  !/[，。；！？：:]/u.test(text) &&
  !isItem(text) &&
  !isDay(text) &&
  !/^\d{4}\s*年\s*\d{1,2}\s*月$/u.test(text) &&
  !documentNumber.test(text) &&
  !isOffice(text, words)

/** The paragraphs of a text that numbers nothing: what begins one, and the short lines that name the one below. */
export interface Paragraphs {
  begins: ReadonlySet<Block>
  names: ReadonlySet<Block>
}

export function paragraphsOf(blocks: readonly Block[], words: DocumentWords): Paragraphs {
  const isText = textIn(blocks, words)
  const begins = new Set<Block>()
  const names = new Set<Block>()
  let before: Block | null = null
  for (const [i, block] of blocks.entries()) {
    const below = blocks[i + 1]
    const isBelowName = before !== null && names.has(before)
    const isAfterEnd = before === null || before.kind === 'table' || /[。！？]$/u.test(before.text)
    if (block.kind === 'table') {
      if (before === null || isBelowName) begins.add(block)
    } else if (below && isAfterEnd && isName(block, words) && (below.kind === 'table' || isText(below) || boxed.test(block.text)))
      names.add(block)
    else if (isBelowName || opensList(block, below) || (isText(block) && !isCarriedOn(before))) begins.add(block)
    before = block
  }
  return { begins, names }
}

/** 申请时提交以下材料： above 1. … */
const opensList = ({ text }: Line, below: Block | undefined) =>
  /[：:]$/u.test(text) && !isItem(text) && below?.kind === 'line' && isItem(below.text)

const isCarriedOn = (before: Block | null) => before?.kind === 'line' && goesOnBelow.test(before.text)

const isNumbered = ({ text }: Line) => [section, part, point].some(mark => mark.test(text))

/** The questions of a text that asks and answers: 问：…, or a line with 答：… below. */
export function questionsOf(blocks: readonly Block[]): ReadonlySet<Block> {
  return new Set(
    blocks.filter((block, i) => {
      const below = blocks[i + 1]
      if (block.kind !== 'line' || answer.test(block.text)) return false
      if (question.test(block.text)) return true
      return !isNumbered(block) && below?.kind === 'line' && answer.test(below.text)
    }),
  )
}
