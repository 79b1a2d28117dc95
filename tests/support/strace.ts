import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** Whether the tool is here and may look into a process of ours. */
export const hasStrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0

/** Looks into a running process and all its threads, from when this resolves until `end`. */
export async function trace(pid: number, options: string[]): Promise<{ end: () => Promise<void> }> {
  const tracer = spawn('strace', ['-f', '-p', String(pid), ...options], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(tracer, 'exit')
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: tracer.stderr }).on('line', line => {
      if (line.includes('attached')) resolve()
    })
    tracer.once('exit', status => reject(new Error(`strace ended with ${status}`)))
  })
  return {
    end: async () => {
      tracer.kill('SIGTERM')
      await ended
    },
  }
}
