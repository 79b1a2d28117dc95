import { parentPort, workerData } from 'node:worker_threads'
import type { AsideData, Asked, Told } from './sqlite-aside.ts'
import { connect, statementsOn } from './sqlite-connection.ts'

/** Another connection to the same file. What it commits is there with the next commit that waits for the disk. */
const { file, canWrite } = workerData as AsideData
const connection = connect(file)
connection.exec(canWrite ? 'PRAGMA synchronous = NORMAL' : 'PRAGMA query_only = 1')
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
