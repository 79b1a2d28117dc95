import { format, startOfNext } from '../../platform/clock.ts'
import { beforeFestivals } from './festivals.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month = String.raw`(?<![a-z])(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?`
const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?(?![\d:])`
const year = String.raw`[\s,-]{1,3}(20\d{2}|\d{2})(?![\d:])`
const yearFirst = new RegExp(String.raw`(20\d{2})[\s,-]{1,3}${month}(?:[\s-]{1,3}${day})?`, 'gi')
const monthFirst = new RegExp(String.raw`${month}(?:[\s-]{0,3}${day})?(?:${year})?`, 'gi')
const dayFirst = new RegExp(String.raw`(?<!\d)${day}[\s-]{1,3}(?:of\s)?${month}(?:${year})?`, 'gi')
const clockTime = /(?<=日)\s{0,2}\d{1,2}:\d{2}(?::\d{2})?\s{0,2}(?:gmt[+\d]{0,5}|[ap]m)?/gi

/** Dec 31, 2026 and 31-Dec-26 as 2026年12月31日. */
export function inChinese(text: string): string {
  if (!/[a-z]{3}/i.test(text)) return text
  const written = (year: string | undefined, month: string, day?: string) =>
    `${year ? `${year.padStart(4, '20')}年` : ''}${months.indexOf(month.slice(0, 3).toLowerCase()) + 1}月${day ? `${Number(day)}日` : ''}`
  return text
    .replace(yearFirst, (_, year, month, day) => written(year, month, day))
    .replace(dayFirst, (_, day, month, year) => written(year, month, day))
    .replace(monthFirst, (_, month, day, year) => written(year, month, day))
    .replace(clockTime, '')
}

/** 明年3月底 as 2027年3月底, 26年12月 as 2026年12月, 下个月15日 as 2027年1月15日, 元旦前 as the day before. */
export function withYear(text: string, now: number): string {
  if (!/[明今本当]年|(?<!\d)\d\d年|下个?月|[本当个]月|年内|年年[底末]|前/.test(text)) return text
  const [year, month, next] = [format(now, 'YYYY'), format(now, 'YYYY年M月'), format(startOfNext(now, 'month'), 'YYYY年M月')]
  const dated = text
    .replace(/(?<!\d)2\d年(?=\d{1,2}月)/g, year => `20${year}`)
    .replace(/明年/g, `${Number(year) + 1}年`)
    .replace(/[今本当]年/g, `${year}年`)
    .replace(/下个?月/g, next)
    .replace(/(?:[本当]|这个)月/g, month)
    .replace(/年年(?=[底末])/g, '年')
    .replace(/^年内|(?<=\d)年内/g, '年底')
  return beforeFestivals(dated, now)
}
