import type { Hue } from '@/kit/Tag'
import { local } from '@/lib/time'
import type { Benefit, Fact, GivenFacts } from '../../../contract/policies/benefits.ts'
import { type Assessed, amountOf, assess, type BenefitStatus, type Condition } from '../../../contract/policies/eligibility.ts'
import { answerText } from '../../../contract/policies/eligibility-questions.ts'

/** Never more than the rules give: a yes is said only of the rules, and approval stays with the authority. */
export const statusWords: Record<BenefitStatus, { text: string; icon: string; hue: Hue }> = {
  qualifies: { text: '符合条件', icon: 'okc', hue: 'brand' },
  likely: { text: '很可能符合', icon: 'okc', hue: 'lamp' },
  unknown: { text: '还差信息', icon: 'help', hue: 'lamp' },
  not: { text: '暂不符合', icon: 'x', hue: 'plain' },
}

export interface Verdict extends Assessed {
  benefit: Benefit
  amount: { yuan: number | null; text: string }
}

export const judge = (benefit: Benefit, facts: GivenFacts, today: string): Verdict => ({
  ...assess(benefit, facts, today),
  benefit,
  amount: amountOf(benefit.benefit, facts),
})

/** `本科 · 24 周岁` */
export const summaryOf = (definitions: readonly Fact[], facts: GivenFacts) =>
  definitions
    .map(
      definition =>
        (definition.type === 'bool' ? `${definition.label}：` : '') + (answerText(definition, facts[definition.name]) ?? ''),
    )
    .join(' · ')

export const labelsOf = (names: readonly string[], definitions: readonly Fact[]) =>
  names.map(name => definitions.find(d => d.name === name)?.label || name).join('、')

/** What would have to become different for a condition to be met. */
export function changeText({ label, gap, facts, state }: Condition, definitions: readonly Fact[]): string {
  const about = definitions.filter(({ name }) => facts.includes(name))
  if (state === 'unknown') return `补上${labelsOf(facts, definitions)}：要求“${label}”`
  if (gap !== null && about[0]?.changes === 'wait') return `还差 ${gap} ${about[0].unit}：满了就符合“${label}”`
  if (about.length > 0 && about.every(({ changes }) => changes === 'never')) return `“${label}”改不了，可以看看别的政策`
  return `做到“${label}”`
}

/** `2027年6月30日` */
export const longDay = (day: string) => local(day).format('YYYY年M月D日')

/** What to know of rules that were made up to show the program; null where all are real. */
export function sampleNotice(benefits: Pick<Benefit, 'sample'>[]): string | null {
  const samples = benefits.filter(benefit => benefit.sample).length
  if (samples === 0) return null
  if (samples === benefits.length) return '规则是演示文本，以公布的文件为准'
  return `标“示例”的 ${samples} 项是演示文本，以公布的文件为准`
}
