import type { SheetAmount } from '../../../contract/policies/sheets.ts'
import type { Span } from './sentences.ts'

const degreeOf: [RegExp, string[]][] = [
  [/博士(?!后)(?!生?导师)/u, ['博士']],
  [/硕士(?:研究生)?(?:及|或)?以上/u, ['硕士', '博士']],
  [/本科(?:毕业生)?及以上/u, ['本科', '硕士', '博士']],
  [/硕士/u, ['硕士']],
  [/本科/u, ['本科']],
  [/大专|专科/u, ['大专']],
]
const sum = /(?<yuan>\d+(?:\.\d+)?)(?<scale>万)?元/u
const perOf = { 月: 'month', 天: 'day', 日: 'day', 年: 'year' } as const
const lasts = /(?:不超过|期限|最长|累计)[^\d，。；]{0,6}(\d+)(个月|年)/u
/** A ceiling is no amount that anybody can count on. */
const ceiling = /最高|不超过\d|上限|不低于/u

/** The sums of a sentence with who gets them and for how long; those for everybody only where no degree is named. */
export function amountsIn(text: string, { start, end }: Span, clause: number): SheetAmount[] {
  const sentence = text.slice(start, end)
  const lasting = lasts.exec(sentence)
  const months = lasting ? Number(lasting[1]) * (lasting[2] === '年' ? 12 : 1) : null
  const found: SheetAmount[] = []
  let offset = 0
  for (const phrase of sentence.split(/(?<=[，；、。])/u)) {
    const from = start + offset
    offset += phrase.length
    const read = sum.exec(phrase)
    const per = periodOf(phrase) ?? periodOf(sentence)
    if (!read?.groups || !per || ceiling.test(phrase)) continue
    const yuan = Number(read.groups.yuan) * (read.groups.scale ? 10_000 : 1)
    const place = { clause, start: from, end: from + phrase.replace(/[，；、。]$/u, '').length, yuan, per }
    const degrees = degreeOf.find(([pattern]) => pattern.test(phrase.slice(0, read.index)))?.[1]
    const paid = { ...place, months: per === 'once' ? null : months }
    for (const degree of degrees ?? []) found.push({ ...paid, degree })
    if (!degrees && isForEverybody.test(phrase) && (text.match(sums)?.length ?? 0) === 1) found.push({ ...paid, degree: null })
  }
  return found.some(f => f.degree !== null) ? found.filter(f => f.degree !== null) : found.slice(0, 1)
}

/** A sentence with several sums says nothing of everybody. */
const sums = new RegExp(sum.source, 'gu')
const isForEverybody = /^[^\d]*?(?:每人|每月|每天|每年|一次性)[^\d，。；]{0,10}\d+(?:\.\d+)?万?元/u

function periodOf(words: string): SheetAmount['per'] | null {
  const [, unit] = /每(?:人每)?(月|天|日|年)/u.exec(words) ?? []
  return unit ? perOf[unit as keyof typeof perOf] : words.includes('一次性') ? 'once' : null
}
