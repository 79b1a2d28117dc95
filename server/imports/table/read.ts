import { basename, extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { second } from '../../platform/clock.ts'
import type { UploadedFile } from '../../platform/http/call.ts'
import { type FileFault, fileProblem } from './file-problem.ts'
import { limits, type Sheet } from './sheet.ts'
import type { ReadReply, ReadRequest } from './worker.ts'

const timeLimit = 20 * second
/** The thread goes away when nothing was read for this long. */
const idleLimit = 60 * second
const memoryLimit = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 }

/** Reads a file's sheets in a thread of their own. Throws a problem that says what is wrong with the file. */
export async function readSheets(file: UploadedFile): Promise<Sheet[]> {
  if (file.bytes.length > limits.fileBytes) throw fileProblem('too-large')
  const reply = await readInThread({ name: basename(file.name, extname(file.name)), bytes: file.bytes })
  if (reply.fault) throw fileProblem(reply.fault)
  if (reply.crash) throw new Error(`reading a table failed: ${reply.crash}`)
  return reply.sheets ?? []
}

let worker: Worker | undefined
let idleTimer: NodeJS.Timeout | undefined
let lastId = 0
/** One file at a time: reading is all CPU. */
let queue: Promise<unknown> = Promise.resolve()

function readInThread(request: Omit<ReadRequest, 'id'>): Promise<ReadReply> {
  const turn = queue.then(() => readNow({ ...request, id: ++lastId }))
  queue = turn.catch(() => {})
  return turn
}

function readNow(request: ReadRequest): Promise<ReadReply> {
  clearTimeout(idleTimer)
  worker ??= startWorker()
  const thread = worker
  return new Promise(resolve => {
    const finish = (reply: ReadReply, keepThread: boolean) => {
      clearTimeout(timer)
      thread.off('message', onMessage).off('error', onEnd).off('exit', onEnd)
      if (keepThread) idleTimer = setTimeout(stopWorker, idleLimit).unref()
      else stopWorker()
      resolve(reply)
    }
    const fail = (fault: FileFault) => finish({ id: request.id, fault }, false)
    const onMessage = (reply: ReadReply) => reply.id === request.id && finish(reply, true)
    // Out of memory or crashed: the file is larger than it looks.
    const onEnd = () => fail('too-large')
    const timer = setTimeout(() => fail('too-large'), timeLimit)
    thread.on('message', onMessage).on('error', onEnd).on('exit', onEnd)
    thread.postMessage(request)
  })
}

function startWorker(): Worker {
  const thread = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: memoryLimit })
  thread.unref()
  return thread
}

function stopWorker() {
  void worker?.terminate()
  worker = undefined
}
