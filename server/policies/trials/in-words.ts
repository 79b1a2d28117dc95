import type { FactSheet } from '../../../contract/policies/sheets.ts'
import type { SheetChanges } from '../../../contract/policies/trials.ts'
import { amountText } from '../answers/money.ts'

const conditions = {
  age: (value: unknown) => (value === false ? '不限年龄' : `不超过 ${value} 周岁`),
  degree: (value: unknown) => `${value}及以上`,
  graduatedWithin: (value: unknown) => `毕业 ${value} 年内`,
  insuredMonths: (value: unknown) => `社保满 ${value} 个月`,
  hukou: (value: unknown) => (value ? '要落户' : '不要求落户'),
  contractYears: (value: unknown) => `劳动合同 ${value} 年以上`,
}
const groups = { amounts: '金额', who: '条件', joins: '能否同领', sentences: '怎么办' } as const
const abouts = {
  papers: '材料',
  steps: '流程',
  where: '地点',
  window: '受理时间',
  payout: '发放',
  validity: '有效期',
} as const

/** Facts of two sheets side by side, by what they are about; those that say the same are left out. */
export function factsInWords(before: FactSheet | null, after: FactSheet): SheetChanges['facts'] {
  const [old, own] = [linesOf(before), linesOf(after)]
  const names = [...new Set([...old.keys(), ...own.keys()])]
  return names
    .map(group => ({ group, before: old.get(group)?.join('，') ?? null, after: own.get(group)?.join('，') ?? null }))
    .filter(row => row.before !== row.after)
}

function linesOf(sheet: FactSheet | null): Map<string, string[]> {
  const lines = new Map<string, string[]>()
  const add = (group: string, line: string) => lines.set(group, [...new Set([...(lines.get(group) ?? []), line])])
  for (const amount of sheet?.amounts ?? []) add(groups.amounts, `${amount.degree ?? ''}${amountText(amount)}`)
  for (const { fact, value, degree } of sheet?.who ?? []) add(groups.who, `${degree ?? ''}${conditions[fact](value)}`)
  for (const { benefit, how } of sheet?.joins ?? []) add(groups.joins, `${benefit} ${how === 'adds' ? '可叠加' : '不能同领'}`)
  const counts = Map.groupBy(sheet?.sentences ?? [], ({ about }) => about)
  for (const [about, list] of counts) add(groups.sentences, `${abouts[about]} ${list.length} 句`)
  return lines
}
