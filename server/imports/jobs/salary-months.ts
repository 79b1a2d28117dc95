import { plain, withDigits } from './numerals.ts'

/** Longer cells are no number of months, and are not read. */
const longest = 40

/**
 * How many months' pay a year brings, by a column of its own: `13`, `14薪`, `十三个月`, and 是 under 「13薪」. Null where
 * that is no more than the months of the year; undefined where the cell says no number, or more than one.
 */
export function readMonths(text: string, title: string): number | null | undefined {
  if (!text || text.length > longest) return undefined
  const value = withDigits(plain(text).replace(/(?<=十[一二三四五六七八九]?)(?=薪)/, '个')).replace(/\s/g, '')
  if (/^(?:无|否|没有|不发|不提供|×|-|\/)$/.test(value)) return null
  const told = numberIn(value)
  if (told !== undefined) return told > 12 ? told : null
  return /^(?:有|是|含|√|✓|✔|享受|提供|双薪|(?:年[底终])?双薪)$/.test(value)
    ? (numberIn(withDigits(plain(title))) ?? 13)
    : undefined
}

function numberIn(value: string): number | undefined {
  const [, months = ''] = /^(?:年|约|共)?(1[2-9](?:\.\d)?|2[0-4])(?:个?月?(?:薪|工资)?|薪)?$/.exec(value) ?? []
  return months ? Number(months) : undefined
}
