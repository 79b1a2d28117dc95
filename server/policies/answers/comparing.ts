import type { AnswerBlock } from '../../../contract/policies/answers.ts'
import { block } from './blocks.ts'
import type { IndexedPolicy } from './build-index.ts'
import type { Finding } from './engine.ts'
import { amountLead, benefitBlock, paidIn, sideBySide } from './leads.ts'
import { nameOf } from './money.ts'
import type { Ranked } from './rank.ts'
import { type Citations, isOffered, type Row } from './rows.ts'
import type { ClauseKind } from './word-kinds.ts'

const mostCompared = 4
/** What two things are mostly compared by, in this order. */
const comparable: ClauseKind[] = ['duration', 'amount', 'eligibility', 'when', 'process', 'material']

type Part = Finding['parts'][number]

/** Of each thing that is compared its own words on the point in question, side by side; null where nothing is compared. */
export function compared(citations: Citations, part: Part): AnswerBlock[] | null {
  const { reading, ranked } = part
  const [best] = ranked
  if (!reading.asksCompared || !best || reading.benefits.size === 0) return null
  const policies = comparedPolicies(part)
  if (policies.length < 2) return null
  const wanted = comparable.find(kind => reading.kinds.has(kind))
  const rows = policies.flatMap(policy => {
    const own = ranked.filter(r => r.entry.policy === policy)
    const found = own.find(r => saysOf(r, wanted ?? 'amount')) ?? own.find(r => saysOf(r, 'amount') || saysOf(r, 'duration'))
    return (found && citations.row(found, reading)) ?? []
  })
  return rows.length < 2 ? null : sidesOf(rows, part)
}

/** The policies of the benefits that are named: several of one, or the nearest of each and each level. */
function comparedPolicies({ reading, ranked }: Part): IndexedPolicy[] {
  const either = { ...reading, levels: new Set<never>() }
  const fit = ranked.filter(
    r => isOffered(r, either) && r.entry.policy.benefit !== null && reading.benefits.has(r.entry.policy.benefit),
  )
  const all = [...new Set(fit.map(r => r.entry.policy))]
  const isOne = reading.benefits.size === 1
  const isAlike = (a: IndexedPolicy, b: IndexedPolicy) => a.benefit === b.benefit && a.policy.level === b.policy.level
  return all.filter((p, i) => isOne || all.findIndex(other => isAlike(other, p)) === i).slice(0, mostCompared)
}

const saysOf = ({ entry }: Ranked, kind: ClauseKind) =>
  entry.kind === kind && (kind !== 'amount' || entry.evidence.money) && (kind !== 'duration' || entry.evidence.period)

function sidesOf(rows: readonly Row[], { reading }: Part): AnswerBlock[] {
  const paid = reading.degrees.flatMap(degree => paidIn(rows, degree))
  const lead = paid.length === rows.length * reading.degrees.length ? (sideBySide(paid) ?? amountLead(paid)) : null
  if (lead && paid.length > 0) return [lead, ...paid.map(benefitBlock)]
  const points = pointsOf(reading.text, rows)
  const onPoint = ({ excerpts }: Row) => excerpts.find(({ quote }) => points.some(point => quote.includes(point))) ?? excerpts[0]
  return rows.flatMap((row, i) =>
    [onPoint(row)]
      .flatMap(excerpt => excerpt ?? [])
      .map(({ quote }) =>
        block(i === 0 ? 'lead' : 'point', quote, {
          label: nameOf(row.ranked.entry.policy.policy),
          citations: [row.number],
        }),
      ),
  )
}

/** Words of the question that each of the clauses has: what they are compared by, 押金 of 人才公寓和青年驿家押金哪个少. */
function pointsOf(asked: string, rows: readonly Row[]): string[] {
  const pairs = Array.from({ length: Math.max(0, asked.length - 1) }, (_, i) => asked.slice(i, i + 2))
  return pairs.filter(pair => rows.every(({ ranked }) => ranked.entry.clause.text.includes(pair)))
}
