import { remembered } from '../../platform/texts/remembered.ts'
import { type Span, sentencesOf } from '../sheets/sentences.ts'
import type { IndexedClause } from './build-index.ts'
import { evidenceIn } from './kinds.ts'
import { paysOut } from './money.ts'
import type { PolicyWords } from './policy-words.ts'
import { talentClassesIn } from './quantities.ts'
import type { Reading } from './reading.ts'
import { termsOf } from './terms.ts'
import { isUnsafeClause } from './unsafe-text.ts'

/** A whole sentence of a clause, as it stands there. */
export interface Excerpt extends Span {
  quote: string
}

/** Of what stands in the library, which is the same for every question. */
const clauseSentences = remembered(sentencesOf)
const clauseTerms = remembered((text: string) => [...termsOf(text).keys()])
const clauseEvidence = remembered(evidenceIn)

/** The sentences of a clause that may be quoted, those that say most about what is asked, or hold the words, first. */
export function excerptsOf(
  words: PolicyWords,
  text: string,
  asked: Reading | string,
  { kind, policy }: Pick<IndexedClause, 'kind' | 'policy'>,
): Excerpt[] {
  const wanted = termsOf(typeof asked === 'string' ? asked : `${asked.text} ${asked.formal}`)
  // What the title says is what every sentence is about.
  for (const term of clauseTerms(policy.policy.title)) wanted.delete(term)
  const sentences = clauseSentences(text)
    .map(span => ({ ...span, quote: text.slice(span.start, span.end) }))
    .filter(({ quote }) => !isUnsafeClause(words, quote))
  const offices = words.offices.only('office', 'online')
  const asksForOffice = typeof asked !== 'string' && offices.has(asked.text)
  // The first sum of a clause is what it grants, the others come on top of it.
  const main = kind === 'amount' ? sentences.find(({ quote }) => clauseEvidence(quote).money) : undefined
  return (
    sentences
      .map(excerpt => ({
        excerpt,
        score:
          worth(excerpt.quote, wanted, asked, { kind, policy }) +
          (kind === 'process' && offices.has(excerpt.quote) ? (asksForOffice ? officeShare : wayShare) : 0) -
          excerpt.start / 2000 +
          (excerpt === main ? mainShare : 0),
      }))
      // A list of papers is read from its top, unless one of them is what was asked about.
      .sort((a, b) =>
        kind === 'material' && (typeof asked === 'string' || asked.kinds.size === 0 || asked.kinds.has('material'))
          ? a.excerpt.start - b.excerpt.start
          : b.score - a.score,
      )
      .map(({ excerpt }) => excerpt)
  )
}

/** 押金为一个月租金 is said of what was asked. */
const beginsWithIt = 4
const mainShare = 1
/** A sentence that sends one somewhere says more of the way than one that does not. */
const wayShare = 1.5
/** Where one was asked about, 得跑柜台吗, it says all. */
const officeShare = 6
/** 满6个月, 5年以内, 不超过24个月. */
export const timeLimit = /满\d|\d+(?:个?月|年|日|天|个?工作日)(?:以内|之内|内|以上)|不(?:超过|少于|满)\d+(?:个?月|年|日|天)/u
const former = /原来|以前|之前|老(?:办法|政策|规定)|一次性/u
const repeals = /不再执行|废止/u
/** A sentence about the class of talents that was named, or about another. */
const ofClass = 4
/** What a long sentence shares with the question by its length alone counts less. */
const longSentence = 120

function worth(
  part: string,
  wanted: Map<string, number>,
  asked: Reading | string,
  { kind, policy }: Pick<IndexedClause, 'kind' | 'policy'>,
): number {
  const { title } = policy.policy
  let score = 0
  for (const term of clauseTerms(part)) score += Math.min(1, wanted.get(term) ?? 0) * (term.length > 1 ? 1 : 0.3)
  score /= 1 + part.length / longSentence
  if (typeof asked === 'string') return score
  const reading = asked
  const evidence = clauseEvidence(part)
  if ((reading.kinds.has('amount') || kind === 'amount') && evidence.money) score += 2.5
  if ((reading.kinds.has('when') || reading.kinds.has('duration')) && (evidence.period || evidence.date)) score += 2
  if (kind === 'validity' && evidence.date) score += 1 + (part.includes('有效期') ? 3 : 0)
  if (kind === 'validity' && repeals.test(part) && former.test(reading.text)) score += 5
  if (/(?:几|多少)次/u.test(reading.text) && /\d次/u.test(part)) score += 4
  if (reading.asksAge && evidence.age) score += 4
  if (reading.asksPayout && paysOut.test(part)) score += 4
  if (reading.saysLapse && timeLimit.test(part)) score += 4
  if (reading.kinds.has('where') && evidence.contact) score += 1.5
  if (!title.includes(part.slice(0, 2)) && `${reading.text} ${reading.formal}`.includes(part.slice(0, 2))) score += beginsWithIt
  const named = talentClassesIn(part)
  const classes = named.length > 0 ? talentClassesIn(reading.text) : []
  if (classes.length > 0) score += classes.some(asked => named.includes(asked)) ? ofClass : -ofClass
  for (const degree of reading.degrees) if (part.includes(degree) || (degree === '大专' && part.includes('专科'))) score += 2
  return score
}
