import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Queries, SqlValue } from './database.ts'

export interface Asked {
  id: number
  what: keyof Queries | 'exec' | 'close'
  sql: string
  params: readonly SqlValue[]
}

export interface Told {
  id: number
  result?: unknown
  fault?: { message: string; code: string | undefined; errcode: number | undefined }
}

export interface AsideData {
  file: string
  canWrite: boolean
}

/**
 * A connection in a thread of its own, so that nobody waits while much is written or counted. It starts with the first
 * question. One that writes is for the steps of what is acknowledged only later, one transaction at a time: the caller
 * sees to that.
 */
export function sqliteAside(file: string, canWrite: boolean) {
  let thread: Worker | null = null
  let lastId = 0
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()

  function started(): Worker {
    if (thread) return thread
    const own = new Worker(new URL('./sqlite-aside-thread.ts', import.meta.url), {
      workerData: { file, canWrite } satisfies AsideData,
    })
    own.unref()
    own.on('message', ({ id, result, fault }: Told) => {
      const asked = waiting.get(id)
      waiting.delete(id)
      if (waiting.size === 0) own.unref()
      if (fault) asked?.reject(Object.assign(new Error(fault.message), { code: fault.code, errcode: fault.errcode }))
      else asked?.resolve(result)
    })
    own.on('error', error => {
      for (const asked of waiting.values()) asked.reject(error)
    })
    own.on('exit', () => {
      for (const asked of waiting.values()) asked.reject(new Error('the thread of the database has ended'))
      waiting.clear()
      if (thread === own) thread = null
    })
    thread = own
    return own
  }

  function ask<Result>(what: Asked['what'], sql: string, params: readonly SqlValue[] = []): Promise<Result> {
    const answer = Promise.withResolvers<unknown>()
    const id = ++lastId
    waiting.set(id, answer)
    const own = started()
    own.ref()
    own.postMessage({ id, what, sql, params } satisfies Asked)
    return answer.promise as Promise<Result>
  }

  const queries: Queries = {
    all: (sql, params) => ask('all', sql, params),
    get: (sql, params) => ask('get', sql, params),
    run: (sql, params) => ask('run', sql, params),
  }

  return {
    queries,

    async transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T> {
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
    },

    async close(): Promise<void> {
      if (!thread) return
      thread.ref()
      const ended = once(thread, 'exit')
      thread.postMessage({ id: 0, what: 'close', sql: '', params: [] } satisfies Asked)
      await ended
    },
  }
}
