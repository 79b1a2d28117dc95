/** Pay that a search asks for, in yuan a month. `most` is null where only a least was said. */
export interface AskedPay {
  at: number
  end: number
  least: number
  most: number | null
  /** Said for an hour. */
  isHourly: boolean
}

const digit = '一二两三四五六七八九'
const digits = '零一二三四五六七八九'
const number = String.raw`(?:\d+(?:\.\d+)?|[${digit}十百]+)`
/** With what may follow a thousand: the 五 of 一万五. */
const unit = String.raw`(?:(千|k|万|w)([${digit}\d](?!\d))?|元|块)`
const per = `(?:(?:元|块)?(?:/|每|一个?)(天|日|小时|时|月|年)|(?:元|块)(?:钱)?(天|日|小时|月|年))`
const prefix =
  '(?:(?:(年|月|日|时|底)薪|(?:一|每)(天|日|小时|年)|薪资|薪水|工资|待遇|收入|月入|每月|一个?月|到手)(?:能?(?:挣|赚|拿|开|发|给|到手))?)'
const least = '(?:不低于|不少于|大于|高于|超过|至少|过|破|上|>=?|≥)'
const suffix = String.raw`(及?以上|起步?|往上|打底|\+|以下|以内|以里|左右|上下)`
const expression = new RegExp(
  String.raw`(?<![\d.${digit}])(?:${prefix}\s*)?(?:(${least})\s*)?(?:([${digit}])(?=[${digit}][千万])|(${number})${unit}?\s*(?:-|~|到|至)\s*)?(${number}|万(?=元)|(?<=[过破上])万)${unit}?(?:元|块)?(?![\d届级年岁人个])${per}?\s*${suffix}?(?![\d.])`,
  'gu',
)
const values: Record<string, number> = { 千: 1000, k: 1000, 万: 10_000, w: 10_000 }
/** Months of work as 劳社部发〔2008〕3号 counts them. */
const perMonth: Record<string, number> = { 天: 21.75, 日: 21.75, 小时: 174, 时: 174, 月: 1, 年: 1 / 12, 底: 1 }
const likely = { least: 1000, most: 200_000 }
const roughly = 0.15

/** Finds pay in a folded search: `月薪5000以上`, `8千到1万`, `五六千`, `过万`, `150元一天`, `6000-8000`. */
export function askedPay(text: string): AskedPay[] {
  const found: AskedPay[] = []
  for (const match of text.matchAll(expression)) {
    const pay = payOf(match)
    if (pay) found.push({ at: match.index, end: match.index + match[0].trimEnd().length, ...pay })
  }
  return found
}

function payOf(match: RegExpMatchArray): Pick<AskedPay, 'least' | 'most' | 'isHourly'> | null {
  const [
    all,
    paid,
    every,
    over,
    both,
    firstNumber,
    firstUnit,
    firstMore,
    secondNumber,
    secondUnit,
    secondMore,
    each,
    each2,
    limit,
  ] = match
  const period = each ?? each2 ?? paid ?? every ?? '月'
  const rate = perMonth[period] ?? 1
  const isHourly = /时$/u.test(period)
  const high = amount(secondNumber ?? '', secondUnit, secondMore)
  if (high === null) return null
  if (both && digits.indexOf(both) + 1 !== digits.indexOf(secondNumber ?? '')) return null
  const start = firstNumber ?? both
  const low = start === undefined ? null : lowerOf(start, both ? secondUnit : firstUnit, firstMore, high, secondUnit)
  const isSaid = Boolean(over || each || each2 || limit || /[^\d\s.-]/.test(all))
  const [a, b] = [Math.round((low ?? high) * rate), Math.round(high * rate)]
  if (b < likely.least || b > likely.most || (!isSaid && a < likely.least)) return null
  if (low !== null && a < b) return { least: a, most: b, isHourly }
  if (limit === '左右' || limit === '上下')
    return { least: Math.round(b * (1 - roughly)), most: Math.round(b * (1 + roughly)), isHourly }
  if (limit?.startsWith('以') && limit !== '以上') return { least: 0, most: b, isHourly }
  return { least: b, most: null, isHourly }
}

/** `8-10k` and `8千到1万`: the first number takes the unit that makes it the smaller one. */
function lowerOf(
  start: string,
  ownUnit: string | undefined,
  more: string | undefined,
  high: number,
  otherUnit: string | undefined,
) {
  const own = amount(start, ownUnit, more)
  if (own === null || ownUnit || own >= 1000) return own
  const scaled = own * (values[otherUnit ?? ''] ?? 1)
  return scaled < high ? scaled : own * 1000
}

function amount(text: string, unitName: string | undefined, more: string | undefined): number | null {
  const scale = values[unitName ?? ''] ?? 1
  const base = text === '万' ? 10_000 : /^\d/.test(text) ? Number(text) : numeral(text)
  if (base === null) return null
  const rest = more === undefined ? 0 : /\d/.test(more) ? Number(more) : (numeral(more) ?? 0)
  return base * scale + (scale >= 1000 ? (rest * scale) / 10 : 0)
}

function numeral(text: string): number | null {
  let total = 0
  let current = 0
  for (const character of text) {
    if (character === '十' || character === '百') {
      total += (current || 1) * (character === '十' ? 10 : 100)
      current = 0
    } else current = character === '两' ? 2 : digits.indexOf(character)
  }
  return total + current || null
}
