import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface ServerProcess {
  origin: string
  process: ChildProcess
  /** As a power switch would: nothing gets a chance to finish. */
  kill: () => Promise<void>
}

/** Starts `serve.ts` on this database file and waits until it answers. */
export async function startServer(file: string, environment: Record<string, string> = {}): Promise<ServerProcess> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./serve.ts', import.meta.url)), file], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', chunk => resolve(String(chunk).trim()))
    child.once('exit', code => reject(new Error(`server ended with ${code}`)))
  })
  return {
    origin,
    process: child,
    kill: async () => {
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
  }
}
