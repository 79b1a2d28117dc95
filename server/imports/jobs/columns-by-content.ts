import { invalidRequest } from '../../platform/problem.ts'
import type { WordList } from '../../platform/texts/word-list.ts'
import type { Recognizers } from '../table/proposal.ts'
import type { TableChoice } from '../table/table-form.ts'
import { type JobField, jobFields } from './fields.ts'
import { readHeadcount } from './headcount.ts'
import { readSalary } from './salary.ts'

/** What `table-cells.json` tells apart. */
export const cellKinds = ['employer', 'title', 'place', 'degree', 'experience'] as const
export type CellKind = (typeof cellKinds)[number]

/** How the cells of a column without a heading give away what they are. Proposed to a person, never taken by itself. */
export const jobRecognizers = (words: WordList<CellKind>): Recognizers<JobField> => ({
  salary: text => text === '面议' || (/\d{4}|\dk|\d[万千元]/i.test(text) && typeof readSalary(text) !== 'string'),
  headcount: text => text.length <= 8 && (/[人名个]$/.test(text) || Number(text) <= 500) && readHeadcount(text) !== undefined,
  validThrough: text => text.length <= 20 && /^20\d\d[-/.年]\d{1,2}|长期|招满/.test(text),
  privateContact: text => /^1\d{10}$|^0\d{2,3}\d{7,8}$|@\w/.test(text.replace(/[\s-]/g, '')),
  degree: text => text.length <= 12 && words.has(text, 'degree'),
  experience: text => text.length <= 12 && words.has(text, 'experience'),
  employer: text => text.length >= 4 && text.length <= 40 && words.has(text, 'employer'),
  title: text => text.length <= 20 && words.has(text, 'title'),
  place: text => text.length >= 3 && text.length <= 40 && words.has(text, 'place'),
  duties: text => text.length > 25,
})

/** What staff say of a file's columns, and the employer of rows that name none. Throws where a field is unknown. */
export function jobChoice(
  columns: Record<string, string | null>,
  employer: string | null,
): Omit<TableChoice<JobField>, 'corrections'> {
  const unknown = Object.values(columns).find(field => field !== null && !isField(field))
  if (unknown) throw invalidRequest([{ path: 'columns', message: `没有“${unknown}”这一项，可用的有：${jobFields.join('、')}` }])
  return {
    columns: new Map(Object.entries(columns).map(([column, field]) => [column, field as JobField | null])),
    shared: new Map(employer ? [['employer', employer]] : []),
  }
}

const isField = (name: string) => (jobFields as readonly string[]).includes(name)
