import type { AnswerBlock } from '../../../contract/policies/answers.ts'
import { block } from './blocks.ts'
import { nameOf } from './money.ts'
import type { Row } from './rows.ts'

/** A clause of so many characters is told whole. */
const shortClause = 220

/** A row in its own words: the sentence that answers, and the rest of a short clause. */
export function quoted(row: Row, isLead: boolean): AnswerBlock[] {
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
