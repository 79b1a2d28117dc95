import type { DraftProblem } from '../../../contract/imports/import-drafts.ts'
import { district } from '../../platform/district.ts'
import { lawfulFields } from '../jobs/fields.ts'
import type { CheckedRow } from './check.ts'

/** What is said beside a row and keeps nothing back. */
const remarks = new Set([
  'contact-taken-out',
  'facts-differ',
  'credit-code-wrong',
  'credit-code-differs',
  'employer-unverified',
  'error-value',
])

const lacks: Record<keyof typeof lawfulFields, string> = {
  headcount: '没有写招几个人，请写成数字或“若干”',
  validThrough: '没有写有效期，招聘信息要写明到哪天为止，如 2026-12-31',
  place: `没有写在哪里上班，请写到区和路，如 ${district.examples.workplace}`,
  duties: '没有写做什么，请写一两句工作内容',
  employerName: '企业名称没有写全，请写营业执照上的全称',
}

/** Fields in which what most rows say is likely meant for the others. */
const likely = ['validThrough', 'place'] as const

type Found = Omit<DraftProblem, 'alike' | 'suggestion'>

/** The problems of every row, in their order, each with how many rows have the same. */
export function problemsOf(rows: CheckedRow[]): DraftProblem[][] {
  const found = rows.map(foundIn)
  const alike = new Map<string, number>()
  for (const [i, problems] of found.entries())
    for (const problem of problems) {
      const key = keyOf(problem, rows[i])
      alike.set(key, (alike.get(key) ?? 0) + 1)
    }
  const suggestions = new Map(likely.map(field => [field as string, mostSaid(rows, field)]))
  const above = employersAbove(rows)
  return found.map((problems, i) =>
    problems.map(problem => {
      const own = { ...problem, alike: alike.get(keyOf(problem, rows[i])) ?? 1 }
      if (problem.code === 'employer-missing' && above[i])
        return { ...own, message: `没有企业名称；上面写的是“${above[i]}”，是同一家就填“${sameAsAbove}”`, suggestion: sameAsAbove }
      return { ...own, suggestion: problem.holds ? (suggestions.get(problem.field ?? '') ?? null) : null }
    }),
  )
}

/** Whether it is the same employer only somebody who knows can say; of `table-notes.json`. */
const sameAsAbove = '同上'

/** The employer that stands nearest above each row of its sheet, '' where none does. */
function employersAbove(rows: CheckedRow[]): string[] {
  const last = new Map<string, string>()
  return rows.map(({ reading: { sheet, shown } }) => {
    const above = last.get(sheet) ?? ''
    const own = shown.find(({ field }) => field === 'employer')?.clean
    if (own) last.set(sheet, own)
    return above
  })
}

function foundIn({ reading, taken }: CheckedRow): Found[] {
  const said = taken.errors.map(
    (error): Found => ({
      column: error.column,
      value: error.value,
      code: error.code,
      message: error.message,
      at: 'at' in error ? error.at : null,
      field: 'field' in error && error.field !== 'ignored' ? error.field : null,
      holds: !remarks.has(error.code),
    }),
  )
  const missing = (Object.entries(lawfulFields) as [keyof typeof lawfulFields, string][])
    .filter(([, name]) => taken.item.missing.includes(name))
    .map(([key, name]): Found => {
      const field = key === 'employerName' ? 'employer' : key
      const cell = reading.shown.find(one => one.field === field)
      const at = reading.columns[field] ?? null
      const column = cell?.title ?? name
      return { at, field, column, value: cell?.clean ?? '', code: `missing-${key}`, message: lacks[key], holds: true }
    })
    .filter(({ field }) => !said.some(problem => problem.holds && problem.field === field))
  return [...said, ...missing]
}

const keyOf = ({ code, field, at }: Found, row: CheckedRow | undefined) =>
  [code, field ?? at, textOf(row, field, at), field === null ? row?.reading.sheet : ''].join('\u0000')

const textOf = (row: CheckedRow | undefined, field: string | null, at: number | null) =>
  row?.reading.shown.find(cell => (field === null ? cell.at === at : cell.field === field))?.text ?? ''

/** What the most of the good rows say in a field. */
function mostSaid(rows: CheckedRow[], field: (typeof likely)[number]): string | null {
  const said = new Map<string, number>()
  for (const { reading, stands } of rows) {
    const text = reading.shown.find(cell => cell.field === field)?.clean
    if (text && (stands === 'ready' || stands === 'known')) said.set(text, (said.get(text) ?? 0) + 1)
  }
  return [...said].reduce<[string | null, number]>(
    (best, [text, count]) => (count > best[1] ? [text, count] : best),
    [null, 0],
  )[0]
}
