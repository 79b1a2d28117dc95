import { type WordList, withoutWords } from '../../platform/texts/word-list.ts'
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
  levels: Set<'province' | 'city' | 'district'>
  asksEverything: boolean
  /** Asks what several come to together. */
  asksTotal: boolean
  asksExistence: boolean
  asksPayout: boolean
  asksTogether: boolean
  asksLasting: boolean
  /** Asks which of several is more, or what sets them apart. */
  asksCompared: boolean
  /** Says that something is drawn already. */
  holdsOne: boolean
  /** Says how long it has been, and so asks whether that is too long or too short. */
  saysLapse: boolean
  /** Asks for two who belong together. */
  isCouple: boolean
  /** Says that the household register is elsewhere. */
  isNotLocal: boolean
  /** Asks up to which age, and so about no age of its own. */
  asksAge: boolean
  quantities: string[]
  /** Names what the library is about. */
  namesSubject: boolean
  /** Says nothing but words that fit every policy. */
  isGeneral: boolean
  /** Names what many policies ask for, and no policy: 社保几个月. */
  isOfCondition: boolean
  /** Asks of no benefit whether one who is as was said may have any: 自考本科算不算. */
  isOfAnybody: boolean
}

const denying = /(?:(?<!在)不在|没在|(?<!是)不是|(?<!算)不算|不属于|并非|非|没有|(?<![是算在])不)$/u

/** Whether what stands at this place is said not to be so: 不在企业上班. */
export const isDenied = (text: string, at: number): boolean => denying.test(text.slice(0, at))

/** What a question says besides its subject. Nothing here decides alone: the ranking weighs it. */
export function readQuestion(words: PolicyWords, question: string): Reading {
  const text = tidy(question)
  const { hints } = words
  const found = hints.entriesIn(text)
  const says = (kind: (typeof hintKinds)[number]) => found.some(entry => entry.kind === kind)
  const [district] = hints.matches(text, 'otherDistrict')
  const own = new Set([...hints.matches(text, 'degree')].filter(({ at }) => !isDenied(text, at)).map(m => m.entry.writes))
  const benefits = words.benefits.kindsIn(text)
  const whoAndWhere = hints.only('general', 'degree', 'city', 'cityLevel', 'ownDistrict', 'districtLevel')
  const kinds = kindsAsked(words, text)
  // 本科 补贴 一个月 says who and where, and so asks for all there is.
  const saysOnlyWho =
    own.size > 0 &&
    (kinds.has('amount') || words.subjects.has(text)) &&
    letters(withoutWords(hints.only('general', 'degree', 'city', 'ownDistrict'), text)) === ''
  return {
    text,
    formal: formalWordsFor(words, text),
    kinds,
    benefits,
    degrees: degrees.filter(degree => own.has(degree)),
    otherDistrict: district?.word ?? null,
    wantsOwnDistrict: says('ownDistrict') || says('districtLevel'),
    wantsCity: says('city') || says('cityLevel'),
    wantsProvince: says('province') || says('provinceLevel'),
    asksPast: says('past'),
    asksWhetherStill: says('still'),
    levels: new Set([
      ...(says('provinceLevel') ? (['province'] as const) : []),
      ...(says('cityLevel') ? (['city'] as const) : []),
      ...(says('districtLevel') ? (['district'] as const) : []),
    ]),
    asksEverything: says('everything') || (saysOnlyWho && benefits.size === 0 && [...kinds].every(kind => kind === 'amount')),
    asksTotal: says('total'),
    // Names alone, 买房补贴 大专, and what asks nothing, 开奶茶店贷款, ask what there is.
    asksExistence:
      says('existence') ||
      (kinds.size === 0 && benefits.size > 0 && (!says('asks') || isMadeOf([words.benefits, words.facts, whoAndWhere], text))),
    asksPayout: says('payout'),
    asksTogether: says('together'),
    asksLasting: says('lasting'),
    asksCompared: says('compared'),
    holdsOne: says('holds'),
    saysLapse: says('lapse'),
    isCouple: says('couple'),
    isNotLocal: says('notLocal') || words.places.has(text, 'registeredThere'),
    asksAge: /年龄|几岁|岁数|年纪|多大(?!的|面积|平|户型|房)/u.test(text) && !/\d岁|周岁/u.test(text),
    quantities: quantitiesIn(text),
    namesSubject: words.subjects.has(text),
    isGeneral: isMadeOf([hints.only('general')], text),
    isOfAnybody:
      benefits.size === 0 &&
      [...kinds].every(kind => kind === 'eligibility') &&
      isMadeOf([whoAndWhere, words.facts, words.askings, hints.only('asks', 'existence', 'notLocal')], text),
    isOfCondition:
      says('condition') &&
      (kinds.has('eligibility') || kinds.has('duration') || kinds.has('penalty')) &&
      isMadeOf([hints.only('general', 'condition'), words.askings], text),
  }
}

/** Whether every sign of a text stands in a word of one of the lists. */
function isMadeOf(lists: readonly WordList[], text: string): boolean {
  const covered = new Set<number>()
  for (const list of lists)
    for (const { at, word } of list.matches(text)) for (let i = 0; i < word.length; i++) covered.add(at + i)
  return [...text].every((sign, i) => covered.has(i) || letters(sign) === '')
}

/** Without signs and blanks. */
export const letters = (text: string) => text.replace(/[^\p{Script=Han}a-z0-9]/gu, '')

/** What a follow-up leaves out stands in the question before it. */
export const continuing = (reading: Reading, before: Reading, asksTheSame = true): Reading => ({
  ...reading,
  kinds: reading.kinds.size > 0 || !asksTheSame ? reading.kinds : before.kinds,
  benefits: reading.benefits.size > 0 ? reading.benefits : before.benefits,
  degrees: reading.degrees.length > 0 ? reading.degrees : before.degrees,
  levels: reading.levels.size > 0 ? reading.levels : before.levels,
})
