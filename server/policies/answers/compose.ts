import type { AnswerBlock, Citation } from '../../../contract/policies/answers.ts'
import type { PolicySummary } from '../../../contract/policies/library.ts'
import type { Finding } from './engine.ts'
import { type Excerpt, excerptOf } from './excerpt.ts'
import type { RefusalReason } from './guard.ts'
import type { PolicyWords } from './policy-words.ts'
import type { Ranked } from './rank.ts'
import { isUnsafe } from './unsafe-text.ts'
import type { ClauseKind } from './word-kinds.ts'

const mostCitations = 5
const mostPoints = 3
/** A further clause is told where its share is at least this part of the best one's. */
const worthTelling = 0.12
/** Another policy is told of only where its title fits nearly as well. */
const alikeHead = 0.9
/** Below these the question names no subject clearly. */
const unclearHead = 0.12
const unclearShare = 0.2

export interface Composed {
  outcome: 'answered' | 'clarify' | 'refused'
  blocks: AnswerBlock[]
  citations: Citation[]
  missing: string[]
}

interface Cited {
  ranked: Ranked
  excerpt: Excerpt
  citation: Citation
}

const block = (kind: AnswerBlock['kind'], text: string, more: Partial<AnswerBlock> = {}): AnswerBlock => ({
  kind,
  label: null,
  text,
  citations: [],
  options: [],
  ...more,
})

/** Puts an answer together from words that stand in clauses; what is not there is named, never made up. */
export function compose(
  words: PolicyWords,
  finding: Finding,
  question: string,
  policies: Map<string, PolicySummary>,
  isFollowUp = false,
): Composed {
  if (finding.refusal) return refusal(finding.refusal)
  const cited = citedIn(words, finding, policies)
  if (cited.length === 0) return refusal('outside')
  const choices = choicesIn(finding, question, policies, isFollowUp)
  const missing = missingIn(finding, cited)
  const citations = cited.map(c => c.citation)
  const gaps = missing.map(text => block('gap', text))
  if (choices.length > 1)
    return {
      outcome: 'clarify',
      citations,
      missing,
      blocks: [block('choice', '想问的是哪一项？选一个，就按那份文件回答。', { options: choices })],
    }
  return { outcome: 'answered', citations, missing, blocks: [...told(finding, cited), ...gaps] }
}

function citedIn(words: PolicyWords, finding: Finding, policies: Map<string, PolicySummary>): Cited[] {
  const cited: Cited[] = []
  for (const ranked of finding.ranked) {
    const policy = policies.get(ranked.entry.policy.policy.id)
    const excerpt = policy && excerptOf(words, ranked.entry.clause.text, finding.reading, ranked.entry.kind)
    if (policy && excerpt) cited.push({ ranked, excerpt, citation: citationOf(words, ranked, excerpt, policy, cited.length + 1) })
    if (cited.length === mostCitations) break
  }
  return cited
}

const citationOf = (
  words: PolicyWords,
  { entry, status }: Ranked,
  excerpt: Excerpt,
  policy: PolicySummary,
  number: number,
): Citation => ({
  number,
  policyId: policy.id,
  clauseId: entry.clause.id,
  title: policy.title,
  heading: entry.clause.heading,
  quote: excerpt.quote,
  start: excerpt.start,
  end: excerpt.end,
  docNo: policy.documentNumber,
  authority: policy.authority,
  level: policy.level,
  status,
  effectiveFrom: policy.effectiveFrom,
  effectiveTo: policy.effectiveTo,
  // A document with planted words is not trusted with an address either.
  sourceUrl: entry.policy.policy.clauses.some(c => isUnsafe(words, c.text)) ? null : policy.source.url,
  checkedAt: policy.checkedAt,
  sample: policy.sample,
})

/** The answer first; then what else belongs to it, one line for each clause. */
function told(finding: Finding, cited: Cited[]): AnswerBlock[] {
  const [first, ...rest] = cited as [Cited, ...Cited[]]
  const best = first.ranked.share
  const firsts = new Set(finding.parts.map(part => part.ranked[0]?.entry.clause.id))
  const leading = new Set(finding.parts.map(part => part.ranked[0]?.entry.policy.policy.id))
  const isNear = ({ ranked }: Cited) =>
    leading.has(ranked.entry.policy.policy.id) || (ranked.features[0] ?? 0) >= alikeHead * (first.ranked.features[0] ?? 0)
  const points = rest
    .filter(c => firsts.has(c.ranked.entry.clause.id) || c.ranked.share >= best * worthTelling)
    .filter(isNear)
    .filter(c => c.ranked.status !== 'expired' || finding.reading.asksPast || first.ranked.status === 'expired')
    .slice(0, mostPoints)
  return [
    block('lead', first.excerpt.lead, { citations: [1] }),
    ...points.map(c => block('point', c.excerpt.lead, { label: c.citation.heading, citations: [c.citation.number] })),
  ]
}

