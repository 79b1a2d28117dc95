import { grouped } from '@/lib/numbers'
import type { Job } from '../../../contract/careers/jobs.ts'
import type { PayRules } from '../../../contract/careers/pay-rules.ts'
import type { Deduction, PayLeft, PayTerms } from '../../../contract/careers/take-home.ts'

/** A line of the working: what it is, how much, how it comes about, and where that is written. */
export interface PayStep {
  title: string
  amount: string
  working: string | null
  /** What is not known, and how it was counted nevertheless. */
  note: string | null
  source: { name: string; date: string } | null
  isSum: boolean
}

/** `4,637.5`: to the fen, without noughts behind. */
export function yuanText(yuan: number): string {
  const [whole = '', rest] = String(Math.round(yuan * 100) / 100).split('.')
  return grouped(Number(whole)) + (rest ? `.${rest}` : '')
}

const step = (title: string, amount: string, more: Partial<PayStep> = {}): PayStep => ({
  title,
  amount,
  working: null,
  note: null,
  source: null,
  isSum: false,
  ...more,
})

/** From the pay of one end to what is left of it, in the order of a pay slip. */
export function payStepsOf(left: PayLeft, { salary }: Pick<Job, 'salary'>, rules: PayRules, terms: PayTerms): PayStep[] {
  return [
    grossStep(left, salary.unit, rules),
    ...left.deductions.map(deduction => deductionStep(deduction, rules)),
    ...baseStep(left, rules, terms),
    taxStep(left, rules),
    step('每月到手', `${yuanText(left.month)} 元`, { working: '12 个月的平均数', isSum: true }),
    ...trialStep(left, rules),
    ...extraStep(left),
    step('一年到手', `${yuanText(left.year)} 元`, {
      working: left.extra ? '12 个月的到手，加上面多发的' : '12 个月的到手',
      isSum: true,
    }),
  ]
}

function grossStep({ gross }: PayLeft, unit: Job['salary']['unit'], { time }: PayRules): PayStep {
  const amount = `${yuanText(gross)} 元`
  const { source, note, daysPerMonth, hoursPerDay } = time
  if (unit === 'month') return step('月工资', amount)
  if (unit === 'year') return step('月工资', amount, { working: '年薪 ÷ 12' })
  const perMonth = unit === 'day' ? daysPerMonth : daysPerMonth * hoursPerDay
  const [pay, name] = unit === 'day' ? ['日薪', '天'] : ['时薪', '小时']
  return step('月工资', amount, { working: `${pay} ${yuanText(gross / perMonth)} 元 × ${perMonth} ${name}`, source, note })
}

function deductionStep({ name, base, percent, amount, atEnd }: Deduction, { insurances, fund }: PayRules): PayStep {
  const { source, note } = insurances.find(insurance => insurance.name === name) ?? fund
  const end = { lowest: '，按基数下限', highest: '，按基数上限' }
  return step(name, `−${yuanText(amount)} 元`, {
    working: `${yuanText(base)} × ${percent}%${atEnd ? end[atEnd] : ''}`,
    source,
    note,
  })
}

function baseStep({ deductions }: PayLeft, { base, insurances }: PayRules, { isInsured }: PayTerms): PayStep[] {
  if (!isInsured) return []
  const used = deductions.find(({ name }) => insurances.some(insurance => insurance.name === name))?.base ?? 0
  const ends = [base.lowest, base.highest].map(end => (end === null ? '未查到' : `${yuanText(end)} 元`))
  const { source, note } = base
  return [step('社保基数', `${yuanText(used)} 元`, { working: `下限 ${ends[0]}，上限 ${ends[1]}`, source, note })]
}

function taxStep({ months }: PayLeft, { tax: { freeMonthly, source, note } }: PayRules): PayStep {
  const [first, last] = [months[0], months[months.length - 1]]
  const total = months.reduce((sum, { tax }) => sum + tax, 0)
  if (!first || !last || total === 0)
    return step('个人所得税', '0 元', { working: `扣完社保、公积金，每月不超过 ${yuanText(freeMonthly)} 元，不用交`, source })
  const monthly = `${yuanText(first.gross)} − ${yuanText(first.deducted)} − ${yuanText(freeMonthly)}`
  return step('个人所得税', `−${yuanText(total / months.length)} 元`, {
    working: `每月 ${monthly} 元要交税，从 1 月累计：1 月 ${yuanText(first.tax)} 元（${first.percent}%），12 月 ${yuanText(last.tax)} 元（${last.percent}%），一年 ${yuanText(total)} 元`,
    source,
    note,
  })
}

function trialStep({ trialMonth, gross }: PayLeft, { trial: { leastPercent, source, note } }: PayRules): PayStep[] {
  if (trialMonth === null) return []
  const working = `工资按 ${yuanText(gross)} × ${leastPercent}%，再扣各项；只算进两年一共里的第一年`
  return [step('试用期每月到手', `${yuanText(trialMonth)} 元`, { working, source, note })]
}

function extraStep({ extra, gross }: PayLeft): PayStep[] {
  if (!extra) return []
  const times = Math.round((extra.gross / gross) * 10) / 10
  return [
    step('12 个月以外多发的', `${yuanText(extra.net)} 元`, {
      working: `多发 ${times} 个月，${yuanText(extra.gross)} 元，和 12 月一起交税 ${yuanText(extra.tax)} 元；没有另算社保`,
    }),
  ]
}
