import { createApp } from '../server/app.ts'
import { indexedJob } from '../server/careers/jobs/rows.ts'
import { loadSampleContent } from '../server/imports/seed.ts'
import { type Database, insertAll } from '../server/platform/db/database.ts'
import { migrate } from '../server/platform/db/migrate.ts'
import { openDatabase } from '../server/platform/db/open.ts'
import type { Row } from '../server/platform/db/rows.ts'
import { textIndex } from '../server/platform/db/text-index.ts'
import { newId } from '../server/platform/ids.ts'
import { newSecrets } from '../server/platform/secrets.ts'
import { createServices, type Services } from '../server/services.ts'
import { jobRows } from './job-rows.ts'

/** Small enough for the importer's limit of 5 MB. */
const rowsPerFile = 5000
const mostImported = 10_000
const copiesAtOnce = 2000

/** A database file with its tables and the functions over it. */
export async function openWithServices(file: string): Promise<{ database: Database; services: Services }> {
  const database = openDatabase(file)
  await migrate(database)
  const { passKey, dataKey } = newSecrets()
  return { database, services: createServices({ database, clock: Date.now, passKey, dataKey, showsUnverified: true }) }
}

/** The app over a new database file with the sample content, and what closes both. */
export async function openWithSamples(file: string) {
  const { database, services } = await openWithServices(file)
  await loadSampleContent(services)
  const { app } = await createApp({
    database,
    clock: Date.now,
    wechat: null,
    demo: true,
    ...newSecrets(),
    siteFolder: null,
    logLevel: 'silent',
    metricsToken: null,
    limits: { mode: 'off', addressFactor: 1 },
  })
  const close = async () => {
    await app.close()
    await database.close()
  }
  return { app, close }
}

/** Puts `count` postings into a new database file: some through the importer, the others as copies of these, each with its own age. */
export async function fillWithCopies(file: string, count: number): Promise<void> {
  await fillWithJobs(file, Math.min(count, mostImported))
  const database = openDatabase(file)
  const text = textIndex(database.dialect)
  const imported = await database.all<Row<'jobs'> & { name: string }>(
    'SELECT j.*, e.name FROM jobs j JOIN employers e ON e.id = j.employer_id ORDER BY j.id',
  )
  for (let at = imported.length; at < count; at += copiesAtOnce)
    await database.transaction(
      async tx => {
        const copies = Array.from({ length: Math.min(copiesAtOnce, count - at) }, (_, i) => {
          const { name, ...row } = imported[(at + i) % imported.length] as (typeof imported)[number]
          const moment = row.active_at - (at + i) * 100
          const own = { id: newId(), import_key: `${row.import_key}#${at + i}`, active_at: moment, posted_at: moment }
          return { name, row: { ...row, ...own } }
        })
        await insertAll(
          tx,
          'jobs',
          copies.map(({ row }) => row),
        )
        await text.put(
          tx,
          'jobs',
          copies.map(({ row, name }) => indexedJob(row, name)),
        )
      },
      { isStep: true },
    )
  await database.close()
}

/** Puts `count` postings into a new database file, through the importer itself. */
export async function fillWithJobs(file: string, count: number): Promise<void> {
  const { database, services } = await openWithServices(file)
  const [header = [], ...rows] = jobRows(count)
  for (let at = 0; at < rows.length; at += rowsPerFile) {
    const part = [header, ...rows.slice(at, at + rowsPerFile)]
    const bytes = Buffer.from(part.map(row => row.join(',')).join('\n'))
    const report = await services.imports.run('jobs', { name: 'jobs.csv', bytes }, {}, null)
    if (report.accepted !== part.length - 1) throw new Error(`${report.accepted} of ${part.length - 1} rows went in`)
  }
  await database.close()
}
