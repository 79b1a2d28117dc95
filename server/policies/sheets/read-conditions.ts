import type { SheetCondition } from '../../../contract/policies/sheets.ts'
import { district } from '../../platform/district.ts'
import type { Span } from './sentences.ts'

type Reader = [
  SheetCondition['fact'],
  RegExp,
  (groups: RegExpMatchArray) => Omit<SheetCondition, 'clause' | 'start' | 'end' | 'fact'>,
]

const number = (degree: string | null, value: string | undefined) => ({ degree, value: Number(value) })

/** How documents write who may draw something. */
const readers: Reader[] = [
  ['age', /博士[^，。；、\d]{0,6}?不超过(\d+)周岁/gu, m => number('博士', m[1])],
  ['age', /博士[^，。；、\d]{0,8}不限年龄|博士研究生（不限年龄）/gu, () => ({ degree: '博士', value: false })],
  ['age', /(?<!博士)(?:年龄)?(?:在|不超过)?(\d+)周岁(?:及)?以下/gu, m => number(null, m[1])],
  ['age', /年龄不超过(\d+)周岁/gu, m => number(null, m[1])],
  [
    'degree',
    /(大专|专科|本科|硕士|中专)(?:（[^）]*）)?(?:及)?以上/gu,
    m => ({ degree: null, value: (m[1] ?? '').replace('专科', '大专') }),
  ],
  ['graduatedWithin', /(?:毕业|离校)(?:时间在|不超过)?(\d+)年(?:以内|内)?/gu, m => number(null, m[1])],
  ['insuredMonths', /(?:缴纳|缴费)[^，。；、\d]{0,16}满(\d+)个月/gu, m => number(null, m[1])],
  ['hukou', /不要求落户|户籍不限|不限户籍/gu, () => ({ degree: null, value: false })],
  ['hukou', new RegExp(`具有${district.city}户籍|落户${district.cityShort}`, 'gu'), () => ({ degree: null, value: true })],
  ['contractYears', /签订(\d+)年以上(?:的)?劳动/gu, m => number(null, m[1])],
]

/** What a sentence asks of people; a condition said twice is taken once. */
export function conditionsIn(text: string, { start, end }: Span, clause: number): SheetCondition[] {
  const sentence = text.slice(start, end)
  return readers.flatMap(([fact, pattern, read]) =>
    [...sentence.matchAll(pattern)].map(match => ({
      clause,
      start: start + match.index,
      end: start + match.index + match[0].length,
      fact,
      ...read(match),
    })),
  )
}
