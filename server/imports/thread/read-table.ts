import { basename, extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { minute, second } from '../../platform/clock.ts'
import type { UploadedFile } from '../../platform/http/call.ts'
import { ProblemError } from '../../platform/problem.ts'
import { type FileFault, fileProblem, readingSeconds } from '../table/file-problem.ts'
import { limits } from '../table/sheet.ts'
import type { PlainProblem, ReadReply, ReadRequest, SheetReports, TableKind, TableKinds } from './messages.ts'
import { inParts, type Part, pack, rowsPerPart, unpack } from './parts.ts'

const timeLimit = readingSeconds * second
/** A thread goes away when nothing was read for this long: the first file in a new one costs three times as much. */
const idleLimit = 5 * minute
const memoryLimit = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 }
/** A file that takes long leaves a thread for the others. */
const mostThreads = 2

export interface TableReadings {
  total: number
  sheets: SheetReports
  /** Resolves when the first `count` rows are understood; rejects with the problem that stopped the reading. */
  ready(count: number): Promise<void>
  /** Of rows that are understood, those from one, a multiple of `rowsPerPart`, to before another. */
  parts(from: number, to: number): Part[]
}

const idle: Worker[] = []
const waiting: (() => void)[] = []
let threads = 0
let lastId = 0

/** Reads a table in a thread of its own. Gives it as soon as its rows are counted; throws what is wrong with the file. */
export async function readTable<Kind extends TableKind>(
  kind: Kind,
  { name, bytes }: UploadedFile,
  options: TableKinds[Kind]['options'],
  lists: ReadonlyMap<string, string>,
): Promise<TableReadings> {
  if (bytes.length > limits.fileBytes) throw fileProblem('too-large')
  const thread = await freeThread()
  const request = { id: ++lastId, kind, name: basename(name, extname(name)), bytes, options, lists } as ReadRequest
  return listen(thread, request)
}

function listen(thread: Worker, request: ReadRequest): Promise<TableReadings> {
  const parts: Part[] = []
  let understood = 0
  let total = Number.POSITIVE_INFINITY
  let fault: Error | null = null
  let progress = Promise.withResolvers<void>()

  const end = (keepThread: boolean) => {
    clearTimeout(timer)
    thread.off('message', onMessage).off('error', onEnd).off('exit', onEnd)
    release(thread, keepThread)
  }
  const fail = (error: Error, keepThread: boolean) => {
    fault = error
    end(keepThread)
    progress.resolve()
  }
  const onMessage = (reply: ReadReply) => {
    if (reply.id !== request.id) return
    if ('problem' in reply) return fail(problemOf(reply.problem), true)
    if ('crash' in reply) return fail(new Error(`reading a table failed: ${reply.crash}`), true)
    if ('head' in reply) total = reply.head.total
    else {
      parts.push(reply.part)
      understood += reply.count
    }
    if (understood === total) end(true)
    if ('head' in reply) head.resolve({ total, sheets: reply.head.sheets, ready, parts: among(parts) })
    progress.resolve()
    progress = Promise.withResolvers()
  }
  const stop = (why: FileFault) => fail(fileProblem(why), false)
  // Out of memory or crashed: the file is larger than it looks.
  const onEnd = () => stop('too-large')
  const timer = setTimeout(() => stop('too-slow'), timeLimit)
  const head = Promise.withResolvers<TableReadings>()
  async function ready(count: number) {
    while (understood < Math.min(count, total) && !fault) await progress.promise
    if (fault) throw fault
  }
  thread.on('message', onMessage).on('error', onEnd).on('exit', onEnd)
  thread.postMessage(request)
  void ready(1).catch(head.reject)
  return head.promise
}

/** Of a table whose rows are understood, those with these numbers, from 0; none of them repeats another. */
export async function chosenRows(table: TableReadings, only: ReadonlySet<number>): Promise<TableReadings> {
  await table.ready(table.total)
  const all = unpack<{ repeats: number | null }>(table.parts(0, table.total))
  const rows = all.filter(({ repeats }, index) => repeats === null && only.has(index))
  return { total: rows.length, sheets: table.sheets, ready: async () => {}, parts: among([...inParts(rows)].map(pack)) }
}

const among = (parts: readonly Part[]) => (from: number, to: number) =>
  parts.slice(from / rowsPerPart, Math.ceil(to / rowsPerPart))

const problemOf = ({ status, code, title, message, errors, proposal }: PlainProblem) =>
  new ProblemError(status, code, title, message, { errors, proposal })

function startThread(): Worker {
  threads++
  const thread = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: memoryLimit })
  thread.unref()
  thread.on('exit', () => {
    threads--
    if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1)
    waiting.shift()?.()
  })
  // Whoever reads in it hears of it too.
  thread.on('error', () => {})
  return thread
}

/** Gives the thread, or room for another, to whoever waits longest. */
function release(thread: Worker, keepThread: boolean) {
  if (!keepThread) return void thread.terminate()
  idle.push(thread)
  idleTimers.set(thread, setTimeout(() => void thread.terminate(), idleLimit).unref())
  waiting.shift()?.()
}

const idleTimers = new WeakMap<Worker, NodeJS.Timeout>()

async function freeThread(): Promise<Worker> {
  while (threads >= mostThreads && idle.length === 0) await new Promise<void>(resolve => waiting.push(resolve))
  const thread = idle.pop() ?? startThread()
  clearTimeout(idleTimers.get(thread))
  return thread
}
