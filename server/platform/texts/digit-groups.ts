/** Digits that stand together, in figures or in Chinese numerals. */
interface Group {
  at: number
  end: number
  digits: string
}

/** What a number that names a person or a line looks like. */
export type NumberKind = 'identity' | 'card' | 'mobile' | 'landline'

export interface FoundNumber {
  kind: NumberKind
  at: number
  end: number
}

/** In the order of what they stand for; the last rows as they are read out, and in full characters. */
const signs = '零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖洞幺两参肆伍陆拐捌勾零壹貳參肆伍陸柒捌玖'
const numerals = new Map([...signs].map((sign, i) => [sign, String(i % 10)]))
const group = new RegExp(`[0-9](?:[0-9o]*[0-9])?|[${signs}]+`, 'g')
/** Between the groups of one number: no letter, no digit, and nothing that ends a clause or tells the time. */
const gap = /^[^\p{L}\p{N}:;?!。]{0,3}$/u
/** Between groups that are longer than two: what people put into a telephone number. */
const narrowGap = /^[\s\-_.·*()/|—–~−‐【】[\]\p{ExtPict}]{0,3}$/u
const rangeMark = /[-~—–−‐]/
const fewestDigits = 7
const mostDigits = 19

/** What a number is called; `near`: only what stands around it speaks of whom to reach. */
export type NumberLabel = 'phone' | 'identity' | 'near'
type LabelBeside = (at: number, end: number) => NumberLabel | null

/** 138一1234一5678, 138转1234转5678: a sign for a dash. */
const dashes = new RegExp(`(?<=[0-9])[一空杠横点转](?=[0-9])|(?<=[${signs}])[空杠横点转](?=[0-9${signs}])`, 'g')
/** l38l2345678: letters for figures. */
const lookalikes = /(?<![a-z0-9])[1il][3-9][0-9oil]{9}(?![0-9a-z])/g
const sign = `[0-9${signs}]`
/** 139加1234加5678, 前三位139，中间1234，后四位5678: told in parts. */
const parts = new RegExp(
  String.raw`(?<!${sign})(?:86)?(${sign}{3})(?:(\p{Script=Han}{1,2}|[a-z]{1,3})(${sign}{4})\2|[^0-9\n]{0,6}中[^0-9\n]{1,6}(${sign}{4})[^0-9\n]{0,3}[后尾末][^0-9\n]{0,6})(${sign}{4})(?!${sign})`,
  'gu',
)
/** o371-60001234 */
const roundZero = /(?<![a-z0-9])o(?=\d{2,3}\s?-\s?[0-9o]{7,8}(?!\d))/g
const figureOf = (sign: string) => (sign === 'o' ? '0' : '1')

/** Reads the numbers in a folded text. `labelBeside` says what it is called right before its index or behind its end. Linear. */
export function numbersIn(text: string, labelBeside: LabelBeside): FoundNumber[] {
  if (!hasDigits(text, fewestDigits)) return []
  const found = numbersRead(text, labelBeside)
  const dashed = text
    .replace(dashes, '-')
    .replace(roundZero, '0')
    .replace(lookalikes, number => number.replace(/[oil]/g, figureOf))
  const more: FoundNumber[] = dashed === text ? [] : numbersRead(dashed, labelBeside)
  for (const { 0: told, 1: first = '', 3: alike = '', 4: middle = '', 5: last = '', index } of text.matchAll(parts))
    if (mobile.test(figures(first + alike + middle + last))) more.push({ kind: 'mobile', at: index, end: index + told.length })
  if (more.length === 0) return found
  const isNew = ({ at, end }: FoundNumber) => found.every(known => known.end <= at || end <= known.at)
  return [...found, ...more.filter(isNew)].sort((a, b) => a.at - b.at)
}

function numbersRead(text: string, labelBeside: LabelBeside): FoundNumber[] {
  const found: FoundNumber[] = []
  let run: Group[] = []
  const close = () => {
    for (const number of numbersOf(run, text, labelBeside)) found.push(number)
    run = []
  }
  for (const match of text.matchAll(group)) {
    const last = run.at(-1)
    if (last && (match.index - last.end > 3 || !gap.test(text.slice(last.end, match.index)))) close()
    run.push({ at: match.index, end: match.index + match[0].length, digits: figures(match[0]) })
  }
  close()
  return found
}

