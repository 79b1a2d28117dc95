import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { openDatabase } from '../server/platform/db/open.ts'

const rounds = 5
const secondsPerRound = 3
/** Until V8 has compiled what both servers run; before that the one with more code looks slower than it is. */
const secondsOfWarmUp = 12
const connections = 20

const filters = [
  'degree=bachelor',
  'industry=零售&employmentType=full-time',
  'salaryMin=8000&district=二七区&sort=salary',
  'experience=under-1&freshGraduate=true&sort=newest',
]
const pagePaths = filters.map(filter => `/api/v1/jobs?limit=20&${new URLSearchParams(filter)}`)

export interface Comparison {
  /** Requests a second. */
  product: number
  control: number
  ratio: number
}

/** Pages of 20 filtered jobs, and every single job. */
export async function jobPaths(databaseFile: string): Promise<{ page: string[]; byId: string[] }> {
  const database = openDatabase(databaseFile)
  const ids = await database.all<{ id: string }>('SELECT id FROM jobs ORDER BY id')
  await database.close()
  return { page: pagePaths, byId: ids.map(({ id }) => `/api/v1/jobs/${id}`) }
}

/** For whoever brings a token the records are asked, and nothing that lies ready is served; this one is nobody's. */
export const unready = { authorization: 'Bearer somebody-whom-nobody-knows' }

/**
 * Reads each list of paths from the product and from the control, turn by turn, over real HTTP: from the records, or
 * what lies ready for everybody.
 */
export async function compareReads<Name extends string>(
  databaseFile: string,
  lists: Record<Name, string[]>,
  isReady = false,
): Promise<Record<Name, Comparison>> {
  const product = await start('../tests/support/serve.ts', databaseFile)
  const control = await start('./plain-server.ts', databaseFile)
  const compared = {} as Record<Name, Comparison>
  try {
    for (const [name, paths] of Object.entries<string[]>(lists))
      compared[name as Name] = await compare(paths, product.origin, control.origin, isReady ? {} : unready)
    return compared
  } finally {
    product.process.kill()
    control.process.kill()
  }
}

async function compare(paths: string[], product: string, control: string, headers: Record<string, string>): Promise<Comparison> {
  await rate(product, paths, secondsOfWarmUp, headers)
  await rate(control, paths, secondsOfWarmUp, headers)
  const measured: Comparison[] = []
  for (let round = 0; round < rounds; round++) {
    const rates = {
      product: await rate(product, paths, secondsPerRound, headers),
      control: await rate(control, paths, secondsPerRound, headers),
    }
    measured.push({ ...rates, ratio: rates.product / rates.control })
  }
  return median(measured, ({ ratio }) => ratio)
}

/** The one in the middle, by `value`; of an odd number of items. */
export const median = <T>(items: T[], value: (item: T) => number): T =>
  [...items].sort((a, b) => value(a) - value(b))[Math.floor(items.length / 2)] as T

/** Requests a second; throws where anything but 200 comes back. */
async function rate(origin: string, paths: string[], duration: number, headers: Record<string, string>): Promise<number> {
  // Each connection asks for its own part: one does not make ready what the next asks for.
  let connected = 0
  const setupClient = (client: autocannon.Client) => {
    const own = connected++ % connections
    const part = paths.filter((_, i) => (paths.length < connections ? i === own % paths.length : i % connections === own))
    client.setRequests(part.map(path => ({ path })))
  }
  const result = await autocannon({ url: origin, connections, duration, headers, setupClient })
  if (result.non2xx + result.errors > 0) throw new Error(`${origin}: ${result.non2xx} wrong answers, ${result.errors} errors`)
  return result.requests.average
}

export async function start(script: string, ...args: string[]): Promise<{ origin: string; process: ChildProcess }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', chunk => resolve(String(chunk).trim()))
    child.once('exit', code => reject(new Error(`${script} ended with ${code}`)))
  })
  return { origin, process: child }
}
