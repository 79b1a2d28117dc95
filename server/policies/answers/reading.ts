import { withoutWords } from '../../platform/texts/word-list.ts'
import { kindsAsked } from './kinds.ts'
import type { PolicyWords } from './policy-words.ts'
import { quantitiesIn } from './quantities.ts'
import { tidy } from './terms.ts'
import type { BenefitKind, ClauseKind, hintKinds } from './word-kinds.ts'
import { formalWordsFor } from './wordings.ts'

export const degrees = ['中专', '大专', '本科', '硕士', '博士后', '博士'] as const
export type Degree = (typeof degrees)[number]

export interface Reading {
  text: string
  /** The documents' words for the same. */
  formal: string
  kinds: Set<ClauseKind>
  /** Named in the question. */
  benefits: Set<BenefitKind>
  degrees: Degree[]
  /** Named in the question, as written there; null for the own district. */
  otherDistrict: string | null
  wantsOwnDistrict: boolean
  wantsCity: boolean
  wantsProvince: boolean
  /** Asks about what was. */
  asksPast: boolean
  asksWhetherStill: boolean
  /** The level that is named, not only the place. */
  levels: Set<'city' | 'district'>
  asksEverything: boolean
  asksExistence: boolean
  asksPayout: boolean
  asksTogether: boolean
  asksLasting: boolean
  /** Asks which of several is more, or what sets them apart. */
  asksCompared: boolean
  /** Says that something is drawn already. */
  holdsOne: boolean
  /** Asks for two who belong together. */
  isCouple: boolean
  /** Says that the household register is elsewhere. */
  isNotLocal: boolean
  quantities: string[]
  /** Names what the library is about. */
  namesSubject: boolean
  /** Says nothing but words that fit every policy. */
  isGeneral: boolean
}

/** What a question says besides its subject. Nothing here decides alone: the ranking weighs it. */
export function readQuestion(words: PolicyWords, question: string): Reading {
  const text = tidy(question)
  const { hints } = words
  const found = hints.entriesIn(text)
  const says = (kind: (typeof hintKinds)[number]) => found.some(entry => entry.kind === kind)
  const [district] = hints.matches(text, 'otherDistrict')
  const particular = withoutWords(hints.only('general'), text).replace(/[^\p{Script=Han}a-z0-9]/gu, '')
  return {
    text,
    formal: formalWordsFor(words, text),
    kinds: kindsAsked(words, text),
    benefits: words.benefits.kindsIn(text),
    degrees: degrees.filter(degree => found.some(({ kind, writes }) => kind === 'degree' && writes === degree)),
    otherDistrict: district?.word ?? null,
    wantsOwnDistrict: says('ownDistrict') || says('districtLevel'),
    wantsCity: says('city') || says('cityLevel'),
    wantsProvince: says('province'),
    asksPast: says('past'),
    asksWhetherStill: says('still'),
    levels: new Set([
      ...(says('cityLevel') ? (['city'] as const) : []),
      ...(says('districtLevel') ? (['district'] as const) : []),
    ]),
    asksEverything: says('everything'),
    asksExistence: says('existence'),
    asksPayout: says('payout'),
    asksTogether: says('together'),
    asksLasting: says('lasting'),
    asksCompared: says('compared'),
    holdsOne: says('holds'),
    isCouple: says('couple'),
    isNotLocal: says('notLocal'),
    quantities: quantitiesIn(text),
    namesSubject: words.subjects.has(text),
    isGeneral: particular === '',
  }
}

/** What a follow-up leaves out stands in the question before it. */
export const continuing = (reading: Reading, before: Reading, asksTheSame = true): Reading => ({
  ...reading,
  kinds: reading.kinds.size > 0 || !asksTheSame ? reading.kinds : before.kinds,
  benefits: reading.benefits.size > 0 ? reading.benefits : before.benefits,
  degrees: reading.degrees.length > 0 ? reading.degrees : before.degrees,
  levels: reading.levels.size > 0 ? reading.levels : before.levels,
})
