import type { AnswerBlock } from '../../../contract/policies/answers.ts'
import { block } from './blocks.ts'
import type { IndexedPolicy } from './build-index.ts'
import { amountData, amountFor, amountText, joinOf, nameOf, totalText, yuanText } from './money.ts'
import type { Row } from './rows.ts'
import { judged, type Said } from './verdict.ts'

/** What each row's policy pays the degree; rows without a confirmed sum in that very clause are left out. */
export const paidIn = (rows: readonly Row[], degree: string | undefined) =>
  rows.flatMap(row => {
    const policy = row.ranked.entry.policy.policy
    const amount = amountFor(policy, degree)
    return amount && row.ranked.entry.clause.id === `${policy.id}#${amount.clause}` ? [{ row, policy, amount }] : []
  })
type Paid = ReturnType<typeof paidIn>[number]

/** The row of a benefit: own amount, longest time, the sum with its terms. */
export const benefitBlock = ({ row, policy, amount }: Paid): AnswerBlock =>
  block(
    'benefit',
    `${[`${amount.degree ? `${amount.degree}：` : ''}${amountText(amount)}`, totalText(amount)].filter(Boolean).join('，')}。`,
    {
      label: nameOf(policy),
      citations: [row.number],
      amount: amountData(amount),
    },
  )

/** The same where several degrees were named: the label says whose it is. */
export const benefitOfDegree = (paid: Paid): AnswerBlock => {
  const row = benefitBlock(paid)
  return paid.amount.degree ? { ...row, label: `${row.label} · ${paid.amount.degree}` } : row
}

/** City and district side by side, and whether both may be drawn. */
export function amountLead(paid: readonly Paid[]): AnswerBlock | null {
  const [first, second] = paid
  if (!first) return null
  const degree = first.amount.degree ? `${first.amount.degree}` : ''
  if (!second) {
    const words = [`${nameOf(first.policy)}${degree ? `，${degree}` : ''}${amountText(first.amount)}`, totalText(first.amount)]
    return block('lead', `${words.filter(Boolean).join('，')}。`, { citations: [first.row.number] })
  }
  const join = joinOf(first.policy, second.policy)
  const isBoth = join?.how === 'adds' && paid.length === 2
  const also = join ? (join.how === 'adds' ? `，可以叠加${isBoth ? sumText(paid) : ''}` : '，只能领一份') : ''
  const parts = [first, second].map(p => `${nameOf(p.policy)}${amountText(p.amount)}`)
  return block('lead', `${degree ? `${degree}：` : ''}${parts.join('；')}${also}。`, {
    citations: [first.row.number, second.row.number],
  })
}

/** 一起每月1600元（1000元＋600元） of what is paid alike; '' of what is not. */
function sumText(paid: readonly Paid[]): string {
  const [first] = paid
  if (!first || paid.some(p => p.amount.per !== first.amount.per)) return ''
  const sum = paid.reduce((total, p) => total + p.amount.yuan, 0)
  const terms = paid.map(p => `${yuanText(p.amount.yuan)}元`).join('＋')
  return `，两项一起${amountText({ ...first.amount, yuan: sum }, false)}（${terms}）`
}

/** What each of several degrees gets, the degrees side by side. */
export function sideBySide(paid: readonly Paid[]): AnswerBlock | null {
  const byDegree = Map.groupBy(paid, p => p.amount.degree)
  if (byDegree.size < 2) return amountLead(paid)
  const parts = [...byDegree].map(
    ([degree, list]) =>
      `${degree ?? '不分学历'}：${list.map(p => `${nameOf(p.policy)}${amountText(p.amount, false)}`).join('、')}`,
  )
  return block('lead', `${parts.join('；')}。`, { citations: [...new Set(paid.map(p => p.row.number))] })
}

/** The most that can be drawn each month at once: what excludes another is taken once, the higher of them. */
export function mostEachMonth(paid: readonly Paid[]): { taken: Paid[]; lead: AnswerBlock } | null {
  const monthly = paid.filter(p => p.amount.per === 'month').sort((a, b) => b.amount.yuan - a.amount.yuan)
  const taken: Paid[] = []
  for (const p of monthly) if (taken.every(t => joinOf(t.policy, p.policy)?.how !== 'excludes')) taken.push(p)
  if (taken.length === 0) return null
  const degree = taken[0]?.amount.degree
  const sum = taken.reduce((total, p) => total + p.amount.yuan, 0)
  const terms = taken.map(p => `${nameOf(p.policy)}${yuanText(p.amount.yuan)}元`).join('＋')
  const text = taken.length > 1 ? `每月最多${sum}元：${terms}，要每项都符合。` : `每月最多${terms}。`
  const lasting = taken.flatMap(p => p.amount.months ?? [])
  const months = lasting.length === taken.length ? Math.min(...lasting) : null
  return {
    taken,
    lead: block('lead', `${degree ?? ''}${text}`, {
      citations: taken.map(p => p.row.number),
      amount: taken.length > 1 ? { yuan: sum, per: 'month', months, total: null } : null,
    }),
  }
}

/** Whether what was said rules a policy out. */
export const isRuledOut = (policy: IndexedPolicy['policy'], said: Said, day: string) =>
  judged(policy, said, day)?.status === 'not'
