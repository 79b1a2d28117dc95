import { type ChildProcess, spawn } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Command } from './contender.ts'

const patience = 180_000
const askEvery = 20

export interface Running {
  origin: string
  /** Milliseconds from the start of the process until the public could read. */
  coldStart: number
  process: ChildProcess
  end(): Promise<void>
}

/** Starts a server on a free port, with its log in a file, and waits until it answers. Throws where it ends before. */
export async function run(commandOf: (port: number) => Command, logFile: string): Promise<Running> {
  const port = await freePort()
  const { args, cwd, env, readyPath } = commandOf(port)
  const log = openSync(logFile, 'w')
  const since = performance.now()
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...env },
    stdio: ['ignore', log, log],
  })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const origin = `http://127.0.0.1:${port}`
  while (!(await isReady(origin + readyPath))) {
    if (child.exitCode !== null || performance.now() - since > patience) {
      child.kill('SIGKILL')
      throw new Error(`no answer of ${args.join(' ')}\n${readFileSync(logFile, 'utf8').slice(-3000)}`)
    }
    await pause(askEvery)
  }
  const coldStart = performance.now() - since
  const end = () => {
    child.kill('SIGTERM')
    const force = setTimeout(() => child.kill('SIGKILL'), 15_000)
    return ended.then(() => clearTimeout(force))
  }
  return { origin, coldStart, process: child, end }
}

const isReady = (address: string) =>
  fetch(address).then(
    async reply => {
      await reply.arrayBuffer()
      return reply.ok
    },
    () => false,
  )

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
