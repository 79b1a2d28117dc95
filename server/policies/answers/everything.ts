import type { AnswerBlock } from '../../../contract/policies/answers.ts'
import { block } from './blocks.ts'
import type { Composing } from './composing.ts'
import type { Finding } from './engine.ts'
import { benefitBlock, isRuledOut, mostEachMonth, paidIn } from './leads.ts'
import type { LibraryPolicy } from './library.ts'
import { nameOf } from './money.ts'
import type { Ranked } from './rank.ts'
import type { Reading } from './reading.ts'
import { type Citations, isOffered, type Row } from './rows.ts'
import { judged, type Said, saidIn } from './verdict.ts'
import { whenAndWhere } from './when-and-where.ts'
import type { BenefitKind } from './word-kinds.ts'

const mostRows = 7
const clearShare = 0.4
const plainShare = 0.8

/** Benefits whose name, besides a degree, says of the asker what they are: 海归, 落户, and 租房 where no money for it is named. */
const saysWho = (kind: BenefitKind, { formal }: Reading) =>
  kind === 'returnee' || kind === 'settle' || (kind === 'rent' && !formal.includes('租房补贴'))

/**
 * All that may be drawn, for whoever asks that, and what several that are named come to; null where one benefit is asked
 * about, or nothing is known of the sums.
 */
export function everything(c: Composing, citations: Citations): AnswerBlock[] | null {
  const { words, finding, day, payers } = c
  const { reading } = finding
  const isSum = reading.asksTotal && reading.benefits.size > 1 && reading.degrees.length === 1
  const isOne =
    [...reading.benefits].some(kind => !saysWho(kind, reading) || reading.degrees.length === 0) ||
    finding.parts.slice(1).some(asksMore)
  if (!isSum && (!reading.asksEverything || isOne || (reading.degrees.length === 0 && isClear(finding)))) return null
  const said = saidIn(words, finding.question, reading, day)
  const degree = reading.degrees[0]
  const isOfLevel = ({ entry }: Ranked) => !reading.wantsProvince || entry.policy.policy.level === 'province'
  const isNamed = ({ entry }: Ranked) => !isSum || (entry.policy.benefit !== null && reading.benefits.has(entry.policy.benefit))
  const fits = (r: Ranked) => isNamed(r) && isOffered(r, reading) && isOfLevel(r) && !isRuledOut(r.entry.policy.policy, said, day)
  const rows = payers.filter(fits).flatMap(r => citations.row(r, reading) ?? [])
  const paid = paidIn(rows, degree).filter(p => degree === undefined || p.amount.degree !== null)
  if (!isSum && (degree === undefined || paid.length === 0)) {
    const near = finding.ranked.filter(fits).flatMap(r => citations.row(r, reading) ?? [])
    return listed(nearestFirst(ofEachPolicy([...rows, ...near]), said, day))
  }
  const most = mostEachMonth(paid)
  if (!most || (isSum && most.taken.length < 2)) return null
  const [part] = finding.parts
  const order = [...most.taken, ...paid.filter(p => !most.taken.includes(p))]
  return [
    most.lead,
    ...most.taken.map(benefitBlock),
    ...(part ? whenAndWhere(c, citations, part, most.taken.map(p => p.policy).filter(isOfDistrict), '') : []),
    ...order.slice(most.taken.length, mostRows).map(benefitBlock),
    block('next', '还要看毕业几年、社保、合同、落没落户这几条。回答三个问题，就能算出你的。'),
  ]
}

/** 能领啥补贴，一个月有多少 is one question. */
const asksMore = ({ reading: { isGeneral, kinds } }: Finding['parts'][number]) =>
  !isGeneral || [...kinds].some(kind => kind !== 'amount')

/** What the district grants has windows and a counter of its own. */
const isOfDistrict = ({ level }: LibraryPolicy) => level === 'district'

/** One sum is meant and found: 装修的钱能补多少 asks for no list. */
const isClear = ({ ranked: [best], reading }: Finding) =>
  best !== undefined &&
  best.entry.kind === 'amount' &&
  (best.share > plainShare || (best.share > clearShare && reading.formal !== ''))

const ofEachPolicy = (rows: readonly Row[]) =>
  rows.filter((row, i) => rows.findIndex(other => other.ranked.entry.policy === row.ranked.entry.policy) === i)

/** What asks for what was said comes before what asks for other things. */
function nearestFirst(rows: Row[], said: Said, day: string): Row[] {
  const known = new Set(Object.keys(said[0]))
  const met = ({ ranked }: Row) =>
    (judged(ranked.entry.policy.policy, said, day)?.conditions ?? []).filter(
      ({ state, facts }) => state === 'met' && facts.some(fact => known.has(fact)),
    ).length
  return [...rows].sort((a, b) => met(b) - met(a))
}

/** Nobody said which degree: what each document grants, in its own words. */
function listed(rows: readonly Row[]): AnswerBlock[] | null {
  const known = rows.slice(0, mostRows)
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
