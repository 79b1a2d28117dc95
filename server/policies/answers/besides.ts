import type { AnswerBlock } from '../../../contract/policies/answers.ts'
import { block } from './blocks.ts'
import { asksForWhom } from './clause-that-answers.ts'
import type { Composing } from './composing.ts'
import type { Finding } from './engine.ts'
import { nameOf } from './money.ts'
import type { PolicyWords } from './policy-words.ts'
import { quoted } from './quoting.ts'
import type { Ranked } from './rank.ts'
import { type Citations, isOffered, type Row } from './rows.ts'
import { judged, saidIn } from './verdict.ts'
import type { ClauseKind } from './word-kinds.ts'

type Part = Finding['parts'][number]

/** How much of the likelihood makes a clause worth telling besides the one that answers. */
const nearShare = 0.06

/**
 * Whoever asks whether there is anything wants to know for whom, how much and how; whoever asks whether they may, for
 * whom it is and what. What was nearest, or nearly so, is told too.
 */
export function companions(words: PolicyWords, citations: Citations, { reading, ranked }: Part, top: Ranked): AnswerBlock[] {
  const ofPolicy = ranked.filter(r => r.entry.policy === top.entry.policy && r !== top)
  const first = (...kinds: ClauseKind[]) => ofPolicy.find(r => kinds.includes(r.entry.kind))
  const isMayI = reading.kinds.size === 1 && reading.kinds.has('eligibility')
  const ofTwo = reading.isCouple ? ofPolicy.find(r => words.hints.has(r.entry.clause.text, 'couple')) : undefined
  const near = ofPolicy.find(r => r === ranked[0] || r.share > nearShare)
  const wanted = reading.asksExistence
    ? [top.entry.kind === 'amount' ? first('eligibility') : first('amount', 'duration'), near]
    : [
        near,
        isMayI && (top.entry.kind !== 'eligibility' || asksForWhom.test(reading.text)) ? first('eligibility') : undefined,
        isMayI ? (first('amount') ?? first('duration')) : undefined,
      ]
  return [...new Set([...wanted, ofTwo])].flatMap(r => {
    const row = r && citations.row(r, r === ofTwo ? '夫妻双方' : reading)
    return row ? quoted(row, false) : []
  })
}

/** Below it another policy may be meant as well; above the other it is told. */
const unsure = 0.5
const alsoLikely = 0.2

/** Where no policy is surely meant, the next likely one is told too: what it says of what was asked. */
export function meantAsWell(citations: Citations, part: Part, top: Ranked, rows: readonly Row[]): AnswerBlock[] {
  const { reading, ranked } = part
  const told = new Set(rows.map(row => row.ranked.entry.policy))
  const others = ranked.filter(r => !told.has(r.entry.policy) && isOffered(r, reading))
  const [first] = others
  if (!first || top.share > unsure || first.share < alsoLikely || reading.benefits.size > 0) return []
  const asked = others.find(r => r.entry.policy === first.entry.policy && reading.kinds.has(r.entry.kind)) ?? first
  const row = citations.row(asked, reading)
  return row ? quoted(row, false).slice(0, 1) : []
}

/** What was said of the asker and rules a policy out, where something else was asked of it: 社保交了四个月，啥时候能申请. */
export function unmet(c: Composing, citations: Citations, part: Part, rows: readonly Row[]): AnswerBlock[] {
  const said = saidIn(c.words, c.finding.question, part.reading, c.day)
  const known = Object.keys(said[0]).filter(fact => fact !== 'degree')
  return rows.flatMap(({ ranked }) => {
    const { policy } = ranked.entry.policy
    const failed = judged(policy, said, c.day)?.conditions.find(
      ({ state, facts, clause }) => state === 'failed' && clause !== null && facts.some(fact => known.includes(fact)),
    )
    const clause = failed && part.ranked.find(r => r.entry.clause.id === `${policy.id}#${failed.clause}`)
    const row = clause && citations.row(clause, failed.label)
    const quote = row?.excerpts[0]?.quote
    const label = `${nameOf(policy)} · ${failed?.label}`
    return row && quote ? [block('condition', quote, { label, state: 'failed', citations: [row.number] })] : []
  })
}
