import http from 'node:http'
import { join } from 'node:path'
import { fillWithJobs } from './database.ts'
import { jobPaths, start, unready } from './reads.ts'

const sizes = [10_000, 100_000] as const
const timesEach = 40

/** What the public asks; words that a tenth of all jobs answer, and words that few do. */
const asked = {
  首页: ['/api/v1/home'],
  岗位列表: ['/api/v1/jobs?limit=20'],
  筛选: [
    '/api/v1/jobs?limit=20&degree=bachelor&district=%E4%BA%8C%E4%B8%83%E5%8C%BA',
    '/api/v1/jobs?limit=20&salaryMin=8000&sort=salary',
  ],
  搜索: ['会计', '短视频剪辑', '店长助理 二七区', '新媒体 本科'].map(q => `/api/v1/jobs?limit=20&q=${encodeURIComponent(q)}`),
}

export interface Growth {
  name: string
  /** Milliseconds within which 99 of 100 are answered, for each number of jobs. */
  p99: number[]
  /** The middle one of the most jobs against the fewest. */
  ratio: number
}

/** How the time of a request to the records grows with the number of jobs: each path asked for one at a time. */
export async function measureGrowth(folder: string, known: Record<number, string> = {}): Promise<Growth[]> {
  const measured: Record<string, number[][]> = {}
  for (const size of sizes) {
    const file = known[size] ?? join(folder, `jobs-${size}.sqlite`)
    if (!known[size]) await fillWithJobs(file, size)
    const paths: Record<string, string[]> = { ...asked, 取一个: (await jobPaths(file)).byId }
    const product = await start('../tests/support/serve.ts', file)
    const agent = new http.Agent({ keepAlive: true })
    for (const [name, list] of Object.entries(paths)) {
      const times: number[] = []
      for (let i = 0; i < timesEach * 2; i++) {
        const time = await timeOf(product.origin + list[i % list.length], agent)
        if (i >= timesEach) times.push(time)
      }
      ;(measured[name] ??= []).push(times.sort((a, b) => a - b))
    }
    agent.destroy()
    product.process.kill()
  }
  const at = (times: number[] = [], share: number) => times[Math.floor(times.length * share)] ?? 0
  return Object.entries(measured).map(([name, bySize]) => ({
    name,
    p99: bySize.map(times => at(times, 0.99)),
    ratio: at(bySize.at(-1), 0.5) / at(bySize[0], 0.5),
  }))
}

const timeOf = (address: string, agent: http.Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    http
      .get(address, { agent, headers: unready }, reply => {
        reply
          .on('end', () => (reply.statusCode === 200 ? resolve(performance.now() - started) : reject(new Error(address))))
          .resume()
      })
      .on('error', reject)
  })
