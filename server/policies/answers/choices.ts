import type { AnswerBlock } from '../../../contract/policies/answers.ts'
import { block } from './blocks.ts'
import type { Composing } from './composing.ts'
import { nameOf, paysOut } from './money.ts'
import type { Ranked } from './rank.ts'
import { type Citations, isOffered } from './rows.ts'

/** Below these the question names no subject clearly. */
const unclearHead = 0.12
const unclearShare = 0.2
/** Above it one clause says when the money comes, whatever was named. */
const clearShare = 0.6
const mostChoices = 5

/** Where the question names no benefit and several fit alike: what each says, and which one is meant. Null where it is clear. */
export function choicesIn({ words, finding, isFollowUp }: Composing, citations: Citations): AnswerBlock[] | null {
  const { reading } = finding
  const best = finding.ranked[0]
  const isPlainly =
    reading.asksPayout && !reading.isGeneral && (best?.share ?? 0) > clearShare && paysOut.test(best?.entry.clause.text ?? '')
  const isUnclear =
    ((reading.isGeneral || reading.isOfCondition || reading.asksPayout) && !isFollowUp && !isPlainly) ||
    ((best?.share ?? 1) < unclearShare && (best?.features[0] ?? 1) < unclearHead)
  if (!best || (finding.parts.length > 1 && !reading.isGeneral) || !isUnclear || reading.benefits.size > 0) return null
  const asksOf = reading.kinds.has('penalty') ? 'penalty' : 'eligibility'
  const kind = reading.isOfCondition ? asksOf : [...reading.kinds][0]
  const [condition] = reading.isOfCondition ? words.hints.matches(reading.text, 'condition') : []
  const names = (text: string) =>
    [...words.hints.matches(text, 'condition')].some(({ entry }) => entry.id === condition?.entry.id)
  const fits = ({ entry }: Ranked) =>
    reading.asksPayout
      ? entry.kind === 'process' && paysOut.test(entry.clause.text)
      : (kind === undefined || entry.kind === kind) && (!condition || names(entry.clause.text))
  const rows = [
    ...firstOfEach(
      finding.parts.flatMap(part => part.ranked),
      r => isOffered(r, reading) && fits(r),
    ).values(),
  ]
    .sort((a, b) => (a.entry.policy.policy.sheet?.amounts.length ? 0 : 1) - (b.entry.policy.policy.sheet?.amounts.length ? 0 : 1))
    .slice(0, mostChoices)
    .flatMap(r => citations.row(r, reading) ?? [])
  if (rows.length < 2) return null
  const policyOf = (row: (typeof rows)[number]) => row.ranked.entry.policy.policy
  return [
    block('choice', '想问的是哪一项？先把各项怎么写的列在下面，点一项接着说。', {
      options: rows.map(row => ({
        label: nameOf(policyOf(row)),
        question: `${nameOf(policyOf(row))}：${finding.question}`.slice(0, 200),
      })),
    }),
    ...rows.map(row => block('point', row.excerpts[0]?.quote ?? '', { label: nameOf(policyOf(row)), citations: [row.number] })),
  ]
}

function firstOfEach(ranked: readonly Ranked[], fits: (r: Ranked) => boolean): Map<string, Ranked> {
  const firsts = new Map<string, Ranked>()
  for (const r of ranked) if (fits(r) && !firsts.has(r.entry.policy.policy.id)) firsts.set(r.entry.policy.policy.id, r)
  return firsts
}