const isDigit = new Uint8Array(0x10000)
for (const sign of `0123456789o${signs}`) isDigit[sign.charCodeAt(0)] = 1

/** Whether so many signs of the text may be digits; nearly no text holds as many as a number has. */
function hasDigits(text: string, fewest: number): boolean {
  let left = fewest
  for (let i = 0; i < text.length; i++) if (isDigit[text.charCodeAt(i)] === 1 && --left === 0) return true
  return false
}

/** More digits than any number has are kept as a group that is none. */
const figures = (text: string) =>
  text.length > mostDigits
    ? '?'.repeat(mostDigits + 1)
    : /^\d+$/.test(text)
      ? text
      : [...text].map(sign => (sign === 'o' ? '0' : (numerals.get(sign) ?? sign))).join('')

function numbersOf(run: Group[], text: string, labelBeside: LabelBeside): FoundNumber[] {
  const found: FoundNumber[] = []
  for (let i = 0; i < run.length; i++) {
    const number = numberAt(run, i, text, labelBeside)
    if (!number) continue
    found.push({ kind: number.kind, at: (run[i] as Group).at, end: number.end })
    i += number.groups - 1
  }
  return found
}

type Number = { kind: NumberKind; end: number; groups: number }

/** The number that begins with the group at this index. */
function numberAt(run: Group[], from: number, text: string, labelBeside: LabelBeside): Number | null {
  const label = (end: number) => labelBeside((run[from] as Group).at, end)
  let digits = ''
  let phone: Number | null = null
  let labelled: Number | null = null
  for (let count = 1; from + count <= run.length; count++) {
    const { digits: more, end } = run[from + count - 1] as Group
    if (digits.length + more.length > mostDigits) break
    digits += more
    if (digits.length < fewestDigits) continue
    const tail = digits.length === 17 ? /^[\s-]?x(?![a-z])/.exec(text.slice(end, end + 3)) : null
    if (digits.length === 18 || digits.length === 15 || tail) {
      const whole = tail ? `${digits}x` : digits
      if (isIdentity(whole) || label(end) === 'identity')
        return { kind: 'identity', end: end + (tail?.[0].length ?? 0), groups: count }
    }
    if (digits.length >= 16 && isCardShaped(run.slice(from, from + count), text)) {
      if (isCard(digits)) return { kind: 'card', end, groups: count }
      if (label(end) === 'identity') labelled = { kind: 'card', end, groups: count }
    }
    const kind = looksLikePhone(digits) ? phoneKind(digits, run.slice(from, from + count), text, () => label(end)) : null
    if (kind) phone = { kind, end, groups: count }
  }
  return labelled ?? phone
}

const mobile = /^(?:0{0,2}86|0)?1[3-9]\d{9}$/
/** With its country's code a line goes without the 0 before its area's. */
const area = /^(?:0|0{0,2}86)(?:10|2\d|[3-9](?!00)\d\d)\d{7,8}$/
const service = /^[48]00\d{7}$/
const local = /^[2-9]\d{6,7}$/
const looksLikePhone = (digits: string) =>
  digits.length <= 8 ? digits > '2' : digits.length < 16 && (mobile.test(digits) || area.test(digits) || service.test(digits))

/** Days, and round sums. */
const noLine = /^(?:20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|\d+000)$/
/** What is counted, or goes on. */
const counted = /^\s?(?:[元块名件个套台吨份平亩分万千户%％]|人(?![事力资])|用户|[-~至到—]\s?\d)/
/** 68380000转8001 */
const forwarded = /^\s?(?:转|分机|ext)\s?\d{1,6}(?!\d|[元人名年])/
/** 0830-1730: hours of a day. */
const hours = /^(?:[01]\d|2[0-4])[0-5]\d$/
/** 13800000000: what a year brings. */
const roundSum = /0{7}$/

