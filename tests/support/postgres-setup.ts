import type { TestProject } from 'vitest/node'
import { migrate } from '../../server/platform/db/migrate.ts'
import { openDatabase } from '../../server/platform/db/open.ts'
import { createDatabase, startPostgres } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
    /** The name of a database with the schema in it, which nobody opens: copying it is quicker than migrating anew. */
    postgresTemplate: string
  }
}

/** One PostgreSQL for all tests of a run: the one of `TEST_DATABASE_URL`, else our own. */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL
  const own = given ? null : await startPostgres()
  const url = given ?? own?.url ?? ''
  const template = await createDatabase(url)
  const database = openDatabase(template.target)
  await migrate(database)
  await database.close()
  project.provide('postgresUrl', url)
  project.provide('postgresTemplate', template.name)
  return async () => {
    await template.remove()
    await own?.stop()
  }
}
