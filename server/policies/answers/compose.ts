import type { AnswerBlock, Citation } from '../../../contract/policies/answers.ts'
import { companions, meantAsWell, unmet } from './besides.ts'
import { block } from './blocks.ts'
import { choicesIn } from './choices.ts'
import { answering } from './clause-that-answers.ts'
import { compared } from './comparing.ts'
import type { Composing } from './composing.ts'
import type { Finding } from './engine.ts'
import { everything } from './everything.ts'
import { amountLead, benefitBlock, benefitOfDegree, paidIn, sideBySide } from './leads.ts'
import type { LibraryPolicy } from './library.ts'
import { missingIn } from './missing.ts'
import { inParts, nameOf } from './money.ts'
import { numberedAsRead } from './numbering.ts'
import { quoted } from './quoting.ts'
import type { Reading } from './reading.ts'
import { Citations, isOffered, type Row, twinsOf } from './rows.ts'
import { ruledOut } from './ruled-out.ts'
import { joinBlocks } from './together.ts'
import { saidIn, type Verdict, verdictOn } from './verdict.ts'
import { whenAndWhere } from './when-and-where.ts'
import type { ClauseKind } from './word-kinds.ts'

const mostRanked = 5
const mostTwins = 3

export interface Composed {
  outcome: 'answered' | 'clarify' | 'refused'
  blocks: AnswerBlock[]
  citations: Citation[]
  missing: string[]
}

/** Puts an answer together from confirmed facts and whole sentences; what is not there is named, never made up. */
export const compose = (c: Composing): Composed => numberedAsRead(composed(c))

function composed(c: Composing): Composed {
  const { words, signposts, finding, policies } = c
  const pointing = (topic: NonNullable<Finding['refusal']>): Composed => {
    const blocks = signposts.blocksFor(topic)
    return { outcome: 'refused', blocks, citations: [], missing: [blocks[0]?.text ?? ''] }
  }
  if (finding.refusal) return pointing(finding.refusal)
  const citations = new Citations(words, policies)
  const ranked = finding.ranked.flatMap(r =>
    citations.list.length < mostRanked ? (citations.row(r, finding.reading) ?? []) : [],
  )
  if (ranked.length === 0) return pointing('outside')
  const all = everything(c, citations) ?? ruledOut(c, citations)
  if (all) return { outcome: 'answered', blocks: all, citations: citations.list, missing: [] }
  const choices = choicesIn(c, citations)
  if (choices) return { outcome: 'clarify', blocks: choices, citations: citations.list, missing: [] }
  const told = new Set<string>()
  const blocks = unique(sumsFirst(finding.parts.map(part => ({ part, blocks: partBlocks(c, citations, part, told) }))))
  const missing = missingIn(
    finding,
    ranked.map(row => row.ranked),
    blocks,
  )
  return {
    outcome: 'answered',
    citations: citations.list,
    missing,
    blocks: [...asOne(blocks), ...missing.map(text => block('unknown', text))],
  }
}

interface PartAnswer {
  part: Finding['parts'][number]
  blocks: AnswerBlock[]
}

/** Who asks whether they may and then how much reads the sum first, unless it is known whether they may. */
function sumsFirst([first, second, ...others]: PartAnswer[]): AnswerBlock[] {
  const asks = (answer: PartAnswer | undefined, kind: ClauseKind) => answer?.part.reading.kinds.has(kind) ?? false
  const isVerdict = first?.blocks.some(({ kind }) => kind === 'condition')
  const isTurned = asks(first, 'eligibility') && !asks(first, 'amount') && asks(second, 'amount') && !isVerdict
  return [...(isTurned ? [second, first] : [first, second]), ...others].flatMap(answer => answer?.blocks ?? [])
}

/** One thing that was asked: what answers it, the same of the other level, and what belongs to it. */
function partBlocks(c: Composing, citations: Citations, part: Finding['parts'][number], told: Set<string>): AnswerBlock[] {
  const { reading } = part
  const top = answering(c, part, told)
  if (!top) return []
  told.add(top.entry.clause.id)
  const alike = twinsOf(part, top).slice(0, mostTwins)
  const rows = [...(isOffered(top, reading) || alike.length === 0 ? [top] : []), ...alike].flatMap(
    r => citations.row(r, reading) ?? [],
  )
  const paid = rows[0]?.ranked.entry.kind === 'amount' ? reading.degrees.flatMap(degree => paidIn(rows, degree)) : []
  // Where another sentence is nearer than the one with the sum, that one was asked for.
  const sum = paid.some(isSaidBySum) ? amountLead(paid) : undefined
  const lead = reading.degrees.length > 1 ? sideBySide(paid) : sum
  const blocks = joined(c, citations, part) ??
    compared(citations, part) ??
    verdictBlocks(c, citations, part, rows) ?? [
      ...(lead ? [lead, ...(paid.length > 1 ? paid.map(reading.degrees.length > 1 ? benefitOfDegree : benefitBlock) : [])] : []),
      ...rows
        .filter(row => !paid.some(p => p.row === row && isSaidBySum(p)) || inParts.test(row.ranked.entry.clause.text))
        .flatMap((row, i) => quoted(row, i === 0 && !lead)),
      ...companions(c.words, citations, part, top),
    ]
  const policies = [...new Set(rows.map(row => row.ranked.entry.policy.policy))]
  // 残疾人毕业给钱吗 asks who may and how much.
  const asksBoth = reading.kinds.has('amount') && reading.kinds.has('eligibility') && top.entry.kind === 'eligibility'
  if (asksBoth && !blocks.some(({ kind }) => kind === 'benefit' || kind === 'condition'))
    blocks.splice(1, 0, ...payBlocks(part, citations, policies))
  if (!blocks.some(({ kind }) => kind === 'condition')) blocks.splice(1, 0, ...unmet(c, citations, part, rows))
  if (!blocks.some(({ kind }) => kind === 'condition')) blocks.push(...meantAsWell(citations, part, top, rows))
  const said = blocks.map(b => b.text).join()
  return withPractical(blocks, whenAndWhere(c, citations, part, policies, said), reading)
}

