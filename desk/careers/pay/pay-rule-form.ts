import type { PayRules, StaffPayRules } from '../../../contract/careers/pay-rules.ts'

/** What stands in the fields. */
export type PayRuleValues = PayRules & { version: number; reason?: string }

/** What the parts are called where two have saved. */
export const payRuleLabels = {
  place: '哪里',
  year: '哪一年',
  insurances: '社保',
  base: '社保基数',
  fund: '住房公积金',
  tax: '个人所得税',
  time: '日薪、时薪折算',
  trial: '试用期',
  reason: '为什么改',
}

export const valuesOf = ({ savedBy, savedAt, isOver, ...rules }: StaffPayRules): PayRuleValues => ({ ...rules, reason: '' })

/** The rules in the fields: what was left empty was not found out. */
export function rulesIn({ version, reason, ...rules }: PayRuleValues): PayRules {
  const { insurances, base, fund, tax, time, trial } = rules
  return {
    ...rules,
    insurances: insurances.map(stated),
    base: stated(base),
    fund: stated(fund),
    tax: stated(tax),
    time: stated(time),
    trial: stated(trial),
  }
}

const stated = <Part extends Pick<PayRules['base'], 'source' | 'note'>>(part: Part): Part => ({
  ...part,
  source: { ...part.source, url: part.source.url?.trim() || null },
  note: part.note?.trim() || null,
})
