import type { AnswerBlock } from '../../../contract/policies/answers.ts'
import { block } from './blocks.ts'
import type { Composing } from './composing.ts'
import type { Finding } from './engine.ts'
import { benefitBlock, isRuledOut, mostEachMonth, paidIn } from './leads.ts'
import type { LibraryPolicy } from './library.ts'
import { nameOf } from './money.ts'
import type { Ranked } from './rank.ts'
import { type Citations, isOffered } from './rows.ts'
import { saidIn } from './verdict.ts'
import { whenAndWhere } from './when-and-where.ts'

const mostRows = 7
const clearShare = 0.4

/** All that may be drawn, for whoever asks that; null where one benefit is asked about, or nothing is known of the sums. */
export function everything(c: Composing, citations: Citations): AnswerBlock[] | null {
  const { words, finding, day, payers } = c
  const { reading } = finding
  const isOne =
    [...reading.benefits].some(kind => kind !== 'returnee' || reading.degrees.length === 0) || finding.parts.length > 1
  if (!reading.asksEverything || isOne || (reading.degrees.length === 0 && isClear(finding))) return null
  const said = saidIn(words, finding.question, reading, day)
  const degree = reading.degrees[0]
  const fits = (r: Ranked) => isOffered(r, reading) && !isRuledOut(r.entry.policy.policy, said, day)
  const rows = payers.filter(fits).flatMap(r => citations.row(r, reading) ?? [])
  const paid = paidIn(rows, degree).filter(p => degree === undefined || p.amount.degree !== null)
  if (degree === undefined || paid.length === 0) return listed(rows)
  const most = mostEachMonth(paid)
  if (!most) return null
  const [part] = finding.parts
  const order = [...most.taken, ...paid.filter(p => !most.taken.includes(p))]
  return [
    most.lead,
    ...most.taken.map(benefitBlock),
    ...(part ? whenAndWhere(c, citations, part, most.taken.map(p => p.policy).filter(isOfDistrict), '') : []),
    ...order.slice(most.taken.length, mostRows).map(benefitBlock),
    block('next', '还要看毕业几年、社保、合同、户口这几条。回答三个问题，就能算出你的。'),
  ]
}

/** What the district grants has windows and a counter of its own. */
const isOfDistrict = ({ level }: LibraryPolicy) => level === 'district'

/** One sum is meant and found: 装修的钱能补多少 asks for no list. */
const isClear = ({ ranked: [best], reading }: Finding) =>
  best !== undefined && best.entry.kind === 'amount' && best.share > clearShare && reading.formal !== ''

/** Nobody said which degree: what each document grants, in its own words. */
function listed(rows: ReturnType<Citations['row']>[]): AnswerBlock[] | null {
  const known = rows.flatMap(row => row ?? []).slice(0, mostRows)
  if (known.length === 0) return null
  const names = known.map(row => nameOf(row.ranked.entry.policy.policy)).join('、')
  return [
    block('lead', `有${names}等，按学历和情况不同。`, { citations: known.map(row => row.number) }),
    ...known.map(row =>
      block('point', row.excerpts[0]?.quote ?? '', {
        label: nameOf(row.ranked.entry.policy.policy),
        citations: [row.number],
      }),
    ),
    block('next', '说一下学历、毕业几年、在哪上班，就能算出你的。'),
  ]
}
