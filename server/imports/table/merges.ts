import { limits } from './sheet.ts'

/** Cells shown as one, from start to end, rows and columns from 0. */
export interface Merge {
  s: { r: number; c: number }
  e: { r: number; c: number }
}

/** Writes a merged cell's text into every cell it covers; gives the covered columns of each row. */
export function fillMerges(texts: string[][], merges: Merge[]): Map<number, number[]> {
  const covered = new Map<number, number[]>()
  let left = limits.rows * limits.columns
  for (const { s, e } of merges) {
    const text = texts[s.r]?.[s.c]
    if (!text) continue
    for (let r = s.r; r <= Math.min(e.r, texts.length - 1); r++) {
      const row = (texts[r] ??= [])
      const columns = covered.get(r) ?? []
      for (let c = s.c; c <= Math.min(e.c, limits.columns - 1); c++) {
        if ((r === s.r && c === s.c) || row[c] || left-- <= 0) continue
        row[c] = text
        columns.push(c)
      }
      if (columns.length > 0) covered.set(r, columns)
    }
  }
  return covered
}
