import { expect, test } from 'vitest'
import { type ReadDocument, understand } from '../../../../server/imports/policies/document.ts'
import { readDocumentWords } from '../../../../server/imports/policies/document-words.ts'
import type { Block } from '../../../../server/imports/policies/reading/blocks.ts'
import { formOf } from '../../../../server/imports/policies/reading/form.ts'
import { readDocument } from '../../../../server/imports/policies/reading/read-document.ts'
import { asSent } from './as-sent.ts'
import { correspondence } from './correspondence.ts'
import { formats } from './formats.ts'
import { type DocumentCase, notices } from './notices.ts'
import { parts } from './parts.ts'
import { unnumbered } from './unnumbered.ts'
import { untidy } from './untidy.ts'
import { validities } from './validities.ts'
import { wordFiles } from './word-files.ts'

const words = readDocumentWords()
const cases = [
  ...notices,
  ...formats,
  ...validities,
  ...untidy,
  ...parts,
  ...unnumbered,
  ...wordFiles,
  ...asSent,
  ...correspondence,
]
const blocksOf = new Map<DocumentCase, Promise<Block[]>>()
const read = async (one: DocumentCase) => {
  if (!blocksOf.has(one)) blocksOf.set(one, readDocument(one.file.bytes, formOf(one.file)))
  const blocks = await (blocksOf.get(one) as Promise<Block[]>)
  return { blocks, document: understand(blocks, words) }
}

test.each(cases)('$name', async one => {
  const { document } = await read(one)
  expect(document.entry).toMatchObject(one.reads)
  expect(document.entry.clauses.map(clause => `${clause.label ?? ''}|${clause.heading}`)).toEqual(one.clauses)
  if (one.chapters) expect(document.entry.clauses.map(clause => clause.chapter)).toEqual(one.chapters)
  const whole = document.entry.clauses.map(clause => clause.text).join('\n')
  for (const words of one.holds ?? []) expect(whole).toContain(words)
  for (const words of one.aside ?? []) expect(document.report.aside.map(({ as, text }) => `${as}|${text}`)).toContain(words)
  const unclear = document.report.notUnderstood.map(({ text }) => text)
  for (const words of one.unclear ?? [])
    expect(
      unclear.some(text => text.includes(words)),
      `${words} ← ${unclear}`,
    ).toBe(true)
  if (!one.unclear) expect(document.report.notUnderstood).toEqual([])
})

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

/** Lines of the document that stand neither in a clause, nor in a field, nor in the report. */
function lost(blocks: Block[], { entry, report }: ReadDocument): string[] {
  const kept = letters(
    [
      ...entry.clauses.map(c => [c.chapter, c.label, c.heading, c.text].join('')),
      ...entry.clauses.flatMap(c => c.tables.flatMap(table => [table.columns.join(''), ...table.rows.flat()])),
      ...[...report.read, ...report.aside, ...report.notUnderstood].map(part => part.text),
    ].join('\n'),
  )
  const lines = blocks.flatMap(block => (block.kind === 'line' ? [block.text] : block.rows.flat()))
  // Label and heading part a line in two or three.
  return lines.filter(line => line.split(/[\s　:：。，；、（）()【】]/u).some(part => !kept.includes(letters(part))))
}

test('every word of every document is in a clause, in a field or in the report', async () => {
  for (const one of cases) {
    const { blocks, document } = await read(one)
    expect([one.name, lost(blocks, document)]).toEqual([one.name, []])
  }
})

test('a reader that cuts, or drops what it does not understand, would be seen', async () => {
  const [one] = notices
  const { blocks, document } = await read(one as DocumentCase)
  const { entry, report } = document
  const cut = { ...entry, clauses: entry.clauses.map(clause => ({ ...clause, text: clause.text.slice(0, 12) })) }
  expect(lost(blocks, { entry: cut, report: { ...report, read: [] } }).length).toBeGreaterThan(0)
  expect(lost(blocks, { entry, report: { ...report, aside: [] } }).length).toBeGreaterThan(0)
})

test('rows of a table stand in the text of the clause, where it says they do', async () => {
  for (const one of cases) {
    const { document } = await read(one)
    for (const clause of document.entry.clauses)
      for (const { start, end, columns, rows } of clause.tables) {
        const lines = clause.text.slice(start, end).split('\n')
        expect(lines).toHaveLength(rows.length)
        for (const [i, cells] of rows.entries())
          for (const cell of cells) expect(letters(lines[i] ?? '')).toContain(letters(cell))
        for (const row of rows) expect(columns.length === 0 || columns.length === row.length).toBe(true)
      }
  }
})
