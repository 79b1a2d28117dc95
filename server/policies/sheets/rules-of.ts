import { type BenefitRules, benefitRules } from '../../../contract/policies/benefits.ts'
import type { BenefitTable, Leaf, Rule } from '../../../contract/policies/eligibility.ts'
import type { FactSheet, SheetCondition } from '../../../contract/policies/sheets.ts'
import { district } from '../../platform/district.ts'
import { insuredInDistrict } from '../insured.ts'

/** Degrees as the self-check names them, the lowest first. */
const degrees = ['高中及以下', '中专', '大专', '本科', '硕士', '博士']
const ownHukou = [district.district, `${district.cityShort}其他`]
const cadences = { month: 'monthly', day: 'daily', year: 'yearly', once: 'once' } as const

/** The facts of a sheet read as rules of the self-check; null where they name no sum, or ask for nothing that can be asked. */
export function rulesOf(sheet: FactSheet): BenefitRules | null {
  const benefit = tableOf(sheet)
  const parts = conditionsOf(sheet)
  if (!benefit || parts.length === 0) return null
  const read = benefitRules.safeParse({ rule: { all: parts }, benefit })
  return read.success ? read.data : null
}

function tableOf({ amounts }: FactSheet): BenefitTable | null {
  const [first] = amounts
  if (!first) return null
  const lasting = {
    cadence: cadences[first.per],
    clause: first.clause,
    ...(first.months === null ? {} : { months: first.months }),
  }
  const byDegree = amounts.filter(amount => amount.degree !== null && amount.per === first.per)
  if (byDegree.length === 0) return { ...lasting, amount: first.yuan }
  return { ...lasting, by: 'degree', table: Object.fromEntries(byDegree.map(({ degree, yuan }) => [degree ?? '', yuan])) }
}

/** Conditions of one kind are one part: what is asked of everybody, or in its place of one degree. Said twice, it is asked once. */
function conditionsOf({ who, benefit }: FactSheet): Rule[] {
  const byFact = Map.groupBy(who, condition => condition.fact)
  return [...byFact.values()].flatMap(list => {
    const said = list.filter((one, i) => list.findIndex(other => other.value === one.value && other.degree === one.degree) === i)
    const rulesFor = (isOfOneDegree: boolean) =>
      said.filter(({ degree }) => (degree !== null) === isOfOneDegree).flatMap(one => ruleOf(one, benefit.level) ?? [])
    const [general, special] = [rulesFor(false), rulesFor(true)]
    if (special.length === 0) return general
    return [{ any: [...(general.length > 1 ? [{ all: general }] : general), ...special] }]
  })
}

function ruleOf(condition: SheetCondition, level: string): Rule | null {
  const leaf = leafOf(condition, level)
  if (condition.degree === null) return leaf
  const { clause, degree } = condition
  const has: Leaf = { op: 'eq', fact: 'degree', value: degree, clause, label: leaf ? `学历${degree}` : `学历${degree}，不限年龄` }
  return leaf ? { all: [has, leaf] } : has
}

/** Null where nothing is asked: no register, no limit of age. */
function leafOf({ fact, value, clause }: SheetCondition, level: string): Leaf | null {
  const number = typeof value === 'number' ? value : null
  if (fact === 'degree') {
    const from = degrees.indexOf(String(value))
    return from < 0 ? null : { op: 'in', fact: 'degree', value: degrees.slice(from), clause, label: `学历${value}及以上` }
  }
  if (fact === 'hukou')
    return value === true ? { op: 'in', fact, value: ownHukou, clause, label: `落户${district.cityShort}` } : null
  if (number === null) return null
  switch (fact) {
    case 'age':
      return { op: 'lte', fact: 'age', value: number, clause, label: `年龄不超过 ${number} 周岁` }
    case 'graduatedWithin':
      return { op: 'grad_within_years', fact: 'grad_ym', value: number, clause, label: `毕业不超过 ${number} 年` }
    case 'insuredMonths':
      return {
        op: 'gte',
        fact: level === 'district' ? insuredInDistrict : 'si_months',
        value: number,
        clause,
        label: `社保连续缴满 ${number} 个月`,
      }
    case 'contractYears':
      return { op: 'gte', fact: 'contract_years', value: number, clause, label: `劳动合同 ${number} 年以上` }
  }
}
