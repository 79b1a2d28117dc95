import type { DraftFix, ImportDraftEdit } from '../../../contract/imports/import-drafts.ts'
import { invalidRequest } from '../../platform/problem.ts'
import { fieldNames } from '../field-names.ts'
import type { CellFix } from '../table/corrections.ts'
import type { CheckedRow } from './check.ts'

/** What somebody has said of a file, kept sealed beside it. */
export interface Choices {
  fairId: string | null
  validThrough: string | null
  place: string | null
  source: string | null
  employer: string | null
  columns: Record<string, string | null>
  fixes: CellFix[]
}

export const noChoices: Choices = {
  fairId: null,
  validThrough: null,
  place: null,
  source: null,
  employer: null,
  columns: {},
  fixes: [],
}

/** More than anybody types: beyond it the file itself is better put right. */
const mostFixes = 5000

/** The choices after an edit; `rows` are those that the editor sees. Throws where a row is not there. */
export function edited(choices: Choices, { sender: _, columns, fixes, ...said }: ImportDraftEdit, rows: CheckedRow[]): Choices {
  const added = (fixes ?? []).map(fix => cellFix(fix, rows))
  const kept = choices.fixes.filter(old => !added.some(fix => isSameCell(old, fix)))
  if (kept.length + added.length > mostFixes)
    throw invalidRequest([{ path: 'fixes', message: `一份表最多改 ${mostFixes} 处，请在表里改好再传` }])
  const stated = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  return { ...choices, ...stated, columns: { ...choices.columns, ...columns }, fixes: [...kept, ...added] }
}

function cellFix({ index, field, at, text, everywhere }: DraftFix, rows: CheckedRow[]): CellFix {
  const row = rows[index]
  if (!row) throw invalidRequest([{ path: 'fixes', message: '表里没有这一行了，请刷新后再改' }])
  const { sheet, number, shown } = row.reading
  const cell = shown.find(one => (field === null ? one.at === at : one.field === field))
  const nth = rows.slice(0, index).filter(({ reading }) => reading.sheet === sheet && reading.number === number).length
  return {
    sheet,
    row: everywhere ? null : number,
    nth,
    field,
    at: field === null ? at : null,
    title: (field && fieldNames[field]) || field || '',
    was: cell?.text ?? '',
    text,
  }
}

/** What was said later of one cell holds alone. */
const isSameCell = (one: CellFix, other: CellFix) =>
  one.row !== null &&
  one.row === other.row &&
  one.sheet === other.sheet &&
  one.nth === other.nth &&
  one.field === other.field &&
  one.at === other.at
