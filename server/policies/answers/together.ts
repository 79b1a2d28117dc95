import type { AnswerBlock } from '../../../contract/policies/answers.ts'
import { sentencesOf } from '../sheets/sentences.ts'
import { block } from './blocks.ts'
import type { Finding } from './engine.ts'
import type { LibraryPolicy } from './library.ts'
import { joinOf, nameOf } from './money.ts'
import type { PolicyWords } from './policy-words.ts'
import { quoted } from './quoting.ts'
import type { Ranked } from './rank.ts'
import type { Reading } from './reading.ts'
import { type Citations, isOffered } from './rows.ts'

const mostPartners = 6

interface Together {
  blocks: AnswerBlock[]
  policies: LibraryPolicy[]
}

/** Whether two benefits may be drawn together, with the sentence that says so; null where that is not asked. */
export function joinBlocks(
  words: PolicyWords,
  citations: Citations,
  { reading, ranked }: Finding['parts'][number],
): Together | null {
  if (!reading.asksTogether || (reading.isCouple && reading.benefits.size < 2)) return null
  const policies = new Map<string, Ranked>()
  for (const r of ranked)
    if (isOffered(r, { ...reading, levels: new Set() }) && r.entry.policy.benefit && reading.benefits.has(r.entry.policy.benefit))
      if (policies.size < mostPartners && !policies.has(r.entry.policy.policy.id)) policies.set(r.entry.policy.policy.id, r)
  const list = ofNamedLevel(
    [...policies.values()].map(r => r.entry.policy.policy),
    reading,
  )
  const isOne = reading.benefits.size === 1
  // Who holds another thing, which was not understood, is not told of the two levels of this one.
  if (isOne && reading.holdsOne && !(reading.wantsCity && reading.wantsOwnDistrict)) return null
  const pairs = list.flatMap((a, i) =>
    list.slice(i + 1).flatMap(b => {
      const apart = isOne ? a.level !== b.level : a.sheet?.benefit.kind !== b.sheet?.benefit.kind
      const join = apart ? joinOf(a, b) : null
      return join ? [{ a, b, join }] : []
    }),
  )
  const said = pairs.flatMap(({ a, b, join }) => {
    const found = ranked.find(r => r.entry.clause.id === `${join.policy.id}#${join.clause}`)
    const row = found && citations.row(found, found.entry.clause.text.slice(join.start, join.end))
    return row ? [{ a, b, join, row }] : []
  })
  const [first] = said
  if (!first) {
    if (isOne) return ofBothLevels(citations, ranked, list, reading)
    if (list.length < 2) return null
    const mention = mentioning(words, citations, ranked, list)
    if (mention) return { blocks: [mention], policies: list }
    const names = [...new Set(list.map(p => p.sheet?.benefit.name ?? p.title))].join('和')
    const silence = block('lead', `能，文件没有写${names}不能同时领；没写明的，以受理窗口为准。`)
    return { blocks: [silence, ...ownLimits(citations, ranked, list)], policies: list }
  }
  const quote = first.row.excerpts[0]?.quote ?? ''
  const isMixed = /不再享受[^。]*可以|可以申领[^。]*不再享受/u.test(quote)
  const head = isMixed ? '' : first.join.how === 'adds' ? '能，可以叠加。' : '不能同时领。'
  const lead = block('lead', `${head}${quote}`, { citations: [first.row.number] })
  const more = said
    .filter(({ row }) => row.number !== first.row.number)
    .map(({ row, join }) => block('point', row.excerpts[0]?.quote ?? '', { label: nameOf(join.policy), citations: [row.number] }))
  return { blocks: [lead, ...more], policies: [first.a, first.b] }
}

/** What city and district each write of one benefit, where neither says whether both may be had; null where not both were named. */
function ofBothLevels(
  citations: Citations,
  ranked: readonly Ranked[],
  list: LibraryPolicy[],
  { wantsCity, wantsOwnDistrict }: Reading,
): Together | null {
  if (!wantsCity || !wantsOwnDistrict || list.length < 2) return null
  const rows = list.flatMap(policy => {
    const own = ranked.filter(r => r.entry.policy.policy === policy)
    const found = own.find(r => r.entry.kind === 'duration') ?? own.find(r => r.entry.kind === 'amount')
    return (found && citations.row(found, found.entry.clause.text)) ?? []
  })
  const silence = block('lead', '文件没有写市里、区里的能不能都享受，以受理窗口为准；各自是这样写的。')
  return rows.length < 2 ? null : { blocks: [silence, ...rows.flatMap(row => quoted(row, false))], policies: [] }
}

/** Of a benefit that several levels grant the one of the level that was named; of the others all. */
function ofNamedLevel(list: LibraryPolicy[], { levels, benefits }: Reading): LibraryPolicy[] {
  if (levels.size !== 1 || benefits.size < 2) return list
  const isNamed = ({ level }: LibraryPolicy) => levels.has(level as 'city')
  const kindOf = ({ sheet }: LibraryPolicy) => sheet?.benefit.kind
  return list.filter(p => isNamed(p) || !list.some(other => isNamed(other) && kindOf(other) === kindOf(p)))
}

/** The sentence in which one of them speaks of the other, where it says neither yes nor no. */
function mentioning(words: PolicyWords, citations: Citations, ranked: readonly Ranked[], list: readonly LibraryPolicy[]) {
  const relations = ranked.filter(r => r.entry.kind === 'stacking')
  for (const { entry, ...rest } of [...relations, ...ranked]) {
    const { policy } = entry.policy
    const others = list.filter(p => p !== policy && p.sheet?.benefit.kind !== policy.sheet?.benefit.kind)
    if (!list.includes(policy)) continue
    for (const { start, end } of sentencesOf(entry.clause.text)) {
      const sentence = entry.clause.text.slice(start, end)
      const named: ReadonlySet<string> = words.benefits.kindsIn(sentence)
      if (!others.some(p => p.sheet?.benefit.kind && named.has(p.sheet.benefit.kind))) continue
      const row = citations.row({ entry, ...rest }, sentence)
      if (row) return block('lead', row.excerpts[0]?.quote ?? '', { citations: [row.number] })
    }
  }
  return null
}

/** What each of them does exclude. */
const ownLimits = (citations: Citations, ranked: readonly Ranked[], list: readonly LibraryPolicy[]) =>
  list.flatMap(policy => {
    const limit = policy.sheet?.joins.find(j => j.how === 'excludes')
    const found = limit && ranked.find(r => r.entry.clause.id === `${policy.id}#${limit.clause}`)
    const row = found && citations.row(found, found.entry.clause.text.slice(limit.start, limit.end))
    return row
      ? [block('point', row.excerpts[0]?.quote ?? '', { label: `${nameOf(policy)}不能同领的`, citations: [row.number] })]
      : []
  })
