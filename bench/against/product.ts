import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hour, toIso } from '../../server/platform/clock.ts'
import { insertAll } from '../../server/platform/db/database.ts'
import { openDatabase } from '../../server/platform/db/open.ts'
import { hashToken } from '../../server/platform/tokens.ts'
import { fillWithJobs } from '../database.ts'
import { unready } from '../reads.ts'
import type { Asks, Command, Contender, JobRecord, Request } from './contender.ts'
import { benchFolder } from './install.ts'
import { asked, askedAnew, pageSize, type Question } from './questions.ts'
import { run } from './running.ts'
import { folderBytes, runtimePackageBytes } from './sizes.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const dataFolder = join(benchFolder, 'product')
const databaseFile = join(dataFolder, 'dehua-youth.db')
/** Each may do so much a second that few of them would be refused. */
const editors = 100

const get = (path: string): Request => ({ method: 'GET', path: `/api/v1${path}` })
const jobsFor = (question: Question) => {
  const query = Object.entries({ limit: pageSize, ...question }).map(([name, value]) => [name, String(value)])
  return get(`/jobs?${new URLSearchParams(query)}`)
}

/** The server as an operator starts it, on a data folder that has 20,000 jobs of checked employers. */
const command = (port: number): Command => ({
  args: [join(root, 'server/main.ts')],
  cwd: root,
  env: { PORT: String(port), DATA_DIR: dataFolder, UNVERIFIED_EMPLOYERS: 'show', STAFF_TOTP: 'optional' },
  readyPath: '/api/v1/jobs?limit=20',
})

/** Makes the data folder anew; gives its jobs as everybody else is to hold them. */
export async function fillProduct(count: number): Promise<JobRecord[]> {
  rmSync(dataFolder, { recursive: true, force: true })
  const first = await run(command, join(benchFolder, 'product.log'))
  await first.end()
  await fillWithJobs(databaseFile, count)
  const database = openDatabase(databaseFile)
  const now = Date.now()
  // Nobody is idle for too long while the others are measured.
  const last_seen_at = now + hour
  const ids = Array.from({ length: editors }, (_, i) => `editor-${i}`)
  await insertAll(
    database,
    'staff_members',
    ids.map(id => ({ id, username: id, password_hash: 'none', role: 'editor' as const, created_at: now })),
  )
  await insertAll(
    database,
    'staff_sessions',
    ids.map(id => ({ id, token_hash: hashToken(tokenOf(id)), staff_id: id, created_at: now, last_seen_at })),
  )
  const jobs = await database.all<JobRecord>(
    'SELECT j.*, e.name AS employer FROM jobs j JOIN employers e ON e.id = j.employer_id',
  )
  await database.close()
  return jobs
}

const tokenOf = (editor: string) => `token-of-${editor}`

/** The product over the jobs that `fillProduct` gave. */
export function product(jobs: readonly JobRecord[]): Contender {
  const job = (i: number) => jobs[i % jobs.length] as JobRecord
  // All of them in turn are several times what lies ready at most: none of them does.
  const byId: Asks = i => get(`/jobs/${job(i).id}`)
  const create: Asks = i => {
    const { employer_id, title, salary_min, salary_max, ...row } = job(i)
    return {
      method: 'POST',
      path: '/api/v1/staff/jobs',
      headers: { authorization: `Bearer ${tokenOf(`editor-${i % editors}`)}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        employerId: employer_id,
        title: `${title}甲${i}`,
        salary: { min: salary_min, max: salary_max, unit: 'month', months: null },
        headcount: row.headcount,
        place: row.place,
        district: row.district,
        industry: row.industry,
        duties: row.duties,
        requirements: row.requirements,
        validThrough: toIso(row.valid_through),
      }),
    }
  }
  return {
    name: '本产品',
    prepare: async () => {},
    command,
    variants: {
      备好的应答: {
        list: i => jobsFor(asked.list(i)),
        search: i => jobsFor(asked.search(i)),
        home: () => get('/home'),
        byId: i => get(`/jobs/${job(i % 50).id}`),
      },
      不用备好的: {
        list: i => ({ ...jobsFor(asked.list(i)), headers: unready }),
        search: i => ({ ...jobsFor(asked.search(i)), headers: unready }),
        home: () => ({ ...get('/home'), headers: unready }),
        byId,
        create,
      },
      从没问过的条件: {
        list: i => jobsFor(askedAnew.list(i)),
        search: i => jobsFor(askedAnew.search(i)),
      },
    },
    totalOf: reply => (reply as { total: number }).total,
    databaseFiles: () => [databaseFile],
    installedBytes: () =>
      ['server', 'contract', 'content', 'dist'].reduce((sum, name) => sum + folderBytes(join(root, name)), 0) +
      runtimePackageBytes(root),
  }
}
