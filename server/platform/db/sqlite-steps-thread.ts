import { parentPort, workerData } from 'node:worker_threads'
import { connect, statementsOn } from './sqlite-connection.ts'
import type { Asked, Told } from './sqlite-steps.ts'

/** A second writer of the same file. Its commits are there with the next one that waits for the disk. */
const connection = connect(String(workerData))
connection.exec('PRAGMA synchronous = NORMAL')
const statements = statementsOn(connection)

parentPort?.on('message', ({ id, what, sql, params }: Asked) => {
  const tell = (told: Omit<Told, 'id'>) => parentPort?.postMessage({ id, ...told } satisfies Told)
  try {
    if (what === 'close') {
      connection.close()
      parentPort?.close()
    } else if (what === 'exec') tell({ result: connection.exec(sql) })
    else tell({ result: statements[what](sql, params) })
  } catch (error) {
    const { message, code, errcode } = error as Error & { code?: string; errcode?: number }
    tell({ fault: { message, code, errcode } })
  }
})
