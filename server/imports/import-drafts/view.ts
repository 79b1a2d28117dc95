import type { DraftRow, ImportDraftDetails } from '../../../contract/imports/import-drafts.ts'
import { isSensitiveName } from '../../platform/texts/personal-kinds.ts'
import { fieldNames } from '../field-names.ts'
import { jobFields } from '../jobs/fields.ts'
import type { RefusedRow } from '../refused-file.ts'
import type { Check, CheckedRow } from './check.ts'
import type { Choices } from './choices.ts'
import { problemsOf } from './problems.ts'

const samples = 3
const sampleLength = 40

/** The tables of a file with what each column is read as. */
export function tablesOf({ sheets, rows }: Check, { columns }: Choices): ImportDraftDetails['tables'] {
  return sheets.flatMap(sheet =>
    sheet.tables.map((table, i) => {
      const next = sheet.tables[i + 1]?.row ?? Number.POSITIVE_INFINITY
      const own = rows.filter(
        ({ reading: { sheet: name, number } }) => name === sheet.name && number > table.row && number < next,
      )
      return {
        sheet: sheet.name,
        row: table.row,
        layout: table.layout,
        columns: table.columns.map((column, at) => ({
          column,
          field: asSaid(table.fields[at] ?? null),
          samples: table.layout === 'form' ? [] : samplesOf(own, at),
          isChosen: column in columns,
        })),
      }
    }),
  )
}

function samplesOf(rows: CheckedRow[], at: number): string[] {
  const said = new Set<string>()
  for (const { reading } of rows) {
    const cell = reading.shown.find(one => one.at === at)
    if (cell) said.add(cell.clean.slice(0, sampleLength) || `（${cell.taken[0] ?? '联系方式'}）`)
    if (said.size === samples) break
  }
  return [...said]
}

/** Columns that are known to hold nothing to publish are like those that are not known. */
const asSaid = (field: string | null) => (field === 'ignored' ? null : field)

const named: Record<string, string> = {
  ...fieldNames,
  salaryMin: '薪资下限',
  salaryMax: '薪资上限',
  salaryMonths: '薪资月数',
  major: '专业',
  gender: '性别',
  age: '年龄',
  tags: '标签（几样写在一格）',
  sourceUrl: '来源网址',
  sourceName: '来源名称',
  creditCode: '统一社会信用代码',
  privateContact: '联系方式（不公开）',
}

/** What a column can be read as. */
export const readableFields: ImportDraftDetails['fields'] = jobFields.flatMap(field =>
  field === 'ignored' ? [] : [{ field, name: named[field] ?? field }],
)

/** The rows as somebody sees them who puts them right. */
export function rowsOf({ rows }: Check): DraftRow[] {
  const problems = problemsOf(rows)
  return rows.map(({ reading, taken, stands }, index) => {
    const { job, shown, cells } = reading
    return {
      index,
      sheet: reading.sheet,
      row: reading.number,
      stands,
      job:
        taken.item.job && job
          ? {
              ...taken.item.job,
              employmentType: job.employmentType,
              benefits: job.benefits,
              duties: job.duties,
              requirements: job.requirements,
              booth: job.booth,
            }
          : null,
      cells: shown.map(({ at, title, field, clean, taken: gone }) => ({
        at,
        column: title,
        field: asSaid(field),
        text: clean,
        taken: gone,
        became: cells.find(cell => cell.column === title)?.became ?? 'scanned',
      })),
      problems: problems[index] ?? [],
    }
  })
}

/** The rows that are not fit to publish, as they came, with the reasons; identity numbers are left out. */
export function restOf({ rows }: Check): RefusedRow[] {
  const problems = problemsOf(rows)
  const titles = Map.groupBy(rows, ({ reading }) => reading.sheet)
  const titlesOf = (sheet: string): string[] => {
    const all: string[] = []
    for (const { reading } of titles.get(sheet) ?? []) for (const { at, title } of reading.shown) all[at] ??= title
    return Array.from(all, title => title ?? '')
  }
  const bySheet = new Map([...titles.keys()].map(sheet => [sheet, titlesOf(sheet)]))
  return rows.flatMap(({ reading, stands }, index) => {
    if (stands === 'ready' || stands === 'known') return []
    const columns = bySheet.get(reading.sheet) ?? []
    const cells = columns.map((_, at) => {
      const cell = reading.shown.find(one => one.at === at)
      return (cell?.taken.some(isSensitiveName) ? cell.clean : cell?.text) ?? ''
    })
    const reasons = (problems[index] ?? []).filter(({ holds }) => holds).map(({ column, message }) => `${column}：${message}`)
    return [{ sheet: reading.sheet, titles: columns, cells, reasons }]
  })
}
