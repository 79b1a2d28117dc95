import { Worker } from 'node:worker_threads'
import type { Queries, SqlValue } from './database.ts'

export interface AskedStatement {
  id: number
  what: keyof Queries | 'exec' | 'close'
  sql: string
  params: readonly SqlValue[]
}

/** A transaction that the `step` of the module at `url` does. */
interface AskedStep {
  id: number
  what: 'step'
  url: string
  input: unknown
}

export type Asked = AskedStatement | AskedStep

export interface Told {
  id: number
  result?: unknown
  fault?: { message: string; code: string | undefined; errcode: number | undefined }
}

/** Before the first question: what it will be about. */
export interface AsideFile {
  file: string
  canWrite: boolean
}

/** Threads whose connection was closed wait here for the next one: to start a thread takes as long as to write a thousand rows. */
const idle: Worker[] = []

function idleThread(): Worker {
  const known = idle.pop()
  if (known) return known
  const thread = new Worker(new URL('./sqlite-aside-thread.ts', import.meta.url))
  // Whoever asks hears of it too.
  thread.on('error', () => {})
  thread.on('exit', () => {
    if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1)
  })
  return thread
}

/**
 * A connection in a thread of its own, so that nobody waits while much is written or counted. It opens with the first
 * question. One that writes is for the steps of what is acknowledged only later, one transaction at a time: the caller
 * sees to that.
 */
export function sqliteAside(file: string, canWrite: boolean) {
  let thread: Worker | null = null
  let lastId = 0
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()

  function onMessage({ id, result, fault }: Told) {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) thread?.unref()
    if (fault) asked?.reject(Object.assign(new Error(fault.message), { code: fault.code, errcode: fault.errcode }))
    else asked?.resolve(result)
  }
  function onError(error: unknown) {
    for (const asked of waiting.values()) asked.reject(error)
  }
  function onExit() {
    onError(new Error('the thread of the database has ended'))
    waiting.clear()
    thread = null
  }

  function started(): Worker {
    if (thread) return thread
    thread = idleThread()
    thread.on('message', onMessage).on('error', onError).on('exit', onExit)
    thread.postMessage({ file, canWrite } satisfies AsideFile)
    return thread
  }

  function send<Result>(asked: (id: number) => Asked, given: readonly ArrayBuffer[] = []): Promise<Result> {
    const answer = Promise.withResolvers<unknown>()
    const id = ++lastId
    waiting.set(id, answer)
    const own = started()
    own.ref()
    own.postMessage(asked(id), given)
    return answer.promise as Promise<Result>
  }

  const ask = <Result>(what: AskedStatement['what'], sql: string, params: readonly SqlValue[] = []) =>
    send<Result>(id => ({ id, what, sql, params }))

  const queries: Queries = {
    all: (sql, params) => ask('all', sql, params),
    get: (sql, params) => ask('get', sql, params),
    run: (sql, params) => ask('run', sql, params),
  }

  async function transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T> {
    await ask('exec', 'BEGIN IMMEDIATE')
    try {
      const result = await work(queries)
      await ask('exec', 'COMMIT')
      return result
    } catch (error) {
      // Where the engine has taken it back by itself there is none left.
      await ask('exec', 'ROLLBACK').catch(() => {})
      throw error
    }
  }

  return {
    queries,
    transaction,

    /** Has the `step` of a module do a transaction, in the thread. */
    step: <Result>(url: string, input: unknown, given?: readonly ArrayBuffer[]) =>
      send<Result>(id => ({ id, what: 'step', url, input }), given),

    /** The same, and the disk has it and all before it. */
    async durably<T>(work: (tx: Queries) => Promise<T>): Promise<T> {
      await ask('exec', 'PRAGMA synchronous = FULL')
      try {
        return await transaction(work)
      } finally {
        await ask('exec', 'PRAGMA synchronous = NORMAL')
      }
    },

    async close(): Promise<void> {
      const own = thread
      if (!own) return
      await ask('close', '')
      own.off('message', onMessage).off('error', onError).off('exit', onExit)
      thread = null
      idle.push(own)
    },
  }
}
