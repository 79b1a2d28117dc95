import type { Composing } from './composing.ts'
import type { Finding } from './engine.ts'
import { timeLimit } from './excerpt.ts'
import { featureNames } from './features.ts'
import { costsNothing } from './missing.ts'
import { paysOut } from './money.ts'
import type { PolicyWords } from './policy-words.ts'
import type { Ranked } from './rank.ts'
import type { Reading } from './reading.ts'
import { isOffered } from './rows.ts'
import type { BenefitKind, ClauseKind } from './word-kinds.ts'

/** Asked for by name, these are told even where another clause is a little nearer. */
const plain = new Set<ClauseKind>([
  'material',
  'amount',
  'process',
  'when',
  'penalty',
  'duration',
  'validity',
  'where',
  'stacking',
])
/** Few documents have a clause of its own for the day: then the steps name it. */
const saysKind = ({ kind, evidence, clause }: Ranked['entry'], wanted: ClauseKind) =>
  kind === wanted ||
  (wanted === 'when' && kind === 'process' && evidence.date) ||
  (wanted === 'penalty' && kind === 'other' && forbids.test(clause.text))
const forbids = /不得|不予/u
/** Asked together with 「may I」 these want their own words. */
const ownWords = new Set<ClauseKind | undefined>(['duration', 'when', 'material', 'process', 'where'])
/** Asked with the way these ask what the way is like. */
const ofTheWay = new Set<ClauseKind>(['where', 'duration'])
const lasts = new Set<ClauseKind>(['duration', 'amount'])
/** Says for whom or how, where what there is was asked. */
const besides = new Set<ClauseKind>(['material', 'process', 'validity', 'stacking'])
/** How near: with the day or what becomes of it no other clause helps. */
const nearEnough: Partial<Record<ClauseKind, number>> = { when: 0, penalty: 0.02, process: 0.1 }

/** A sum that is named draws its own clause near: 创业补贴一万块咋拿. */
const beyondTheSum = 0.02

/** The same of another policy that was named too. */
const elsewhere = 0.3

/** Says how long it must, or may, have been. */
const limits = ({ entry: { kind, clause } }: Ranked) =>
  (kind === 'eligibility' || kind === 'when' || kind === 'process') && timeLimit.test(clause.text)

/** No other clause comes near. */
const sure = 0.6

/** Asks for all who may: what is asked of them may stand in two clauses. */
export const asksForWhom = /条件|谁[能可]|[些么]人/u

const asksWho = /谁[能可]|[些么]人/u
const forWhom = /对象/u

const saysAge = /\d{2}周?岁/u

const asksNumber = /电话|热线|号码/u
const number = /\d{3,4}-\d{4}|\d{5}/u

const inHeading = featureNames.indexOf('headingNamed')
/** How near the clause must be that a case has to itself. */
const nearCase = 0.2

/** A clause of its own says how it is done in a case that was named: 合租情形. */
const isOfCase = ({ entry, features, share }: Ranked, { benefits }: Reading) =>
  entry.kind === 'other' &&
  (features[inHeading] ?? 0) > 0 &&
  share > nearCase &&
  benefits.has(entry.policy.benefit as BenefitKind)

/** Asked with these, a clause that the documents' words for it name by its own heading answers: 免费工位. */
const mayBePointed = new Set<ClauseKind>(['amount', 'eligibility', 'stacking', 'validity'])
const isHeaded = ({ entry, share }: Ranked, { formal }: Reading) =>
  entry.headingWords.length > 0 && share > nearHeading && formal.includes(entry.clause.heading)
const nearHeading = 0.02

const paying = ({ kind, clause }: Ranked['entry']) => kind === 'process' && paysOut.test(clause.text)

/** Of the level that was named, where the nearest clause is of another: for whom it is, if it says nothing of what was asked. */
function ofNamedLevel({ benefits }: PolicyWords, ranked: readonly Ranked[], top: Ranked, reading: Reading): Ranked | undefined {
  if (reading.levels.size !== 1) return undefined
  const { benefit } = top.entry.policy
  const ofLevel = ranked.filter(r => isOffered(r, reading))
  const alike = ofLevel.filter(r => r.entry.policy.benefit === benefit)
  // Where that level grants no such thing, what it grants besides it.
  if (alike.length === 0) {
    const besides = ofLevel.filter(r =>
      r.entry.policy.policy.sheet?.joins.some(join => join.benefit === benefit && join.how === 'adds'),
    )
    const alsoOfIt = besides.filter(r => benefit !== null && benefits.kindsIn(r.entry.policy.policy.title).has(benefit))
    // Whoever did not know of it is told first what it is.
    return [...alsoOfIt, ...besides].find(r => r.entry.kind === 'amount')
  }
  return alike.find(r => reading.kinds.has(r.entry.kind)) ?? alike.find(r => r.entry.kind === 'eligibility')
}

