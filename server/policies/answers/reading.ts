import { type ClauseKind, kindsAsked } from './kinds.ts'
import { quantitiesIn } from './quantities.ts'
import { tidy } from './terms.ts'

export const degrees = ['中专', '大专', '本科', '硕士', '博士后', '博士'] as const
export type Degree = (typeof degrees)[number]

const degreeWords: [RegExp, Degree][] = [
  [/博士后/u, '博士后'],
  [/博士(?!后)|读博/u, '博士'],
  [/硕士|研究生|读研|考研/u, '硕士'],
  [/本科|学士|一本|二本|大四/u, '本科'],
  [/大专|专科|高职/u, '大专'],
  [/中专|技校|职高/u, '中专'],
]

const otherDistricts = /中原区|金水区?|管城区?|惠济区?|上街区?|高新区|经开区|郑东新区|航空港|巩义|新密|登封|荥阳|中牟/u

export interface Reading {
  text: string
  kinds: Set<ClauseKind>
  degrees: Degree[]
  /** Named in the question, as written there; null for the own district. */
  otherDistrict: string | null
  wantsOwnDistrict: boolean
  wantsCity: boolean
  wantsProvince: boolean
  /** Asks about what was. */
  asksPast: boolean
  asksWhetherStill: boolean
  quantities: string[]
}

/** What a question says besides its subject. Nothing here decides alone: the ranking weighs it. */
export function readQuestion(question: string): Reading {
  const text = tidy(question)
  return {
    text,
    kinds: kindsAsked(text),
    degrees: degreeWords.filter(([said]) => said.test(text)).map(([, degree]) => degree),
    otherDistrict: otherDistricts.exec(text)?.[0] ?? null,
    wantsOwnDistrict: /二七|区里|区级|区政府|咱们?区|我们区|德化/u.test(text),
    wantsCity: /市里|市级|郑州市|全市|市政府/u.test(text),
    wantsProvince: /省里|省级|河南省|全省/u.test(text),
    asksPast:
      /以前|之前|原来的?|原先|过去|老(?:版|政策|办法|购房|规定|标准)|旧|那会儿?|当年|前几年|20(?:1\d|2[0-4])年?版?|取消|废止|失效|作废/u.test(
        text,
      ),
    asksWhetherStill: /还能|还有(?:没有|吗|效|没)|还可以|现在还|今年还|过期|到期|仍然/u.test(text),
    quantities: quantitiesIn(text),
  }
}
