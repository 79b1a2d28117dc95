/** A document in the middle form that every format is read into: what stands below what, as it was written. */
export type Block = Line | TableBlock

export interface Line {
  kind: 'line'
  text: string
  /** Depth of a heading, 1 the document's own; null where the format does not say that it is one. */
  heading: number | null
  place: string
  /** What it is, where it is no part of the text itself: 页眉, 隐藏文字; `picture` where there is something that cannot be read. */
  apart?: string
}

/** A picture whose words nobody can read here. */
export const picture = 'picture'

export interface TableBlock {
  kind: 'table'
  /** Every row with the same number of cells; a merged cell's words stand in each of its places. */
  rows: string[][]
  /** Marked as headings by the format. */
  headed: boolean
  /** Cells may be merged over rows here, and the format does not say so: empty ones stand below filled ones. */
  mayMerge?: boolean
  place: string
}

/** Where something stands, for a person with the original beside it: `第 3 段`, `第 2 页第 5 行`. */
export type Place = string

/** Limits of one document. Nothing above them is cut: the file is refused and told so. */
export const documentLimits = {
  fileBytes: 5 * 2 ** 20,
  expandedBytes: 50 * 2 ** 20,
  tags: 2_500_000,
  characters: 200_000,
  blocks: 20_000,
  pages: 400,
  columns: 60,
  /** Tags within tags. */
  depth: 400,
}

export type DocumentFault = 'damaged-document' | 'old-word' | 'scanned' | 'locked-document' | 'not-a-document' | 'large-document'

/** Thrown while reading; carries only the fault, so that it survives the way out of a thread. */
export class UnreadableDocument extends Error {
  readonly fault: DocumentFault
  constructor(fault: DocumentFault) {
    super(fault)
    this.fault = fault
  }
}

/** The row as one line of text: each cell with its column's name, where columns have names. */
export const rowText = (columns: readonly string[], cells: readonly string[]) =>
  cells
    .map((cell, i) => [columns[i] ?? '', cell.replace(/\s+/g, ' ').trim()] as const)
    .filter(([, cell]) => cell !== '')
    .map(([name, cell]) => (name === '' || name === cell ? cell : `${name}：${cell}`))
    .join('；')
