/** A stretch of a cell's text. */
export interface Part {
  text: string
  isStruck: boolean
}

/** Cells that are struck out, by address: null where the whole text is, else its parts. */
export type Struck = ReadonlyMap<string, readonly Part[] | null>

/** Notes a cell whose text has these parts, if any of them is struck out. */
export function noteStruck(sheet: Map<string, readonly Part[] | null>, address: string, parts: readonly Part[]): void {
  const filled = parts.filter(({ text }) => text.trim() !== '')
  if (filled.some(({ isStruck }) => isStruck)) sheet.set(address, filled.every(({ isStruck }) => isStruck) ? null : parts)
}

/** The parts of a text by where each run of another font begins; `isStruck` tells of what stands before the first. */
export function partsOfRuns(text: string, isStruck: boolean, runs: readonly { at: number; isStruck: boolean }[]): Part[] {
  const starts = [{ at: 0, isStruck }, ...runs]
  return starts.map((run, i) => ({ text: text.slice(run.at, starts[i + 1]?.at), isStruck: run.isStruck }))
}

/** What is left of a text, or what of it is struck out. */
export const joinedParts = (parts: readonly Part[], struck: boolean): string =>
  parts
    .filter(({ isStruck }) => isStruck === struck)
    .map(({ text }) => text)
    .join('')
    .trim()
