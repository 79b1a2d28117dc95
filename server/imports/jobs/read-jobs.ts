import type { ImportedCell } from '../../../contract/imports/imports.ts'
import type { UnderstoodJob } from '../../careers/jobs/understood-job.ts'
import { GuardedRow, guardOf, type TakenContact } from '../guarded-row.ts'
import { type CellFix, corrections } from '../table/corrections.ts'
import type { RowFault } from '../table/row-reader.ts'
import type { Sheet } from '../table/sheet.ts'
import type { ReadTables, TableForm, TableRow } from '../table/table-form.ts'
import { readTables } from '../table/tables.ts'
import { rememberingWords, type TableWords } from '../table-words.ts'
import { jobChoice, jobRecognizers } from './columns-by-content.ts'
import { type JobField, jobRequired, maxLengths, sharedFields } from './fields.ts'
import { type FileDefaults, flagMessage, understandJob } from './understand.ts'

const formOf = ({ columns, cells, notes, personal }: TableWords): TableForm<JobField> => ({
  dictionary: columns,
  notes,
  required: jobRequired,
  leading: 'title',
  shared: sharedFields,
  passive: ['ignored', 'privateContact'],
  maxLengths,
  recognizers: jobRecognizers(cells),
  shown: text => personal.takeOut(text).text,
})

/** What staff say of a file besides its cells. */
export interface JobFileOptions {
  defaults: FileDefaults
  /** Which column is what, by its heading or its letter. */
  columns: Record<string, string | null>
  /** The employer of rows that name none. */
  employer: string | null
  /** Cells as somebody wants them read. */
  fixes: CellFix[]
  /** Gives the cells themselves along with every row. */
  showsCells: boolean
  now: number
}

/** A cell of a row as somebody sees it who puts it right. */
export interface ShownCell {
  /** The column, from 0. */
  at: number
  title: string
  field: JobField | null
  /** Without what names or reaches a person. */
  clean: string
  /** As it stands in the table. */
  text: string
  taken: string[]
}

/** A row of the file and the posting it holds, if it holds one; plain data, as it comes out of a thread. */
export interface JobReading {
  sheet: string
  number: number
  job: UnderstoodJob | null
  key: string
  /** The index of an earlier row that says the very same. */
  repeats: number | null
  contacts: TakenContact[]
  errors: RowFault[]
  cells: ImportedCell[]
  /** Empty unless somebody is to see them. */
  shown: ShownCell[]
  /** The fields of the row's columns, filled or not, with the column of each. */
  columns: Partial<Record<JobField, number>>
  /** The cells that name the employer, for what is known of it only later. */
  employerCells: Record<'employer' | 'creditCode', { column: string; value: string }>
  /** What was refused, to be mended and sent again. */
  refused: { titles: string[]; cells: string[] } | null
}

/** Finds the tables of jobs in these sheets; `read` understands their rows, in order. Throws where there is none. */
export function jobReadings(
  sheets: Sheet[],
  { defaults, columns, employer, fixes, showsCells, now }: JobFileOptions,
  known: TableWords,
) {
  const words = rememberingWords(known)
  const tables = readTables(sheets, formOf(words), { ...jobChoice(columns, employer), corrections: corrections(fixes) })
  const guard = guardOf(words, maxLengths)
  const around = Map.groupBy(flagsAround(tables.around, words), ({ line }) => line.sheet)
  const keys = new Map<string, { hash: string; index: number }[]>()

  return {
    sheets: tables.sheets,
    rows: tables.rows,
    read(row: TableRow<JobField>, index: number): JobReading {
      const guarded = new GuardedRow(row, guard)
      const job = understandJob(guarded, defaults, now, words)
      for (const { line, flag } of (job && around.get(row.sheet)) || []) {
        guarded.noteAround(line.row, flag.word, flag.kind, flagMessage(flag))
        job?.flags.push({ ...flag, field: `第 ${line.row} 行` })
      }
      const cellOf = (field: JobField) => ({ column: row.reader.titleOf(field), value: guarded.text(field) })
      const { key, repeats } = job ? placeOf(job, index) : { key: '', repeats: null }
      return {
        sheet: row.sheet,
        number: row.number,
        job,
        key,
        repeats,
        contacts: guarded.contacts,
        errors: row.reader.errors,
        cells: guarded.outcomes(),
        shown: showsCells ? guarded.cells.filter(({ column, isHidden }) => column >= 0 && !isHidden).map(shownCell) : [],
        columns: showsCells ? Object.fromEntries([...row.header.columns].map(([field, { index }]) => [field, index])) : {},
        employerCells: { employer: cellOf('employer'), creditCode: cellOf('creditCode') },
        refused: job ? null : { titles: row.header.titles, cells: guarded.cellsWithoutIdentity(row.cells) },
      }
    },
  }

  /** Postings with the same employer, title and place but other contents are told apart by their order. */
  function placeOf(job: UnderstoodJob, index: number): Pick<JobReading, 'key' | 'repeats'> {
    const others = keys.get(job.key) ?? []
    keys.set(job.key, others)
    const same = others.findIndex(other => other.hash === job.hash)
    if (same < 0) others.push({ hash: job.hash, index })
    const order = same < 0 ? others.length - 1 : same
    const key = order === 0 ? job.key : `${job.key}|${order + 1}`
    return { key, repeats: same < 0 ? null : (others[same]?.index ?? null) }
  }
}

/** What a note at a table says holds for its rows: 注：以上岗位入职交押金. A title may name the age of those it invites. */
const flagsAround = (lines: ReadTables<JobField>['around'], { postings }: TableWords) =>
  lines.flatMap(line =>
    postings
      .flagsIn({ line: line.text })
      .filter(({ word }) => line.kind !== 'heading' && !(line.kind === 'title' && /岁|年龄/.test(word)))
      .map(flag => ({ line, flag })),
  )

const shownCell = ({ column, title, field, clean, text, taken }: GuardedRow<JobField>['cells'][number]): ShownCell => ({
  at: column,
  title,
  field,
  clean,
  text,
  taken: [...new Set(taken)],
})
