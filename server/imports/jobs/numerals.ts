const digits: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

/** Full width to half, one kind of dash and no thousands separators; what is left reads like `6000-8000元/月`. */
export const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/\s{0,5}(?:[~～〜—–−‐‑﹣－至到]{1,5}|-{1,5})\s{0,5}/g, '-')
    .replace(/[·•・∙‧]/g, '·')

/** 三千五 is not written in tables; 三千, 十五, 两万, 一百二十 are. Gives digits in their place. */
export const withDigits = (text: string) =>
  text.replace(/[一二两三四五六七八九十百]{1,8}(?=[千万kw\-人名个年岁天月元]|以上|$)/g, numeral => String(readNumeral(numeral)))

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