function phoneKind(digits: string, groups: Group[], text: string, label: () => NumberLabel | null): 'mobile' | 'landline' | null {
  const lengths = groups.map(group => group.digits.length)
  if (mobile.test(digits)) {
    if (roundSum.test(digits) && label() !== 'phone') return null
    return isPhoneShaped(lengths, groups, text) || (isParted(lengths) && label() === 'phone') ? 'mobile' : null
  }
  if (groups.every(group => hours.test(group.digits))) return null
  const isBroken = gapsOf(groups, text).some(between => between.includes('\n'))
  if (lengths.length > 4 || !gapsOf(groups, text).every(between => narrowGap.test(between))) return null
  if (area.test(digits))
    return startsWithCode(/^(?:00)?86$/.test(groups[0]?.digits ?? '') ? lengths.slice(1) : lengths) ? 'landline' : null
  if (service.test(digits)) return ['10', '3,7', '3,3,4', '3,4,3', '4,3,3', '4,6'].includes(lengths.join()) ? 'landline' : null
  if (!local.test(digits) || lengths.length > 2) return null
  const said = label()
  const end = groups.at(-1)?.end ?? 0
  const after = text.slice(end, end + 4)
  if (isBroken && (said !== 'phone' || counted.test(after))) return null
  const isLine =
    forwarded.test(text.slice(end, end + 8)) ||
    (said === 'phone' && !(noLine.test(digits) && counted.test(after))) ||
    (said === 'near' && !noLine.test(digits) && !counted.test(after))
  return isLine ? 'landline' : null
}

/** 138、1234、5678 behind 电话. */
const isParted = (lengths: number[]) => lengths.length <= 5

const startsWithCode = ([first = 0, ...rest]: number[]) =>
  rest.length === 0 || ((first === 3 || first === 4) && (rest.at(-1) ?? 0) >= 4 && rest.length <= 2)

const gapsOf = (groups: Group[], text: string) =>
  groups.slice(1).map((group, i) => text.slice((groups[i] as Group).end, group.at))

/** 138 0000 1234 and 1 3 8 … are telephone numbers; 15000-200000 is pay. */
function isPhoneShaped(lengths: number[], groups: Group[], text: string): boolean {
  if (lengths.length === 1) return true
  const gaps = gapsOf(groups, text)
  // 139 1234 5678 in lines of one cell; figures of several lines are rounder.
  if (gaps.some(between => between.includes('\n')))
    return (
      (lengths[0] ?? 0) >= 3 &&
      lengths.length <= 3 &&
      gaps.every(between => narrowGap.test(between)) &&
      !groups.slice(1).every(({ digits }) => /0$/.test(digits))
    )
  // 13八0371: figures and numerals in one.
  if (gaps.every(between => between === '')) return true
  if (lengths.filter(length => length === 1).length >= 9) return true
  // 139，1234，5678, and no list of sums.
  if (lengths.join() === '3,4,4' && new Set(gaps).size === 1 && !groups.slice(1).every(({ digits }) => /00$/.test(digits)))
    return true
  // 一三八，一二三四，五六七八
  if (lengths.join() === '3,4,4' && groups.every(({ at }) => !/[0-9]/.test(text[at] as string))) return true
  if (lengths.every(length => length <= 2)) return new Set(gaps).size === 1 && lengths.filter(length => length === 1).length <= 1
  const body = /^(?:0{0,2}86)$/.test(groups[0]?.digits ?? '') ? lengths.slice(1) : lengths
  if ((body[0] ?? 0) < 3 || body.length > 5 || !gaps.every(between => narrowGap.test(between))) return false
  const [low, high] = groups
  const isRange = groups.length === 2 && rangeMark.test(gaps[0] ?? '') && /[1-9]\d*00$/.test(low?.digits ?? '')
  return !(isRange && /^[1-9]\d*00$/.test(high?.digits ?? ''))
}

/** 订单号 622…: of something else than an account. */
const otherNumber = /(?:单号?|编号|编码|流水号?|条码|序列号)[\s:：]{0,3}$/

/** A number of UnionPay: its check digit (ISO/IEC 7812-1). */
function isCard(digits: string): boolean {
  if (!digits.startsWith('62')) return false
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const doubled = Number(digits[digits.length - 1 - i]) * (i % 2 === 1 ? 2 : 1)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

const isCardShaped = (groups: Group[], text: string) =>
  gapsOf(groups, text).every(between => /^[\s-]{0,3}$/.test(between)) &&
  !otherNumber.test(text.slice(Math.max(0, (groups[0] as Group).at - 8), (groups[0] as Group).at))

const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A number of GB 11643: province, a day of birth that was, and the check digit. */
function isIdentity(text: string): boolean {
  if (!/^[1-8]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx]$/.test(text)) return false
  if (!provinces.test(text)) return false
  const sum = weights.reduce((total, weight, i) => total + weight * Number(text[i]), 0)
  return '10x98765432'[sum % 11] === text[17]
}
