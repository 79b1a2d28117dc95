import type { UnderstoodWords } from '../../../../contract/careers/jobs.ts'
import { type Degree, degrees, type Experience, experiences } from '../../../../contract/people/qualifications.ts'
import type { AskedPay } from './pay.ts'
import type { Span } from './spans.ts'
import { valuesOf } from './words.ts'

/** A condition that a search was understood to set. The values are those of its filter, `、` between alternatives. */
export type Chip = UnderstoodWords

const mostNamed = 3

/** Null for what is searched as it was typed and widens nothing. `respelt`: the words that were put in place of the typed ones. */
export function chipOf(span: Span, typed: string, at: [number, number], respelt?: string): Chip | null {
  const words = typed.slice(...at).trim()
  const said = conditionOf(span, respelt ?? words)
  if (said?.filter !== 'q') return said && { ...said, words, span: at }
  const label = respelt ? said.label.replace(respelt, `按“${respelt}”找`) : said.label
  return label === words ? null : { ...said, label, words, span: at }
}

function conditionOf(span: Span, words: string): Pick<Chip, 'filter' | 'value' | 'label'> | null {
  const entry = span.entries[0]
  const value = entry ? valuesOf(entry).join('、') : ''
  switch (span.kind) {
    case 'pay':
      return span.pay ? payChip(span.pay) : null
    case 'years':
      return span.years ? yearsChip(...span.years) : null
    case 'degree':
      return { filter: 'degree', value, label: value === 'any' ? '学历不限' : `${entry?.means}可投` }
    case 'benefit':
      return { filter: 'benefit', value, label: entry?.means ?? '' }
    case 'employment-type':
      return { filter: 'employmentType', value, label: entry?.means ?? '' }
    case 'fresh':
      return { filter: 'freshGraduate', value: 'true', label: '应届可投' }
    case 'experience':
      return { filter: 'experience', value, label: entry?.means ?? '' }
    case 'near':
      return { filter: 'near', value, label: entry?.means ?? '' }
    case 'district':
      return { filter: 'district', value, label: value }
    case 'industry':
      return { filter: 'industry', value, label: `${value}行业` }
    case 'occupation':
    case 'time':
      return { filter: 'q', value: words, label: widened(words, span.entries.flatMap(valuesOf)) }
    case 'name':
      return null
  }
}

/** `会计 含出纳、财务` */
function widened(words: string, titles: string[]): string {
  const others = [...new Set(titles)].filter(title => !words.includes(title) && !title.includes(words))
  return others.length === 0 ? words : `${words} 含${others.slice(0, mostNamed).join('、')}`
}

function payChip({ least, most }: Pick<AskedPay, 'least' | 'most'>) {
  const label =
    most === null
      ? `${thousands(least)} 以上`
      : least === 0
        ? `${thousands(most)} 以内`
        : `${thousands(least)}–${thousands(most)}`
  return { filter: 'salary' as const, value: `${least}-${most ?? ''}`, label }
}

/** The same without an upper bound, where the chip is one of pay. */
export function openPay(chip: Chip): Chip {
  const least = Number(chip.value.split('-')[0])
  return chip.filter === 'salary' && least > 0 ? { ...chip, ...payChip({ least, most: null }) } : chip
}

const thousands = (yuan: number) => `${Math.round(yuan / 100) / 10}K`

function yearsChip(from: number, to: number | null) {
  const band = experiences.find(name => name === `${from}-${to}`)
  const value = band ?? bandsOf(from).join('、')
  return { filter: 'experience' as const, value, label: band ? `${from}–${to} 年经验` : `${from} 年经验可投` }
}

/** The bands that somebody with so many years may apply in, beside those that ask for none. */
function bandsOf(years: number): Experience[] {
  if (years < 2) return ['any', 'none', 'under-1', '1-3']
  if (years < 3) return ['1-3', 'under-1']
  if (years < 5) return ['1-3', '3-5']
  return years < 10 ? ['3-5', '5-10'] : ['5-10', 'over-10']
}

/** Degrees asked for that one who has `degree` fulfils; 不限 means those that ask for none. */
export const degreesUpTo = (degree: string): Degree[] => degrees.slice(0, degrees.indexOf(degree as Degree) + 1)
