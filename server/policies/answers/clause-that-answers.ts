import type { Composing } from './composing.ts'
import type { Finding } from './engine.ts'
import { paysOut } from './money.ts'
import type { Ranked } from './rank.ts'
import type { ClauseKind } from './word-kinds.ts'

/** Asked for by name, these are told even where another clause is a little nearer. */
const plain = new Set<ClauseKind>(['material', 'amount', 'process', 'when', 'penalty', 'duration', 'where', 'stacking'])
/** Few documents have a clause of its own for the day: then the steps name it. */
const saysKind = ({ kind, evidence }: Ranked['entry'], wanted: ClauseKind) =>
  kind === wanted || (wanted === 'when' && kind === 'process' && evidence.date)
const lasts = new Set<ClauseKind>(['duration', 'amount'])
/** Says for whom or how, where what there is was asked. */
const besides = new Set<ClauseKind>(['material', 'process', 'validity'])
/** How near: with the day or what becomes of it no other clause helps. */
const nearEnough: Partial<Record<ClauseKind, number>> = { when: 0, penalty: 0.02 }

/** No other clause comes near. */
const sure = 0.6

const paying = ({ kind, clause }: Ranked['entry']) => kind === 'process' && paysOut.test(clause.text)

/** The clause that answers; whoever asks whether there is anything is told what it is before for whom. */
export function answering(
  { words }: Composing,
  { ranked, reading }: Finding['parts'][number],
  told: Set<string>,
): Ranked | undefined {
  const [first] = ranked
  const top = first && told.has(first.entry.clause.id) ? (ranked.find(r => !told.has(r.entry.clause.id)) ?? first) : first
  if (!top) return top
  const inPolicy = (fits: (r: Ranked) => boolean) => ranked.find(r => r.entry.policy === top.entry.policy && fits(r))
  const { sheet, id } = top.entry.policy.policy
  const ofTwo = (r: Ranked) => words.hints.has(r.entry.clause.text, 'couple')
  if (reading.isCouple && reading.asksTogether) return inPolicy(ofTwo) ?? top
  if (reading.asksPayout) return paying(top.entry) ? top : (inPolicy(r => paying(r.entry)) ?? top)
  const lasting = reading.asksLasting ? sheet?.amounts.find(a => a.months !== null) : undefined
  if (lasting) return inPolicy(r => r.entry.clause.id === `${id}#${lasting.clause}`) ?? top
  if (reading.asksLasting && top.entry.kind === 'validity')
    return inPolicy(r => lasts.has(r.entry.kind) && r.entry.evidence.period) ?? top
  const isBeside = besides.has(top.entry.kind) && !reading.kinds.has(top.entry.kind)
  if (reading.asksExistence && (top.entry.kind === 'eligibility' || isBeside))
    return inPolicy(r => r.entry.kind === 'amount') ?? (isBeside ? inPolicy(r => r.entry.kind === 'duration') : undefined) ?? top
  // Whoever asks how much is to be given back asks what becomes of it.
  const [kind, ...others] = reading.kinds.has('penalty') ? (['penalty'] as const) : reading.kinds
  const isNamed = kind !== undefined && (plain.has(kind) || (kind === 'eligibility' && reading.text.includes('条件')))
  // 能报销吗 asks for the sum as well as whether there is one.
  const asksSum = kind === 'amount' && others.every(other => other === 'eligibility')
  const isOne = asksSum || others.length === 0 || (kind === 'process' && others.every(other => other === 'where'))
  const saysTheDay = kind === 'when' && top.entry.evidence.date && top.share > sure
  const isPlain = !saysTheDay && isNamed && isOne && top.entry.kind !== kind && (asksSum || top.entry.kind !== others[0])
  return (isPlain && inPolicy(r => saysKind(r.entry, kind) && r.share >= top.share * (nearEnough[kind] ?? 0.15))) || top
}
