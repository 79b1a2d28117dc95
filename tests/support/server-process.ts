import { type ChildProcess, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { newSecrets } from '../../server/platform/secrets.ts'
import { runLog } from './run-log.ts'

export interface ServerProcess {
  origin: string
  process: ChildProcess
  /** Gives the status that it ended with; null where a signal ended it. */
  end: (signal: NodeJS.Signals) => Promise<number | null>
}

/** Many lives of the same program start sooner with what was compiled before. */
const compiled = { NODE_COMPILE_CACHE: join(tmpdir(), 'dehua-compiled') }
/** Of all servers that a test starts on a database, as an installation has one pair: what one seals another opens. */
const keys = { KEYS: JSON.stringify(newSecrets()) }
const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** Starts `serve.ts` on this database and waits until it answers. */
export const startServer = (target: string, environment: Record<string, string> = {}) =>
  start([pathOf('./serve.ts'), target], { ...keys, ...environment })

/** Starts the server as an operator does, with sample content unless `DEMO` is 0, in this data folder or on this database. */
export const startMain = (environment: { DATA_DIR: string } & Record<string, string>) =>
  start([pathOf('../../server/main.ts')], { PORT: '0', DEMO: '1', ...environment })

async function start(command: string[], environment: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, command, {
    env: { ...process.env, ...compiled, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  const origin = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', line => {
      if (line.startsWith('{')) runLog.write(`${line}\n`)
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
      if (address) resolve(address)
    })
    child.once('exit', code => reject(new Error(`server ended with ${code}`)))
  })
  return {
    origin,
    process: child,
    end: signal => {
      child.kill(signal)
      return ended
    },
  }
}
