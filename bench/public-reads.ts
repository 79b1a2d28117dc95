import http from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

const probeEvery = 5
const quietLength = 4000
/** What shares threads and the event loop with all other work: compressed answers, a page of the database, a file. */
const publicPaths = ['/api/v1/home', '/api/v1/jobs?limit=20', '/docs/static/swagger-ui.css']

export interface Waits {
  /** Milliseconds within which 99 of 100 public reads are answered during the work, and without it. */
  busy: number
  quiet: number
  ratio: number
}

/** Public reads one after the other while `work` goes on, against the same reads without it. */
export async function readsDuring(origin: string, work: () => Promise<unknown>): Promise<Waits> {
  const agent = new http.Agent({ keepAlive: true })
  const read = async (end: Promise<unknown>) => {
    let isOver = false
    void end.finally(() => {
      isOver = true
    })
    const times: number[] = []
    for (let i = 0; !isOver; i++) {
      times.push(await timeOf(origin + publicPaths[i % publicPaths.length], agent))
      await pause(probeEvery)
    }
    return times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0
  }
  try {
    await read(pause(quietLength))
    const quiet = await read(pause(quietLength))
    const end = work()
    const busy = await read(end)
    await end
    return { busy, quiet, ratio: busy / quiet }
  } finally {
    agent.destroy()
  }
}

async function timeOf(address: string, agent: http.Agent): Promise<number> {
  const started = performance.now()
  const status = await new Promise<number | undefined>((resolve, reject) => {
    http
      .get(address, { agent, headers: { 'accept-encoding': 'gzip' } }, reply => {
        reply.on('end', () => resolve(reply.statusCode)).resume()
      })
      .on('error', reject)
  })
  if (status !== 200) throw new Error(`${address}: ${status}`)
  return performance.now() - started
}
