import type { AnswerBlock, Citation } from '../../../contract/policies/answers.ts'
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
import { nameOf } from './money.ts'
import type { Ranked } from './rank.ts'
import type { Reading } from './reading.ts'
import { Citations, isOffered, type Row, twinsOf } from './rows.ts'
import { joinBlocks } from './together.ts'
import { saidIn, type Verdict, verdictOn } from './verdict.ts'
import { whenAndWhere } from './when-and-where.ts'
import type { ClauseKind } from './word-kinds.ts'

const mostRanked = 5
const mostTwins = 3
/** A clause of so many characters is told whole. */
const shortClause = 220

export interface Composed {
  outcome: 'answered' | 'clarify' | 'refused'
  blocks: AnswerBlock[]
  citations: Citation[]
  missing: string[]
}

/** Puts an answer together from confirmed facts and whole sentences; what is not there is named, never made up. */
export function compose(c: Composing): Composed {
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
  const all = everything(c, citations)
  if (all) return { outcome: 'answered', blocks: all, citations: citations.list, missing: [] }
  const choices = choicesIn(c, citations)
  if (choices) return { outcome: 'clarify', blocks: choices, citations: citations.list, missing: [] }
  const told = new Set<string>()
  const blocks = unique(finding.parts.flatMap(part => partBlocks(c, citations, part, told)))
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
  const lead = reading.degrees.length > 1 ? sideBySide(paid) : amountLead(paid)
  const blocks = joined(c, citations, part) ??
    compared(citations, part) ??
    verdictBlocks(c, citations, part, rows) ?? [
      ...(lead ? [lead, ...(paid.length > 1 ? paid.map(reading.degrees.length > 1 ? benefitOfDegree : benefitBlock) : [])] : []),
      ...rows.filter(row => !paid.some(p => p.row === row)).flatMap((row, i) => quoted(row, i === 0 && !lead)),
      ...companions(citations, part, top),
    ]
  const policies = [...new Set(rows.map(row => row.ranked.entry.policy.policy))]
  const said = blocks.map(b => b.text).join()
  return withPractical(blocks, whenAndWhere(c, citations, part, policies, said), reading)
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

/** A row in its own words: the sentence that answers, and the rest of a short clause. */
function quoted(row: Row, isLead: boolean): AnswerBlock[] {
  const [best, ...others] = row.excerpts
  if (!best) return []
  const { entry } = row.ranked
  const name = nameOf(entry.policy.policy)
  const isNamed = best.quote.includes(entry.policy.policy.sheet?.benefit.name ?? name)
  const label = isLead ? (isNamed ? null : name) : `${name} · ${entry.clause.heading}`
  const whole = entry.clause.text.length <= shortClause ? others : []
  return [
    block(isLead ? 'lead' : 'point', best.quote, { label, citations: [row.number] }),
    ...whole.map(({ quote }) => block('point', quote, { label: entry.clause.heading, citations: [row.number] })),
  ]
}

function verdictBlocks(
  { words, finding, day }: Composing,
  citations: Citations,
  part: Finding['parts'][number],
  rows: readonly Row[],
): AnswerBlock[] | null {
  const { reading } = part
  const [first] = rows
  if (!first || !(reading.kinds.has('eligibility') || reading.isNotLocal) || !mayI.every(kind => !reading.kinds.has(kind)))
    return null
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
    ...open,
    ...payBlocks(
      part,
      citations,
      [...policies].filter(p => !verdict.refused.has(p.id)),
    ),
  ]
}

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

/** Whoever asks whether there is anything wants to know for whom, how much and how; whoever asks whether they may, for whom it is. */
function companions(citations: Citations, { reading, ranked }: Finding['parts'][number], top: Ranked): AnswerBlock[] {
  const ofPolicy = ranked.filter(r => r.entry.policy === top.entry.policy && r !== top)
  const first = (...kinds: ClauseKind[]) => ofPolicy.find(r => kinds.includes(r.entry.kind))
  const isMayI = reading.kinds.size === 1 && reading.kinds.has('eligibility') && top.entry.kind !== 'eligibility'
  const nearest = ofPolicy.find(r => r === ranked[0])
  const wanted = reading.asksExistence
    ? [top.entry.kind === 'amount' ? first('eligibility') : first('amount', 'duration'), nearest]
    : [isMayI ? first('eligibility') : undefined]
  return [...new Set(wanted)].flatMap(r => {
    const row = r && citations.row(r, reading)
    return row ? quoted(row, false) : []
  })
}

/** Said once. */
const unique = (blocks: AnswerBlock[]) => blocks.filter((b, i) => blocks.findIndex(other => other.text === b.text) === i)

/** Only the first thing that was asked leads. */
const asOne = (blocks: AnswerBlock[]) => blocks.map((b, i) => (i > 0 && b.kind === 'lead' ? { ...b, kind: 'point' as const } : b))
