import { createApp } from '../server/app.ts'
import { loadSampleContent } from '../server/imports/seed.ts'
import type { Database } from '../server/platform/db/database.ts'
import { migrate } from '../server/platform/db/migrate.ts'
import { openDatabase } from '../server/platform/db/open.ts'
import { newSecrets } from '../server/platform/secrets.ts'
import { createServices, type Services } from '../server/services.ts'
import { jobRows } from './job-rows.ts'

/** Small enough for the importer's limit of 5 MB. */
const rowsPerFile = 5000

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
