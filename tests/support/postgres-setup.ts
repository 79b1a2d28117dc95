import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
  }
}

/** One PostgreSQL for all tests of a run: the one of `TEST_DATABASE_URL`, else our own. */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL
  const own = given ? null : await startPostgres()
  project.provide('postgresUrl', given ?? own?.url ?? '')
  return () => own?.stop()
}
