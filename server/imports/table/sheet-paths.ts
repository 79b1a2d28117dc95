import type { WorkBook } from '@e965/xlsx'

/** A file of a workbook, as the library holds it. */
export interface FilePart {
  content?: Uint8Array
}

/** A file of a workbook; empty where there is none. */
export const partOf = (book: WorkBook, path: string): Buffer =>
  Buffer.from((book as { files?: Record<string, FilePart | undefined> }).files?.[path]?.content ?? [])

/** Where each sheet of an `.xlsx` or `.xlsb` stands among its files; undefined where nothing says so. */
export function sheetPaths(book: WorkBook, workbook = 'workbook.xml'): (string | undefined)[] {
  const relations =
    partOf(book, `xl/_rels/${workbook}.rels`)
      .toString()
      .match(/<Relationship\b[^>]{0,500}>/g) ?? []
  return (book.Workbook?.Sheets ?? []).map(sheet => {
    const { id } = sheet as { id?: string }
    const relation = relations.find(one => id !== undefined && one.includes(`Id="${id}"`))
    const target = /Target="(?:\/xl\/)?([^"]{1,200})"/.exec(relation ?? '')?.[1]
    return target && `xl/${target}`
  })
}
