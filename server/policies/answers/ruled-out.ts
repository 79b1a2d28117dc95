import type { AnswerBlock } from '../../../contract/policies/answers.ts'
import { block } from './blocks.ts'
import type { Composing } from './composing.ts'
import type { LibraryPolicy } from './library.ts'
import { nameOf } from './money.ts'
import { type Citations, isOffered } from './rows.ts'
import { judged, openToAll, saidIn } from './verdict.ts'

const mostQuoted = 4
const mostNames = 6

/**
 * Who is as was said, and asks of no benefit in particular whether they may: what that rules out, with the sentences that
 * say so, and what it does not. Null where nothing that was said decides anything.
 */
export function ruledOut({ words, finding, day, payers }: Composing, citations: Citations): AnswerBlock[] | null {
  const { reading, question } = finding
  const [part, other] = finding.parts
  if (!reading.isOfAnybody || !part || other) return null
  const clauseOf = ({ id }: LibraryPolicy, clause: number | null) =>
    part.ranked.find(r => r.entry.clause.id === `${id}#${clause}`)
  const said = saidIn(words, question, reading, day)
  const known = Object.keys(said[0]).filter(fact => fact !== 'degree')
  const views = payers
    .filter(r => isOffered(r, reading))
    .flatMap(ranked => {
      const { policy } = ranked.entry.policy
      const failed = judged(policy, said, day)?.conditions.find(
        ({ state, facts, clause }) => state === 'failed' && clause !== null && facts.some(fact => known.includes(fact)),
      )
      return [{ ranked, policy, failed }]
    })
  const refusing = views.flatMap(({ policy, failed }) => {
    const clause = failed && clauseOf(policy, failed.clause)
    return failed ? [{ policy, failed, clause }] : []
  })
  if (refusing.length === 0) return null
  const names = (list: readonly { policy: LibraryPolicy }[]) =>
    `${list
      .slice(0, mostNames)
      .map(({ policy }) => nameOf(policy))
      .join('、')}${list.length > mostNames ? '等' : ''}`
  const quotes = refusing.slice(0, mostQuoted).flatMap(({ policy, failed, clause }) => {
    const row = clause && citations.row(clause, `${failed.label}${reading.text}`)
    const label = `${nameOf(policy)} · ${failed.label}`
    return row ? [block('condition', row.excerpts[0]?.quote ?? '', { label, state: 'failed', citations: [row.number] })] : []
  })
  const free = reading.isNotLocal ? views.flatMap(({ policy }) => openToAll(policy)) : []
  const welcome = free.map(({ policy, label }) => `${nameOf(policy)}（${label}）`).join('、')
  const freeRows = free.flatMap(({ policy, clause, label }) => {
    const ranked = clauseOf(policy, clause)
    const row = ranked && citations.row(ranked, label)
    return row ? [row.number] : []
  })
  const open = views.filter(({ policy, failed }) => !failed && !free.some(f => f.policy === policy))
  // The shortest says it of all of them; what each asks for exactly stands below.
  const [label, ...others] = [...new Set(refusing.map(({ failed }) => failed.label.replaceAll('学历要求：', '')))].sort(
    (a, b) => a.length - b.length,
  )
  const rest = open.length > 0 ? `没有这一条的：${names(open)}，看各自的条件。` : ''
  return [
    block(
      'lead',
      `${welcome && `能领的有${welcome}。`}按你说的不能领${names(refusing)}（要求${label}${others.length > 0 ? '等' : ''}）。${rest}`,
      {
        citations: [...freeRows, ...quotes.flatMap(quote => quote.citations)],
      },
    ),
    ...quotes,
    block('next', '再说一下学历、毕业几年、在哪上班、户口，就能算出你能领哪几项。'),
  ]
}