/** The clause that answers; whoever asks whether there is anything is told what it is before for whom. */
export function answering(
  { words }: Composing,
  { ranked, reading }: Finding['parts'][number],
  told: Set<string>,
): Ranked | undefined {
  const [first] = ranked
  const top = first && told.has(first.entry.clause.id) ? (ranked.find(r => !told.has(r.entry.clause.id)) ?? first) : first
  if (!top) return top
  const ofLevel = isOffered(top, reading) ? undefined : ofNamedLevel(words, ranked, top, reading)
  if (ofLevel) return ofLevel
  const inPolicy = (fits: (r: Ranked) => boolean) => ranked.find(r => r.entry.policy === top.entry.policy && fits(r))
  const { sheet, id } = top.entry.policy.policy
  const ofTwo = (r: Ranked) => words.hints.has(r.entry.clause.text, 'couple')
  if (reading.isCouple && reading.asksTogether)
    return (
      inPolicy(ofTwo) ??
      ranked.find(r => ofTwo(r) && r.entry.policy.benefit === top.entry.policy.benefit && isOffered(r, reading)) ??
      top
    )
  const noLongerHolds = top.status === 'expired' || top.status === 'replaced'
  if (noLongerHolds && reading.asksWhetherStill) return inPolicy(r => r.entry.kind === 'validity') ?? top
  if (reading.asksPayout) return paying(top.entry) ? top : (inPolicy(r => paying(r.entry)) ?? top)
  const lasting = reading.asksLasting ? sheet?.amounts.find(a => a.months !== null) : undefined
  if (lasting) return inPolicy(r => r.entry.clause.id === `${id}#${lasting.clause}`) ?? top
  if (reading.asksLasting && top.entry.kind === 'validity')
    return inPolicy(r => lasts.has(r.entry.kind) && r.entry.evidence.period) ?? top
  const { kinds } = reading
  const asksTimeOnly = kinds.has('duration') && !kinds.has('validity')
  if (asksTimeOnly && top.entry.kind === 'validity')
    return ranked.find(r => r.entry.kind !== 'validity' && r.entry.evidence.period && isOffered(r, reading)) ?? top
  if (asksWho.test(reading.text) && top.entry.kind === 'eligibility')
    return inPolicy(r => r.entry.kind === 'eligibility' && forWhom.test(r.entry.clause.heading)) ?? top
  const limit = reading.saysLapse && !top.entry.evidence.period ? inPolicy(limits) : undefined
  if (limit) return limit
  // Who says how old they are asks whether there is any at that age.
  const asksAtAge = reading.asksExistence && saysAge.test(reading.text)
  const ofAge = asksAtAge ? inPolicy(r => r.entry.kind === 'eligibility' && r.entry.evidence.age) : undefined
  if (ofAge) return ofAge
  const pointed = [...kinds].every(kind => mayBePointed.has(kind)) ? inPolicy(r => isHeaded(r, reading)) : undefined
  if (pointed) return pointed
  // How the documents say it names the clause: 补贴对象.
  const isPointedAt = top.entry.kind === 'eligibility' && reading.formal.includes(top.entry.clause.heading)
  const isBeside = besides.has(top.entry.kind) && !reading.kinds.has(top.entry.kind)
  if (kinds.has('where') && asksNumber.test(reading.text) && !number.test(top.entry.clause.text))
    return inPolicy(r => number.test(r.entry.clause.text)) ?? top
  if (reading.asksExistence && !isPointedAt && !kinds.has('validity') && (top.entry.kind === 'eligibility' || isBeside))
    return inPolicy(r => r.entry.kind === 'amount') ?? (isBeside ? inPolicy(r => r.entry.kind === 'duration') : undefined) ?? top
  // Whoever asks how much is to be given back asks what becomes of it.
  const besidesMayI = [...kinds].filter(asked => asked !== 'eligibility')
  const [kind, ...others] = kinds.has('penalty') ? ['penalty' as const] : ownWords.has(besidesMayI[0]) ? besidesMayI : kinds
  const isNamed = kind !== undefined && (plain.has(kind) || (kind === 'eligibility' && asksForWhom.test(reading.text)))
  // 能报销吗 asks for the sum as well as whether there is one.
  const asksSum = kind === 'amount' && others.every(other => other === 'eligibility')
  const isOne = asksSum || others.length === 0 || (kind === 'process' && others.every(other => ofTheWay.has(other)))
  const saysTheDay = kind === 'when' && top.entry.evidence.date && top.share > sure
  // What is paid may stand in a clause that is mostly about something else.
  const saysTheSum = asksSum && top.entry.evidence.money && top.share > sure
  const isPlain =
    !saysTheDay && !saysTheSum && isNamed && isOne && top.entry.kind !== kind && (asksSum || top.entry.kind !== others[0])
  if (!isPlain || (asksSum && isPointedAt)) return top
  const ofCase = kind === 'process' ? ranked.find(r => isOfCase(r, reading) && isOffered(r, reading)) : undefined
  if (ofCase) return ofCase
  const isSumNamed = kind === 'process' && reading.quantities.length > 0
  const enough = isSumNamed ? beyondTheSum : (nearEnough[kind] ?? 0.15)
  const near = inPolicy(r => saysKind(r.entry, kind) && r.share >= top.share * enough)
  const free = kind === 'amount' ? inPolicy(r => costsNothing.test(r.entry.clause.text)) : undefined
  const isOfBenefit = ({ entry }: Ranked) => entry.policy.benefit !== null && reading.benefits.has(entry.policy.benefit)
  return near ?? free ?? ranked.find(r => saysKind(r.entry, kind) && isOfBenefit(r) && r.share >= top.share * elsewhere) ?? top
}
