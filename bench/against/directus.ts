import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Asks, Command, Contender, JobRecord } from './contender.ts'
import { makeDirectusSchema } from './directus-schema.ts'
import { benchFolder, install } from './install.ts'
import { askedAnew, conditionsOf, orderOf, pageSize, type Question, shelfSize } from './questions.ts'
import { bodyOf, employersOf, insertRows, rowOf } from './records.ts'
import { run } from './running.ts'
import { folderBytes } from './sizes.ts'

const version = '12.4.0'
/** The one it asks for does not compile for Node 24; it runs scripts of flows, of which there are none here. */
const overrides = { 'isolated-vm': '6.2.0' }
const folder = join(benchFolder, 'directus')
const databaseFile = join(folder, 'data.db')
const cli = join(folder, 'node_modules/directus/cli.js')

const adminToken = randomBytes(24).toString('hex')
const env = {
  SECRET: randomBytes(24).toString('hex'),
  ADMIN_EMAIL: 'admin@example.com',
  ADMIN_PASSWORD: randomBytes(12).toString('hex'),
  ADMIN_TOKEN: adminToken,
  DB_CLIENT: 'sqlite3',
  DB_FILENAME: databaseFile,
  HOST: '127.0.0.1',
  SERVE_APP: 'false',
  TELEMETRY: 'false',
  // By itself it refuses work at a full processor; measured is how much it can do.
  PRESSURE_LIMITER_ENABLED: 'false',
}

const command = (port: number): Command => ({
  args: [cli, 'start'],
  cwd: folder,
  env: { ...env, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` },
  readyPath: '/server/ping',
})

const fields = '*,employer.*'
const get = (query: Record<string, string>, path = '') => ({
  method: 'GET' as const,
  path: `/items/jobs${path}?${new URLSearchParams({ fields, ...query })}`,
})

/** Its own search where there are words (`search`: all texts of a job), with the count that a page of the product has too. */
function jobsFor(question: Question) {
  const { equal, least } = conditionsOf(question)
  const filter = Object.fromEntries([
    ...equal.map(([column, value]) => [column, { _eq: value }]),
    ...least.map(([column, value]) => [column, { _gte: value }]),
  ])
  return get({
    filter: JSON.stringify(filter),
    ...(question.q ? { search: question.q } : {}),
    sort: `-${orderOf(question)}`,
    limit: String(pageSize),
    meta: 'filter_count',
  })
}

function fill(jobs: readonly JobRecord[]): void {
  const database = new DatabaseSync(databaseFile)
  const { employers, placeOf } = employersOf(jobs)
  insertRows(
    database,
    'employers',
    employers.map((name, i) => ({ id: i + 1, name })),
  )
  insertRows(
    database,
    'jobs',
    jobs.map((job, i) => ({ id: i + 1, employer: placeOf(job) + 1, ...rowOf(job) })),
  )
  database.close()
}

export function directus(jobs: readonly JobRecord[]): Contender {
  const { placeOf } = employersOf(jobs)
  const create: Asks = i => {
    const job = jobs[i % jobs.length] as JobRecord
    return {
      method: 'POST',
      path: '/items/jobs',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...bodyOf(job, i), employer: placeOf(job) + 1 }),
    }
  }
  return {
    name: `Directus ${version}`,
    async prepare() {
      install('directus', { directus: version }, overrides)
      rmSync(databaseFile, { force: true })
      const { status, stdout } = spawnSync(process.execPath, [cli, 'bootstrap'], {
        cwd: folder,
        env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
        encoding: 'utf8',
      })
      if (status !== 0) throw new Error(`directus bootstrap ended with ${status}\n${stdout}`)
      const first = await run(command, join(benchFolder, 'directus.log'))
      await makeDirectusSchema(first.origin, adminToken)
      await first.end()
      fill(jobs)
    },
    command: port => ({ ...command(port), readyPath: '/items/jobs?limit=20' }),
    variants: {
      '': {
        list: i => jobsFor(askedAnew.list(i)),
        search: i => jobsFor(askedAnew.search(i)),
        home: () => get({ sort: `-${orderOf({})}`, limit: String(shelfSize) }),
        byId: i => get({}, `/${1 + (i % jobs.length)}`),
        create,
      },
    },
    totalOf: reply => (reply as { meta: { filter_count: number } }).meta.filter_count,
    databaseFiles: () => [databaseFile],
    installedBytes: () => folderBytes(join(folder, 'node_modules')),
  }
}
