import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Asks, Command, Contender, JobRecord } from './contender.ts'
import { benchFolder, install } from './install.ts'
import { askedAnew, conditionsOf, orderOf, pageSize, type Question, shelfSize } from './questions.ts'
import { bodyOf, employersOf, insertRows, rowOf } from './records.ts'
import { run } from './running.ts'
import { folderBytes } from './sizes.ts'
import { writeStrapi } from './strapi-files.ts'

/** What `create-strapi-app` installs for SQLite, without its cloud; npm adds what the admin panel, which is not built, would need. */
const versions = {
  '@strapi/strapi': '5.54.0',
  '@strapi/plugin-users-permissions': '5.54.0',
  'better-sqlite3': '13.2.0',
}
const folder = join(benchFolder, 'strapi')
const databaseFile = join(folder, 'data.db')

const key = () => randomBytes(16).toString('base64')
const secrets = Object.fromEntries(
  ['APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY', 'JWT_SECRET'].map(name => [
    name,
    key(),
  ]),
)

const command = (port: number): Command => ({
  args: [join(folder, 'node_modules/@strapi/strapi/bin/strapi.js'), 'start'],
  cwd: folder,
  env: { ...secrets, HOST: '127.0.0.1', PORT: String(port), DATABASE_FILENAME: databaseFile, STRAPI_TELEMETRY_DISABLED: 'true' },
  readyPath: '/api/jobs?pagination[pageSize]=20',
})

/** Ids of documents have 24 signs. */
const documentId = (kind: string, i: number) => `${kind}${String(i).padStart(24 - kind.length, '0')}`

const get = (query: Record<string, string>, path = '') => ({
  method: 'GET' as const,
  path: `/api/jobs${path}?${new URLSearchParams({ 'populate[employer]': 'true', ...query })}`,
})

/** Its own search where there are words (`_q`: all texts of a job). */
function jobsFor(question: Question) {
  const { equal, least } = conditionsOf(question)
  return get({
    ...Object.fromEntries(equal.map(([column, value]) => [`filters[${column}][$eq]`, String(value)])),
    ...Object.fromEntries(least.map(([column, value]) => [`filters[${column}][$gte]`, String(value)])),
    ...(question.q ? { _q: question.q } : {}),
    sort: `${orderOf(question)}:desc`,
    'pagination[pageSize]': String(pageSize),
  })
}

function fill(jobs: readonly JobRecord[]): void {
  const database = new DatabaseSync(databaseFile)
  const now = Date.now()
  const record = { created_at: now, updated_at: now, published_at: now }
  const { employers, placeOf } = employersOf(jobs)
  insertRows(
    database,
    'employers',
    employers.map((name, i) => ({ id: i + 1, document_id: documentId('e', i), name, ...record })),
  )
  insertRows(
    database,
    'jobs',
    jobs.map((job, i) => ({ id: i + 1, document_id: documentId('j', i), ...rowOf(job), ...record })),
  )
  insertRows(
    database,
    'jobs_employer_lnk',
    jobs.map((job, i) => ({ id: i + 1, job_id: i + 1, employer_id: placeOf(job) + 1 })),
  )
  database.close()
}

export function strapi(jobs: readonly JobRecord[]): Contender {
  const { placeOf } = employersOf(jobs)
  const create: Asks = i => {
    const job = jobs[i % jobs.length] as JobRecord
    return {
      method: 'POST',
      path: '/api/jobs',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ data: { ...bodyOf(job, i), employer: documentId('e', placeOf(job)) } }),
    }
  }
  return {
    name: `Strapi ${versions['@strapi/strapi']}`,
    async prepare() {
      install('strapi', versions)
      rmSync(databaseFile, { force: true })
      writeStrapi(folder)
      // The first start makes the tables.
      await (await run(command, join(benchFolder, 'strapi.log'))).end()
      fill(jobs)
    },
    command,
    variants: {
      '': {
        list: i => jobsFor(askedAnew.list(i)),
        search: i => jobsFor(askedAnew.search(i)),
        home: () => get({ sort: `${orderOf({})}:desc`, 'pagination[pageSize]': String(shelfSize) }),
        byId: i => get({}, `/${documentId('j', i % jobs.length)}`),
        create,
      },
    },
    totalOf: reply => (reply as { meta: { pagination: { total: number } } }).meta.pagination.total,
    databaseFiles: () => [databaseFile],
    installedBytes: () => folderBytes(join(folder, 'node_modules')),
  }
}
