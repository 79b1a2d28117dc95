import type { StaffJob } from '../../../contract/careers/jobs.ts'
import type { Changes } from '../../platform/db/rows.ts'
import { fromJson } from '../../platform/json.ts'
import { conflict, invalidRequest } from '../../platform/problem.ts'
import type { JobRow } from './rows.ts'
import { monthlyRange, salaryText } from './salary.ts'

/** What an employer says of its own posting; pay is in yuan per unit of the posting. */
export interface EmployerAnswer {
  hiring: boolean
  headcount?: number | undefined
  pay?: { min: number; max: number } | undefined
}

/** Nothing is missing and no word is doubtful, or staff let it pass. */
export const isComplete = (row: JobRow) => row.waived_reason !== null || (row.missing === '[]' && row.flags === '[]')

/** What the answer makes of the posting. Throws where it is too old, or where it was staff who took it down. */
export function answeredColumns(row: JobRow, { hiring, headcount, pay }: EmployerAnswer, now: number): Changes<'jobs'> {
  const wasFilled = row.state === 'withdrawn' && row.closed_at !== null
  if (!hiring) return { state: 'withdrawn', closed_at: row.state === 'withdrawn' ? row.closed_at : now, active_at: row.active_at }
  if (row.valid_through <= now) throw conflict('expired', '岗位已过有效期', '请联系招聘会的工作人员，改了有效期再确认。')
  if (row.state === 'withdrawn' && !wasFilled)
    throw conflict('closed', '这个岗位是工作人员下架的', '要再公开，请联系招聘会的工作人员。')
  return {
    closed_at: null,
    ...(headcount === undefined ? {} : { headcount }),
    ...(wasFilled ? { state: isComplete(row) ? 'published' : 'review' } : {}),
    ...(pay ? newPay(row, pay) : {}),
  }
}

function newPay(row: JobRow, { min, max }: { min: number; max: number }): Changes<'jobs'> {
  if (max < min) throw invalidRequest([{ path: 'pay.max', message: '最高薪资不能低于最低薪资' }])
  if (min === row.salary_min && max === row.salary_max) return {}
  const amounts = { min, max, unit: row.salary_unit, months: row.salary_months }
  const text = salaryText(amounts)
  const others = fromJson<StaffJob['flags']>(row.flags).filter(flag => flag.kind !== 'pay')
  const flag = { word: `${row.salary_text} → ${text}`, kind: 'pay' as const, field: 'salary' }
  const monthly = monthlyRange(amounts)
  return {
    salary_min: min,
    salary_max: max,
    salary_text: text,
    monthly_min: monthly.min,
    monthly_max: monthly.max,
    state: row.state === 'incomplete' ? 'incomplete' : 'review',
    flags: JSON.stringify([...others, flag]),
    waived_reason: null,
  }
}
