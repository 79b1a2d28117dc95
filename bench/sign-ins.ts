import { setTimeout as pause } from 'node:timers/promises'
import { type LoadReply, sendAll } from '../tests/support/load.ts'
import { openWithServices } from './database.ts'
import { start } from './reads.ts'

const parallel = 200
const quietLength = 5000
const probeEvery = 10
/** What shares threads with hashing: a compressed answer and a file. */
const publicPaths = ['/api/v1/home', '/docs/static/swagger-ui.css']

export interface SignInLoad {
  /** Milliseconds within which 99 of 100 public reads are answered while staff sign in, and without. */
  busy: number
  quiet: number
  ratio: number
  /** How many of the sign-ins were told to come back later. */
  refused: number
}

/** Public reads while 200 members of staff sign in at once, and the same reads without. */
export async function compareSignIns(databaseFile: string): Promise<SignInLoad> {
  await (await openWithServices(databaseFile)).database.close()
  const product = await start('../tests/support/serve.ts', databaseFile)
  try {
    await read(product.origin, pause(quietLength))
    const quiet = await read(product.origin, pause(quietLength))
    const load = signIns(product.origin)
    const busy = await read(product.origin, load)
    const refused = (await load).filter(({ status }) => status === 429).length
    return { busy, quiet, ratio: busy / quiet, refused }
  } finally {
    product.process.kill()
  }
}

function signIns(origin: string): Promise<LoadReply[]> {
  const requests = Array.from({ length: parallel }, (_, i) => ({
    method: 'POST',
    path: '/api/v1/staff/session',
    body: { username: `staff-${i}`, password: 'wrong password' },
  }))
  return sendAll(origin, requests, parallel)
}

/** Reads one public path after the other until `end`; gives the 99th percentile in milliseconds. */
async function read(origin: string, end: Promise<unknown>): Promise<number> {
  let isOver = false
  void end.finally(() => {
    isOver = true
  })
  const times: number[] = []
  for (let i = 0; !isOver; i++) {
    times.push(await timeOf(origin, publicPaths[i % publicPaths.length] ?? ''))
    await pause(probeEvery)
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0
}

async function timeOf(origin: string, path: string): Promise<number> {
  const started = performance.now()
  const [reply] = await sendAll(origin, [{ method: 'GET', path, headers: { 'accept-encoding': 'gzip' } }], 1)
  if (reply?.status !== 200) throw new Error(`${path}: ${reply?.status}`)
  return performance.now() - started
}