const askedFor: Partial<Record<ClauseKind, string>> = {
  amount: '金额',
  material: '材料',
  process: '办理办法',
  where: '地址或电话',
  when: '办理时间',
}

function missingIn(finding: Finding, cited: Cited[]): string[] {
  const kinds = new Set(cited.map(c => c.ranked.entry.kind))
  const evidence = cited.map(c => c.ranked.entry.evidence)
  const isThere = (kind: ClauseKind) =>
    kinds.has(kind) ||
    (kind === 'amount' && evidence.some(e => e.money)) ||
    (kind === 'where' && evidence.some(e => e.contact)) ||
    (kind === 'when' && evidence.some(e => e.date || e.period))
  const missing = [...finding.reading.kinds].flatMap(kind => {
    const name = askedFor[kind]
    return name && !isThere(kind) ? [`没查到${name}的依据，这部分不作回答。`] : []
  })
  const status = cited[0]?.ranked.status
  if (status === 'expired' || status === 'replaced') missing.push('引用的文件已经不再执行，只作对照；现在的规定请问工作人员。')
  if (status === 'unverified') missing.push('这条来自公开报道，还没有和原文核对，办理前请先问清。')
  if (status === 'upcoming') missing.push('引用的文件还没有开始施行。')
  if (status === 'exhausted') missing.push('这项的额度已经用完。')
  return missing
}

/** Where the question names no subject and several policies fit alike: which of them? */
function choicesIn(
  finding: Finding,
  question: string,
  policies: Map<string, PolicySummary>,
  isFollowUp: boolean,
): AnswerBlock['options'] {
  const best = finding.ranked[0]
  const isUnclear =
    (finding.reading.isGeneral && !isFollowUp) || ((best?.share ?? 1) < unclearShare && (best?.features[0] ?? 1) < unclearHead)
  if (!best || finding.parts.length > 1 || !isUnclear) return []
  const options = new Map<string, AnswerBlock['options'][number]>()
  for (const { entry, status } of finding.ranked) {
    const policy = policies.get(entry.policy.policy.id)
    if (policy && status === 'current' && !options.has(policy.id))
      options.set(policy.id, {
        label: policy.title,
        question: `${policy.title.replace(/^关于|的通知$/gu, '')}：${question}`.slice(0, 200),
      })
    if (options.size === 3) break
  }
  return [...options.values()]
}

const wayOn = '可以转给工作人员，会在工作时间内答复。'
const reasons: Record<RefusalReason, [string, string]> = {
  injection: ['这里只按政策条款回答问题，不接受改变规则的要求。', '想问哪项政策，请直接写出来。'],
  illegal: ['这件事不合规，不能提供办法。', '如果条件还差一点，可以转给工作人员，一起看有没有合规的路。'],
  privacy: ['别人的个人信息不能查，也不会提供。', '想办自己的事，请直接写出问题。'],
  ownCase: ['这里看不到个人申请的进度。', '请转给工作人员，带上申请编号，由专员查询。'],
  health: ['身体不舒服请问医生，这里只回答青年政策。', '想问哪项政策，请直接写出来。'],
  weather: ['天气请看气象部门的发布，这里只回答青年政策。', '想问哪项政策，请直接写出来。'],
  elsewhere: ['这里只收录郑州和二七区适用的政策，没有那边的依据。', '请问当地人社部门；来二七能享受什么，可以换个问法再问。'],
  unclear: ['没看懂想问什么。', '写一句完整的话，比如“本科毕业租房能补多少”。'],
  outside: ['没有找到依据，不作回答。', wayOn],
}

function refusal(reason: RefusalReason): Composed {
  const [why, next] = reasons[reason]
  return { outcome: 'refused', blocks: [block('lead', why), block('way', next)], citations: [], missing: [why] }
}
