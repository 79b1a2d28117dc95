import { join } from 'node:path'
import { read } from '@e965/xlsx'
import { connect } from '../server/platform/db/sqlite-connection.ts'
import { indexWords } from '../server/platform/db/words.ts'
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
  /** The same ratio in time of the processor, all threads together: what else runs on the machine does not count. */
  processorRatio: number
  /** Milliseconds to write the same rows, ready made, and their words into the index, in as few statements as there are. */
  floor: number
}

/**
 * A workbook of 3,000 postings into an empty database, against the reader alone in the same process and against writing
 * the rows alone, turn by turn.
 */
export async function compareImport(folder: string): Promise<ImportTimes> {
  const bytes = workbook([{ rows: jobRows(rowCount) }])
  const measured: ImportTimes[] = []
  // The first two only warm up: the thread that reads has its own compiler.
  for (let round = -2; round < rounds; round++) {
    const reading = processorTime()
    const reader = await timeOf(() => read(bytes, { dense: true, cellStyles: true, cellNF: true, cellHTML: false }))
    const readIn = processorTime() - reading
    const file = join(folder, `import-${round}.sqlite`)
    const { database, services } = await openWithServices(file)
    const importing = processorTime()
    const product = await timeOf(async () => {
      const report = await services.imports.run('jobs', { name: 'jobs.xlsx', bytes }, {}, null)
      if (report.accepted !== rowCount) throw new Error(`${report.accepted} of ${rowCount} rows went in`)
    })
    const processorRatio = (processorTime() - importing) / readIn
    await database.close()
    const floor = await timeOfWriting(file, join(folder, `floor-${round}.sqlite`))
    if (round >= 0) measured.push({ product, reader, ratio: product / reader, processorRatio, floor })
  }
  return median(measured, ({ ratio }) => ratio)
}

/** Copies what an import left, without reading, understanding, comparing or answering: no import can be done sooner. */
async function timeOfWriting(from: string, to: string): Promise<number> {
  const { database } = await openWithServices(to)
  await database.close()
  const connection = connect(to)
  connection.exec(`PRAGMA synchronous = NORMAL; ATTACH '${from}' AS imported`)
  const jobs = connection
    .prepare(
      `SELECT r.number, j.title, e.name, j.duties || j.requirements AS text FROM imported.jobs j
       JOIN imported.employers e ON e.id = j.employer_id JOIN imported.search_refs r ON r.kind = 'jobs' AND r.ref = j.id ORDER BY 1`,
    )
    .all() as { number: number; title: string; name: string; text: string }[]
  const marked = (part: string, words: string[]) => words.map(word => `jobs${part}${word}`)
  const documents = jobs.map(({ number, title, name, text }) => [
    number,
    [
      ...marked('t', indexWords(title, { singles: true })),
      ...marked('n', indexWords(name, { singles: true })),
      ...marked('x', indexWords(text, { singles: false })),
    ].join(' '),
  ])
  const write = () =>
    connection.exec(`
      BEGIN;
      INSERT INTO employers SELECT * FROM imported.employers;
      INSERT INTO imports SELECT * FROM imported.imports;
      INSERT INTO jobs SELECT * FROM imported.jobs;
      INSERT INTO import_rows SELECT * FROM imported.import_rows;
      INSERT INTO search_refs SELECT * FROM imported.search_refs;
      INSERT INTO search_index (rowid, words) SELECT value ->> 0, value ->> 1 FROM json_each('${JSON.stringify(documents)}');
      COMMIT`)
  const spent = await timeOf(write)
  connection.close()
  return spent
}

/** Milliseconds that all threads of this process have worked so far. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function timeOf(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
