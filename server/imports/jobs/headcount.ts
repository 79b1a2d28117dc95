import { plain, withDigits } from './numerals.ts'

const most = 10_000
/** Longer cells are no headcount, and are not read. */
const longest = 100

/** `3`, `3人`, `2-5人` (the most), `两名`; null for 若干; undefined where there is no number to be had. */
export function readHeadcount(text: string): number | null | undefined {
  if (text.length > longest) return undefined
  const value = withDigits(plain(text)).replace(/\s|\([^()]{0,30}\)/g, '')
  if (!value) return undefined
  if (/若干|不限|多名|数名|多人|数人|长期招|储备|^n[人名]?$/.test(value)) return null
  const found = /^(?:约|共|需|拟?招聘?|最多|至少|不超过)?(\d+)(?:\.0+)?(?:-(\d+))?\+?(?:人|名|个|位)?(?:以上|左右|以内)?$/.exec(
    value,
  )
  const count = Number(found?.[2] ?? found?.[1] ?? sumOf(value) ?? Number.NaN)
  return count >= 1 && count <= most ? count : undefined
}

/** 本科3人，大专2人; null where the parts are not all counted, or one of them is part of another. */
function sumOf(value: string): number | null {
  const parts = value.split(/[,，;；、]/)
  const counts = parts.map(part => Number(/^[^\d男女各每其中]{1,8}(\d{1,4})[人名位]$/.exec(part)?.[1] ?? Number.NaN))
  return parts.length > 1 && !counts.some(Number.isNaN) ? counts.reduce((a, b) => a + b) : null
}

/** Job sites write it into the title: `诚聘运营经理1名`. */
export function headcountInTitle(title: string): number | null | undefined {
  const found = /(\d{1,4}|[一二两三四五六七八九十]+|若干|数)(?:名|人)[)）]?$/.exec(title.slice(-12).trim())
  return found ? readHeadcount(`${found[1] === '数' ? '若干' : found[1]}人`) : undefined
}
