import { parentPort } from 'node:worker_threads'
import type { AsideFile, Asked, Told } from './sqlite-aside.ts'
import { connect, statementsOn } from './sqlite-connection.ts'

let file: AsideFile | null = null
let opened: ReturnType<typeof open> | null = null

/** Another connection to the same file. What it commits is there with the next commit that waits for the disk. */
function open({ file, canWrite }: AsideFile) {
  const connection = connect(file)
  connection.exec(canWrite ? 'PRAGMA synchronous = NORMAL' : 'PRAGMA query_only = 1')
  return { connection, statements: statementsOn(connection) }
}

function answer({ what, sql, params }: Asked): unknown {
  if (what === 'close') {
    opened?.connection.close()
    opened = null
    return null
  }
  opened ??= open(file as AsideFile)
  return what === 'exec' ? opened.connection.exec(sql) : opened.statements[what](sql, params)
}

parentPort?.on('message', (message: AsideFile | Asked) => {
  if ('file' in message) {
    file = message
    return
  }
  const { id } = message
  const tell = (told: Omit<Told, 'id'>) => parentPort?.postMessage({ id, ...told } satisfies Told)
  try {
    tell({ result: answer(message) })
  } catch (error) {
    const { message, code, errcode } = error as Error & { code?: string; errcode?: number }
    tell({ fault: { message, code, errcode } })
  }
})
