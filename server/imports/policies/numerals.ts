const digits = '〇一二三四五六七八九'

/** 1 to 9,999 as documents count: 十二, 一百〇三. */
export function chineseNumeral(value: number): string {
  const units = ['', '十', '百', '千']
  const places = [...String(value)].map(Number)
  const text = places
    .map((digit, i) => (digit === 0 ? '〇' : `${digits[digit]}${units[places.length - 1 - i] ?? ''}`))
    .join('')
    .replace(/〇+$/, '')
    .replace(/〇+/g, '〇')
  return text.replace(/^一十/, '十') || '〇'
}

/** Reads `3`, `３`, 三, 十八, 三十, 一百二十, 两; null for anything else. */
export function readNumeral(text: string): number | null {
  const plain = text.normalize('NFKC').trim()
  if (/^\d{1,6}$/.test(plain)) return Number(plain)
  if (!/^[〇零○一二两三四五六七八九十百千]{1,9}$/.test(plain)) return null
  let total = 0
  let current = 0
  for (const sign of plain) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[sign]
    if (unit) {
      total += (current || 1) * unit
      current = 0
    } else current = digitOf(sign)
  }
  return total + current
}

/** 二〇二四 → 2024, digit by digit; null where a sign is none. */
export function readYear(text: string): number | null {
  const plain = text.normalize('NFKC')
  if (/^\d{4}$/.test(plain)) return Number(plain)
  return /^[〇零○Ｏ一二三四五六七八九]{4}$/.test(plain) ? Number([...plain].map(digitOf).join('')) : null
}

const digitOf = (sign: string) => (sign === '两' ? 2 : /[零○Ｏ]/.test(sign) ? 0 : digits.indexOf(sign))
