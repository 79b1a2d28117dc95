import { simplifiedSigns } from '../../platform/texts/simplified.ts'

/** As sums are written where nobody shall change them: 伍仟元. */
const formal: Record<string, string> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
}
const formalUnits: Record<string, string> = { 拾: '十', 佰: '百', 仟: '千' }
const digits: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

/** Full width to half, simplified, one kind of dash and no thousands separators; what is left reads like `6000-8000元/月`. */
export function plain(text: string): string {
  const small = simplifiedSigns(text.normalize('NFKC')).toLowerCase()
  return changed.test(small) ? replaced(small) : small
}

/** Most texts hold nothing of what is replaced. */
const changed = /[壹贰叁肆伍陆柒捌玖拾佰仟~～〜—–−‐‑﹣－\-至到·•・∙‧]|\d,\d/

const replaced = (text: string) =>
  text
    .replace(/[壹贰叁肆伍陆柒捌玖拾佰仟]/g, sign => formal[sign] ?? formalUnits[sign] ?? sign)
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/\s{0,5}(?:[~～〜—–−‐‑﹣－]{1,5}|-{1,5}|[至到](?=\s{0,3}[\d一二两三四五六七八九十¥]))\s{0,5}/g, '-')
    .replace(/[·•・∙‧]/g, '·')

/** Full-width letters, digits and spaces become plain ones; Chinese punctuation stays. */
export const halfWidth = (text: string) =>
  text.replace(/[Ａ-Ｚａ-ｚ０-９\u3000]/g, c => (c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0))).trim()

/** 三千五 is not written in tables; 三千, 十五, 两万, 一百二十 are. Gives digits in their place. */
export const withDigits = (text: string) =>
  text.replace(
    /[一二两三四五六七八九十百]{1,8}(?=[千万kw\-/人名个位年岁天月日号季元]|以上|$)/g,
    numeral => rangeOf(numeral) ?? String(readNumeral(numeral)),
  )

/** 三四千, 七八百 and 两三人 are two numbers. */
function rangeOf(numeral: string): string | null {
  const [, low = '', high = '', unit = ''] = /^([一二两三四五六七八])([二三四五六七八九])([十百]?)$/.exec(numeral) ?? []
  const [from, to] = [low, high].map(sign => readNumeral(sign + unit))
  return from !== undefined && to !== undefined && from > 0 && from < to ? `${from}-${to}` : null
}

/** 二〇二六年 → 2026年 */
export const yearsInDigits = (text: string) =>
  text.replace(/二[〇零○oO][一二三四五六七八九〇零○oO]{2}(?=年)/g, year => [...year].map(sign => digits[sign] ?? 0).join(''))

function readNumeral(numeral: string): number {
  let total = 0
  let current = 0
  for (const char of numeral) {
    if (char === '十' || char === '百') {
      total += (current || 1) * (char === '十' ? 10 : 100)
      current = 0
    } else current = digits[char] ?? 0
  }
  return total + current
}
