import type { AnswerBlock } from '../../../contract/policies/answers.ts'
import type { FactSheet } from '../../../contract/policies/sheets.ts'
import { district } from '../../platform/district.ts'
import { daysBetween, nextOf, windowsIn } from '../sheets/windows.ts'
import { block } from './blocks.ts'
import type { Composing, MapPlace } from './composing.ts'
import type { Finding } from './engine.ts'
import type { LibraryPolicy } from './library.ts'
import { nameOf } from './money.ts'
import type { PolicyWords } from './policy-words.ts'
import type { Citations } from './rows.ts'

const mostPolicies = 2
/** An end that is nearer than this is told without being asked for. */
const nearEnd = 60

type Part = Finding['parts'][number]
type Sentence = FactSheet['sentences'][number] & { text: string }

/** Of the policies that an answer tells of: how many days are left, and where one goes. Only out of confirmed sheets. */
export function whenAndWhere(
  c: Composing,
  citations: Citations,
  part: Part,
  policies: readonly LibraryPolicy[],
  /** What was said already: an address is not said twice. */
  said: string,
): AnswerBlock[] {
  const told = policies.filter(p => p.sheet && !(p.effectiveTo && p.effectiveTo < c.day)).slice(0, mostPolicies)
  const asksEnd = part.reading.kinds.has('validity') || part.reading.asksWhetherStill
  return [
    ...told.flatMap(policy => windowBlock(c, citations, part, policy) ?? endBlock(c, citations, part, policy, asksEnd) ?? []),
    ...told.flatMap(policy => placeBlock(c, citations, part, policy, said) ?? []),
  ]
}

const sentencesAbout = (policy: LibraryPolicy, ...about: Sentence['about'][]): Sentence[] =>
  (policy.sheet?.sentences ?? []).flatMap(s => {
    const text = policy.clauses[s.clause - 1]?.text.slice(s.start, s.end)
    return text && about.includes(s.about) ? [{ ...s, text }] : []
  })

function citing(citations: Citations, part: Part, policy: LibraryPolicy, { clause, text }: Pick<Sentence, 'clause' | 'text'>) {
  const ranked = part.ranked.find(r => r.entry.clause.id === `${policy.id}#${clause}`)
  const row = ranked && citations.row(ranked, text)
  return row ? [row.number] : []
}

const spoken = (day: string, today: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year === Number(today.slice(0, 4)) ? '' : `${year}年`}${month}月${date}日`
}

function windowBlock({ day }: Composing, citations: Citations, part: Part, policy: LibraryPolicy): AnswerBlock | null {
  for (const sentence of sentencesAbout(policy, 'window', 'steps')) {
    const deadline = nextOf(windowsIn(sentence.text), day)
    if (!deadline || (policy.effectiveTo && deadline.day > policy.effectiveTo)) continue
    const when = spoken(deadline.day, day)
    const text =
      deadline.what === 'opens'
        ? `${when}开始受理，还有${deadline.daysLeft}天。`
        : lastDays(`正在受理，到${when}`, deadline.daysLeft)
    const cited = citing(citations, part, policy, sentence)
    if (cited.length > 0) return block('next', text, { label: nameOf(policy), citations: cited, deadline })
  }
  return null
}

function endBlock({ day }: Composing, citations: Citations, part: Part, policy: LibraryPolicy, isAsked: boolean) {
  if (!policy.effectiveTo) return null
  const daysLeft = daysBetween(day, policy.effectiveTo)
  const [sentence] = sentencesAbout(policy, 'validity')
  if (!sentence || (!isAsked && daysLeft > nearEnd)) return null
  const deadline = { what: 'ends' as const, day: policy.effectiveTo, daysLeft }
  return block('next', lastDays(`有效期到${spoken(policy.effectiveTo, day)}`, daysLeft), {
    label: nameOf(policy),
    citations: citing(citations, part, policy, sentence),
    deadline,
  })
}

const lastDays = (text: string, daysLeft: number) =>
  daysLeft === 0 ? `${text}，今天是最后一天。` : `${text}，还有${daysLeft}天。`

const bracket = /^（[^）]{1,12}）/u

/** 区不动产登记大厅“人才购房”窗口 of a sentence that sends one there; '' where it names no office, or only ways online. */
function officeIn({ offices }: PolicyWords, sentence: string): string {
  for (const phrase of sentence.split(/[，。；]/u)) {
    const found = [...offices.matches(phrase)]
    const before = found.find(({ entry }) => entry.kind === 'before')
    const office = found.findLast(({ entry, at }) => entry.kind === 'office' && at > (before?.at ?? phrase.length))
    if (!before || !office || phrase.normalize('NFKC').length !== phrase.length) continue
    const end = office.at + office.word.length
    const address = phrase.slice(before.at + before.word.length, end)
    if (!offices.has(address, 'online')) return address + (bracket.exec(phrase.slice(end))?.[0] ?? '')
  }
  return ''
}

function placeBlock(
  { places, words }: Composing,
  citations: Citations,
  part: Part,
  policy: LibraryPolicy,
  said: string,
): AnswerBlock | null {
  const found = sentencesAbout(policy, 'where', 'steps', 'window').flatMap(sentence => {
    const address = officeIn(words, sentence.text)
    return address ? [{ sentence, address }] : []
  })
  const own = places.find(place => isMeant(place, policy, found.map(f => f.address).join()))
  const [first] = found
  if (first && !own && said.includes(first.address)) return null
  if (first) {
    const text = `${part.reading.benefits.size > 1 ? nameOf(policy) : ''}到${first.address}现场办。`
    return block('place', text, {
      label: own?.name ?? null,
      citations: citing(citations, part, policy, first.sentence),
      place: own ?? null,
    })
  }
  return own ? block('place', `地图上的${own.name}：地址和怎么去。`, { label: own.name, place: own }) : null
}

/** Whether a place of our map is named where one goes, or by the title; what it is called stands before 「·」 or a bracket. */
function isMeant({ name }: MapPlace, policy: LibraryPolicy, addresses: string): boolean {
  const [short = name] = name.split(/[·（]/u)
  const isOfHere = !name.includes(district.district) || policy.title.includes(district.district)
  return addresses.includes(short) || (isOfHere && policy.title.replace(/[“”]/gu, '').includes(short))
}
