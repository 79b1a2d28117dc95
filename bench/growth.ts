import { existsSync } from 'node:fs'
import http from 'node:http'
import { join } from 'node:path'
import { noteChanged } from '../server/careers/jobs/changed-jobs.ts'
import { openDatabase } from '../server/platform/db/open.ts'
import { fillWithCopies } from './database.ts'
import { jobPaths, start, unready } from './reads.ts'

const timesEach = 40
/** Milliseconds. */
const changesApart = 50

const searches = ['会计', '短视频剪辑', '店长助理 二七区', '新媒体 本科'].map(
  q => `/api/v1/jobs?limit=20&q=${encodeURIComponent(q)}`,
)
const rare = encodeURIComponent('管城回族区')

/** What the public asks; words that a tenth of all jobs answer, and words that few do. */
const asked: Record<string, string[]> = {
  首页: ['/api/v1/home'],
  岗位列表: ['/api/v1/jobs?limit=20'],
  筛选: [
    '/api/v1/jobs?limit=20&degree=bachelor&district=%E4%BA%8C%E4%B8%83%E5%8C%BA',
    '/api/v1/jobs?limit=20&salaryMin=8000&sort=salary',
    `/api/v1/jobs?limit=20&degree=doctor&district=${rare}`,
    '/api/v1/jobs?limit=20&salaryMin=18500&freshGraduate=true',
  ],
  企业: ['/api/v1/employers?limit=20'],
  搜索: searches,
}

export interface Growth {
  name: string
  /** Milliseconds of the middle one, and those within which 99 of 100 are answered, for each number of jobs. */
  p50: number[]
  p99: number[]
  /** The middle one of the most jobs against the fewest. */
  ratio: number
}

/**
 * How the time of a request to the records grows with the number of jobs: each path asked for one at a time, of all sizes
 * in turn. First as nothing changes; then while a job changes before each, so that everything is counted anew.
 */
export async function measureGrowth(
  folder: string,
  sizes: readonly number[],
  known: Record<number, string> = {},
): Promise<Growth[]> {
  const servers: Served[] = []
  for (const size of sizes) servers.push(await serve(known[size] ?? join(folder, `jobs-${size}.sqlite`), size))
  const measured: Growth[] = []
  async function measure(name: string, pathsOf: (server: Served) => string[], before = async (_: Served) => {}) {
    const times = servers.map((): number[] => [])
    for (let i = -timesEach; i < timesEach; i++)
      for (const [s, server] of servers.entries()) {
        const paths = pathsOf(server)
        await before(server)
        const time = await timeOf(server.origin + paths[(i + timesEach) % paths.length])
        if (i >= 0) times[s]?.push(time)
      }
    const at = (share: number) => times.map(list => list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? 0)
    const p50 = at(0.5)
    measured.push({ name, p50, p99: at(0.99), ratio: (p50.at(-1) ?? 0) / (p50[0] ?? 1) })
  }
  for (const [name, paths] of Object.entries(asked)) await measure(name, () => paths)
  await measure('取一个', ({ byId }) => byId)
  for (const [name, paths] of Object.entries(asked))
    await measure(
      `${name}，每次之前有一个岗位变动`,
      () => paths,
      ({ change }) => change(),
    )
  const end = new AbortController()
  const others = servers.map(server => countingOnAndOn(server, end.signal))
  await measure('筛选，旁边有人不停地搜', () => asked.筛选 ?? [])
  end.abort()
  await Promise.all(others)
  for (const { close } of servers) await close()
  return measured
}

type Served = Awaited<ReturnType<typeof serve>>

async function serve(file: string, size: number) {
  if (!existsSync(file)) await fillWithCopies(file, size)
  const { byId } = await jobPaths(file)
  const { origin, process } = await start('../tests/support/serve.ts', file)
  const database = openDatabase(file)
  const changed = (await database.get<{ id: string }>('SELECT max(id) AS id FROM jobs'))?.id ?? ''
  return {
    origin,
    byId,
    change: () => database.transaction(tx => noteChanged(tx, [changed])),
    async close() {
      process.kill()
      await database.close()
    },
  }
}

/** Somebody else whose every search is counted anew. */
async function countingOnAndOn({ origin, change }: Served, signal: AbortSignal): Promise<void> {
  for (let i = 0; !signal.aborted; i++) {
    await change()
    await timeOf(`${origin}${searches[i % searches.length]}`)
    await new Promise(resolve => setTimeout(resolve, changesApart))
  }
}

const timeOf = (address: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    http
      .get(address, { agent: false, headers: unready }, reply => {
        reply
          .on('end', () => (reply.statusCode === 200 ? resolve(performance.now() - started) : reject(new Error(address))))
          .resume()
      })
      .on('error', reject)
  })
