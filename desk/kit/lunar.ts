import dayjs from 'dayjs'

const chinese = new Intl.DateTimeFormat('zh-CN-u-ca-chinese', { month: 'long', day: 'numeric' })
const numerals = '一二三四五六七八九十'

/** Months that `Intl` begins or ends a day off: the moon is new within minutes of midnight in Beijing (GB/T 33661). */
const misplaced = [
  { month: '正月', from: '2027-02-06', days: 30 },
  { month: '腊月', from: '2030-01-04', days: 30 },
  { month: '正月', from: '2030-02-03', days: 29 },
]

/** The day of the lunar calendar as one says it: 初一, 廿三; on the first its month: 十月. */
export function lunarText(day: Date): string {
  const { month, number } = misplacedDay(day) ?? dayOf(day)
  if (!Number.isInteger(number) || number < 1 || number > 30) return ''
  if (number === 1) return month
  const tens = number <= 10 ? '初' : number < 20 ? '十' : number === 20 ? '二十' : number < 30 ? '廿' : '三十'
  return number === 20 || number === 30 ? tens : tens + (numerals[(number - 1) % 10] ?? '')
}

function dayOf(day: Date) {
  const parts = chinese.formatToParts(day)
  const partOf = (type: string) => parts.find(part => part.type === type)?.value ?? ''
  return { month: partOf('month'), number: Number(partOf('day')) }
}

function misplacedDay(day: Date) {
  for (const { month, from, days } of misplaced) {
    const number = dayjs(day).startOf('day').diff(from, 'day') + 1
    if (number >= 1 && number <= days) return { month, number }
  }
  return null
}
