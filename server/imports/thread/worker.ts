import { parentPort } from 'node:worker_threads'
import { giveWay } from '../../platform/give-way.ts'
import { ProblemError } from '../../platform/problem.ts'
import { listSource } from '../../platform/texts/list-source.ts'
import { employerReadings } from '../employers/read-employers.ts'
import { jobReadings } from '../jobs/read-jobs.ts'
import { readTableWords } from '../read-table-words.ts'
import { fileProblem, UnreadableFile } from '../table/file-problem.ts'
import { readSheets } from '../table/sheets-of.ts'
import type { AnyReading, ReadReply, ReadRequest, SheetReports } from './messages.ts'
import { inParts, pack } from './parts.ts'

giveWay()
const source = listSource()
let words = readTableWords(source.read)
let used: ReadonlyMap<string, string> = new Map()

/** Reads the lists anew where staff changed one of them. */
function take(lists: ReadonlyMap<string, string>) {
  const isSame = lists.size === used.size && [...lists].every(([name, text]) => used.get(name) === text)
  if (isSame) return
  source.use(lists)
  words = readTableWords(source.read)
  used = lists
}

const reply = (message: ReadReply, moved: ArrayBuffer[] = []) => parentPort?.postMessage(message, moved)

/** Files are read and understood apart from the server: one that is made to hurt ends this thread and nothing else. */
parentPort?.on('message', async (request: ReadRequest) => {
  const { id } = request
  try {
    take(request.lists)
    const sheets = await readSheets(request.name, Buffer.from(request.bytes))
    if (request.kind === 'jobs') readAll(id, jobReadings(sheets, request.options, words))
    else readAll(id, employerReadings(sheets, words))
  } catch (error) {
    const known = error instanceof UnreadableFile ? fileProblem(error.fault) : error
    if (known instanceof ProblemError) {
      const { status, code, title, message, errors, proposal } = known
      reply({ id, problem: { status, code, title, message, errors, proposal } })
    } else reply({ id, crash: String((error as Error).stack) })
  }
})

interface Readings<Row, Reading> {
  rows: Row[]
  sheets: SheetReports
  read(row: Row, index: number): Reading
}

function readAll<Row, Reading extends AnyReading>(id: number, { rows, sheets, read }: Readings<Row, Reading>) {
  reply({ id, head: { total: rows.length, sheets } })
  let index = 0
  for (const some of inParts(rows)) {
    const part = pack(some.map(row => read(row, index++)))
    reply({ id, part, count: some.length }, [part.buffer])
  }
}
