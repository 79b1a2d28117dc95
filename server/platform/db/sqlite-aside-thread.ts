import { parentPort } from 'node:worker_threads'
import type { StepModule } from './database.ts'
import type { AsideFile, Asked, AskedStatement, Told } from './sqlite-aside.ts'
import { connect, queriesOn, statementsOn } from './sqlite-connection.ts'

let file: AsideFile | null = null
let opened: ReturnType<typeof open> | null = null

/** Another connection to the same file. What it commits is there with the next commit that waits for the disk. */
function open({ file, canWrite }: AsideFile) {
  const connection = connect(file)
  connection.exec(canWrite ? 'PRAGMA synchronous = NORMAL' : 'PRAGMA query_only = 1')
  const statements = statementsOn(connection)
  return { connection, statements, queries: queriesOn(statements) }
}

const own = () => (opened ??= open(file as AsideFile))

function answer({ what, sql, params }: AskedStatement): unknown {
  if (what === 'close') {
    opened?.connection.close()
    opened = null
    return null
  }
  return what === 'exec' ? own().connection.exec(sql) : own().statements[what](sql, params)
}

/** Nothing else is asked of the connection meanwhile: the caller sees to that. */
async function take(url: string, input: unknown): Promise<unknown> {
  const { step } = (await import(url)) as StepModule<unknown, unknown>
  const { connection, queries } = own()
  connection.exec('BEGIN IMMEDIATE')
  try {
    const result = await step(queries, input, 'sqlite')
    connection.exec('COMMIT')
    return result
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK')
    throw error
  }
}

const tell = (told: Told) => parentPort?.postMessage(told)

function tellFault(id: number, error: unknown) {
  const { message, code, errcode } = error as Error & { code?: string; errcode?: number }
  tell({ id, fault: { message, code, errcode } })
}

parentPort?.on('message', (message: AsideFile | Asked) => {
  if ('file' in message) {
    file = message
    return
  }
  const { id } = message
  if (message.what === 'step')
    return void take(message.url, message.input).then(
      result => tell({ id, result }),
      error => tellFault(id, error),
    )
  try {
    tell({ id, result: answer(message) })
  } catch (error) {
    tellFault(id, error)
  }
})
