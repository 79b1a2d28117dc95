import type { UnderstoodWords } from '../../../../contract/careers/jobs.ts'
import { type Degree, degrees, type Experience, experiences } from '../../../../contract/people/qualifications.ts'
import type { AskedPay } from './pay.ts'
import type { Span, Target } from './span.ts'
import { type JobSearchWords, valuesOf } from './words.ts'

/** A condition that a search was understood to set. The values are those of its filter, `、` between alternatives. */
export type Chip = UnderstoodWords

const mostNamed = 3

/** Who names an hour's pay looks for work that is paid by the hour. */
export const hourlyChip = ({ words, span }: Pick<Chip, 'words' | 'span'>): Chip => ({
  filter: 'employmentType',
  value: 'part-time',
  label: '按小时的兼职',
  words,
  span,
})

/** Without the kind of work that was only guessed from an hour's pay. */
export const asSaid = (chips: readonly Chip[]): Chip[] =>
  chips.filter(
    ({ filter, span }) =>
      filter !== 'employmentType' || !chips.some(other => other.filter === 'salary' && other.span[0] === span[0]),
  )

/** Null for what is searched as it was typed and widens nothing. `read`: the words as they were read, in place of others where `isRespelt`. */
export function chipOf(span: Span, typed: string, at: [number, number], read: string, isRespelt: boolean): Chip | null {
  const words = typed.slice(...at).trim()
  const said = conditionOf(span, isRespelt ? read : words)
  if (said?.filter !== 'q') return said && { ...said, words, span: at }
  const label = isRespelt ? said.label.replace(read, `按“${read}”找`) : said.label
  return label === words ? null : { filter: 'q', value: read, label, words, span: at }
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
    case 'not':
      return ruledOut(span.targets ?? [])
    case 'name':
    case 'not-before':
    case 'except':
      return null
  }
}

/** Occupations by what titles say, what the lists do not know anywhere in the text. */
function ruledOut(targets: readonly Target[]): Pick<Chip, 'filter' | 'value' | 'label'> {
  const values = targets.map(({ span, words }) => {
    const said = span.kind === 'name' ? null : conditionOf(span, words)
    if (said && said.filter !== 'q') return `${said.filter}:${said.value}`
    return `${span.kind === 'occupation' ? 'title' : 'text'}:${[...new Set([words, ...span.entries.flatMap(valuesOf)])].join('、')}`
  })
  return { filter: 'not', value: values.join(';'), label: `不要${targets.map(({ words }) => words).join('、')}` }
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

/** Yuan a month, both ends in it. */
export interface PayRange {
  least: number
  most: number
}

/** `8000-10000`: all that is paid lies inside of it; `5000-` has no upper bound. */
export function payRangeOf({ value }: Pick<Chip, 'value'>): PayRange {
  const [least, most] = value.split('-').map(Number)
  return { least: least ?? 0, most: most || Number.POSITIVE_INFINITY }
}

/** The same without an upper bound, where the chip is one of pay. */
export function openPay(chip: Chip): Chip {
  const [least, most] = chip.value.split('-').map(Number)
  return chip.filter === 'salary' && least && most ? { ...chip, ...payChip({ least, most: null }) } : chip
}

/** The same with what comes nearest to its benefit. */
export function nearerBenefit(chip: Chip, asked: JobSearchWords['asked']): Chip {
  const nearer = chip.filter === 'benefit' ? asked.only('nearer').firstEntryIn(chip.value) : null
  return nearer ? { ...chip, value: valuesOf(nearer).join('、'), label: nearer.means } : chip
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
