import { plain, withDigits } from './numerals.ts'

const most = 10_000
/** Longer cells are no headcount, and are not read. */
const longest = 100

/** `3`, `3人`, `2-5人` (the most), `两名`; null for 若干; undefined where there is no number to be had. */
export function readHeadcount(text: string): number | null | undefined {
  if (text.length > longest) return undefined
  const value = withDigits(plain(text)).replace(/\s/g, '')
  if (!value) return undefined
  if (/若干|不限|多名|数名|多人|数人|长期招/.test(value)) return null
  const found = /^(?:约|招|拟招)?(\d+)(?:\.0+)?(?:-(\d+))?\+?(?:人|名|个|位)?(?:以上|左右)?$/.exec(value)
  const count = Number(found?.[2] ?? found?.[1] ?? Number.NaN)
  return count >= 1 && count <= most ? count : undefined
}

/** Job sites write it into the title: `诚聘运营经理1名`. */
export function headcountInTitle(title: string): number | null | undefined {
  const found = /(\d{1,4}|[一二两三四五六七八九十]+|若干|数)(?:名|人)[)）]?$/.exec(title.slice(-12).trim())
  return found ? readHeadcount(`${found[1] === '数' ? '若干' : found[1]}人`) : undefined
}
