const chinese = new Intl.DateTimeFormat('zh-CN-u-ca-chinese', { month: 'long', day: 'numeric' })
const numerals = '一二三四五六七八九十'

/** The day of the lunar calendar as one says it: 初一, 廿三; on the first its month: 十月. */
export function lunarText(day: Date): string {
  const parts = chinese.formatToParts(day)
  const number = Number(parts.find(part => part.type === 'day')?.value)
  if (!Number.isInteger(number) || number < 1 || number > 30) return ''
  if (number === 1) return parts.find(part => part.type === 'month')?.value ?? ''
  const tens = number <= 10 ? '初' : number < 20 ? '十' : number === 20 ? '二十' : number < 30 ? '廿' : '三十'
  return number === 20 || number === 30 ? tens : tens + (numerals[(number - 1) % 10] ?? '')
}
