import type { Amounts } from '../../careers/jobs/salary.ts'
import { withoutWords } from '../../platform/texts/word-list.ts'
import type { GuardedRow } from '../guarded-row.ts'
import type { TableWords } from '../table-words.ts'
import type { JobField } from './fields.ts'
import { readSalaryPair } from './salary.ts'
import { readMonths } from './salary-months.ts'

type Row = GuardedRow<JobField>

/** The amounts, the cell's words, and of those what the amounts do not say. */
export interface RowPay {
  amounts: Amounts
  words: string
  rest: string
}

const salaryMessages = {
  'salary-missing': '没有写薪资，请写出数额，如 5000-8000元/月',
  'salary-negotiable': '薪资写的是“面议”，请写出数额，如 5000-8000元/月',
  'salary-unclear': '看不懂这个薪资，请写成 5000-8000元/月、180元/天、20元/小时、3元/件 或 年薪10-15万',
  'salary-reversed': '薪资的下限比上限大，请核对',
  'salary-implausible': '薪资数额不合常理，可能少写、多写了单位或零，请核对',
} as const

/** What a row pays, by its columns of pay. Null where it was refused. */
export function payOf(row: Row, { read }: TableWords): RowPay | null {
  const paired = !row.text('salary') && (row.text('salaryMin') || row.text('salaryMax'))
  const field = paired ? 'salaryMin' : 'salary'
  const result = paired
    ? readSalaryPair(row.text('salaryMin'), row.text('salaryMax'), row.titleOf('salaryMin'))
    : read.salary(row.text('salary'), row.titleOf('salary'))
  if (typeof result === 'string') return row.refuse(field, result, salaryMessages[result])
  const { rest, ...amounts } = result
  const { months, said } = monthsOf(row, amounts)
  return {
    amounts: { ...amounts, months },
    words: [row.text('salary').replace(/\s{1,20}/g, ' '), said].filter(Boolean).join('，'),
    rest: `${paired ? '' : rest}${said}`,
  }
}

/** How many months' pay a year brings; `said` where the figure cannot hold what the column says. */
function monthsOf(row: Row, { min, max, unit, months }: Amounts): { months: number | null; said: string } {
  const text = row.text('salaryMonths')
  const told = readMonths(text, row.titleOf('salaryMonths'))
  if (text && told === undefined)
    row.note('salaryMonths', 'months-unclear', '看不懂一年发几个月的薪资，没有采用，请写成一个数，如 13')
  if (!told || told === months) return { months, said: '' }
  if (unit !== 'month' || (min === null && max === null)) return { months, said: `${told}薪` }
  if (months === null) return { months: told, said: '' }
  row.note('salaryMonths', 'facts-differ', '这一行里几处写的薪资月数不一样，没有采用，请改成一样的')
  return { months: null, said: '' }
}

/** 200元/天 日结: work from day to day. */
export const paidByTheDay = ({ amounts, words }: RowPay) => (['day', 'hour'].includes(amounts.unit) ? words : '')

/** Whether the cell says what neither the figure nor the benefits show. */
export const saysMore = (rest: string, words: TableWords) =>
  /[\p{L}\p{N}]/u.test(withoutWords(words.facts.only('pay-around'), withoutWords(words.benefits.only('benefit'), rest)))