/** The sentence nearest to what was asked is the one with the sum. */
const isSaidBySum = ({ row, amount }: ReturnType<typeof paidIn>[number]) => {
  const [best] = row.excerpts
  return best === undefined || (best.start <= amount.start && amount.end <= best.end)
}

/** Asked for, the day and the way stand right below the answer; else where the first screen still shows them. */
function withPractical(blocks: AnswerBlock[], practical: AnswerBlock[], { kinds }: Reading): AnswerBlock[] {
  const lead = blocks.findIndex(b => b.kind === 'point')
  const top = lead < 0 ? blocks.length : lead
  const isAsked = practicalKinds.some(kind => kinds.has(kind))
  const at = isAsked ? top : Math.max(top, Math.min(blocks.length, shownWith))
  return [...blocks.slice(0, at), ...practical, ...blocks.slice(at)]
}
const practicalKinds = ['when', 'where', 'process', 'validity'] as const
/** Blocks of the first screen that come before the day and the way. */
const shownWith = 3

/** Whether both may be drawn, and what the asker's own degree gets of each. */
function joined({ words }: Composing, citations: Citations, part: Finding['parts'][number]): AnswerBlock[] | null {
  const join = joinBlocks(words, citations, part)
  return join && [...join.blocks, ...payBlocks(part, citations, join.policies)]
}

function verdictBlocks(
  { words, finding, day }: Composing,
  citations: Citations,
  part: Finding['parts'][number],
  rows: readonly Row[],
): AnswerBlock[] | null {
  const { reading } = part
  const [first] = rows
  const asksWhether =
    reading.kinds.has('eligibility') || reading.isNotLocal || (reading.kinds.size === 0 && yesOrNo.test(reading.text))
  if (!first || !asksWhether || reading.asksAge || !mayI.every(kind => !reading.kinds.has(kind))) return null
  const policies = new Set(rows.map(row => row.ranked.entry.policy.policy))
  const verdict = verdictOn([...policies], saidIn(words, finding.question, reading, day), reading, day)
  if (verdict && !verdict.isDecided && reading.asksExistence) return null
  if (!verdict || (!verdict.isDecided && first.ranked.entry.kind !== 'eligibility')) return null
  const rowOf = ({ policy, clause, label }: Verdict['open'][number]) => {
    const ranked = part.ranked.find(r => r.entry.clause.id === `${policy.id}#${clause}`)
    return ranked ? citations.row(ranked, `${label}${reading.text}`) : null
  }
  const conditions = verdict.deciding.flatMap(decided => {
    const row = rowOf(decided)
    const best = row?.excerpts[0]?.quote
    const label = `${nameOf(decided.policy)} · ${decided.label}`
    return row && best ? [block('condition', best, { label, state: decided.state, citations: [row.number] })] : []
  })
  const open = verdict.open.flatMap(condition => {
    const row = rowOf(condition)
    return row ? [block('condition', condition.label, { state: 'unknown', citations: [row.number] })] : []
  })
  const cited = [...new Set([...conditions, ...open].flatMap(b => b.citations))]
  return [
    block('lead', `${forWhom(reading)}${verdict.text}`, { citations: cited }),
    ...conditions,
    ...(verdict.refused.size > 0 && !cited.includes(first.number) ? quoted(first, false).slice(0, 1) : []),
    ...open,
    ...payBlocks(
      part,
      citations,
      [...policies].filter(p => !verdict.refused.has(p.id)),
    ),
  ]
}

const yesOrNo = /[吗么不没吧][?？]?$/u

/** Conditions are judged for one person at a time: of two it is said which one. */
const forWhom = ({ degrees: [first, second] }: Reading) =>
  first && second ? `先按${first}说（${second}的请接着问“那${second}呢”）：` : ''

/** Asked together with 「may I」 these want their own words, not a yes or no. */
const mayI = ['amount', 'duration', 'when', 'material', 'process', 'where'] as const

const payBlocks = (part: Finding['parts'][number], citations: Citations, policies: LibraryPolicy[]) =>
  policies.flatMap(policy => {
    const { degrees } = part.reading
    const clause = policy.sheet?.amounts[0]?.clause
    const ranked = part.ranked.find(r => r.entry.clause.id === `${policy.id}#${clause}`)
    const row = ranked && citations.row(ranked, part.reading)
    return row
      ? (degrees.length > 0 ? degrees : [undefined]).flatMap(degree =>
          paidIn([row], degree).map(degrees.length > 1 ? benefitOfDegree : benefitBlock),
        )
      : []
  })

/** Said once. */
const unique = (blocks: AnswerBlock[]) => blocks.filter((b, i) => blocks.findIndex(other => other.text === b.text) === i)

/** Only the first thing that was asked leads. */
const asOne = (blocks: AnswerBlock[]) => blocks.map((b, i) => (i > 0 && b.kind === 'lead' ? { ...b, kind: 'point' as const } : b))
