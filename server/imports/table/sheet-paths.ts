import type { WorkBook } from '@e965/xlsx'

/** A file of a workbook, as the library holds it. */
export interface Part {
  content?: Uint8Array
}

/** A file of a workbook as text; '' where there is none. */
export const partOf = (book: WorkBook, path: string): string =>
  Buffer.from((book as { files?: Record<string, Part | undefined> }).files?.[path]?.content ?? []).toString()

/** Where each sheet of an `.xlsx` stands among its files; undefined where nothing says so. */
export function sheetPaths(book: WorkBook): (string | undefined)[] {
  const relations = partOf(book, 'xl/_rels/workbook.xml.rels').match(/<Relationship\b[^>]{0,500}>/g) ?? []
  return (book.Workbook?.Sheets ?? []).map(sheet => {
    const { id } = sheet as { id?: string }
    const relation = relations.find(one => id !== undefined && one.includes(`Id="${id}"`))
    const target = /Target="(?:\/xl\/)?([^"]{1,200})"/.exec(relation ?? '')?.[1]
    return target && `xl/${target}`
  })
}
