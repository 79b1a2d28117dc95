import { join } from 'node:path'
import { read } from '@e965/xlsx'
import { workbook } from '../tests/support/workbook.ts'
import { openWithServices } from './database.ts'
import { jobRows } from './job-rows.ts'
import { median } from './reads.ts'

const rowCount = 3000
const rounds = 7

export interface ImportTimes {
  /** Milliseconds for the whole import: reading, understanding, storing, the report. */
  product: number
  /** Milliseconds that the workbook reader alone needs for the same bytes. */
  reader: number
  ratio: number
}

/** A workbook of 3,000 postings into an empty database, against the reader alone, turn by turn. */
export async function compareImport(folder: string): Promise<ImportTimes> {
  const bytes = workbook([{ rows: jobRows(rowCount) }])
  const measured: ImportTimes[] = []
  // The first two only warm up: the thread that reads has its own compiler.
  for (let round = -2; round < rounds; round++) {
    const reader = await timeOf(() => read(bytes, { dense: true, cellStyles: true, cellNF: true, cellHTML: false }))
    const { database, services } = await openWithServices(join(folder, `import-${round}.sqlite`))
    const product = await timeOf(async () => {
      const report = await services.imports.run('jobs', { name: 'jobs.xlsx', bytes }, {}, null)
      if (report.accepted !== rowCount) throw new Error(`${report.accepted} of ${rowCount} rows went in`)
    })
    await database.close()
    if (round >= 0) measured.push({ product, reader, ratio: product / reader })
  }
  return median(measured, ({ ratio }) => ratio)
}

async function timeOf(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
