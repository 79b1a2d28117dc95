import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { Database } from '../../server/db/database.ts'
import { migrate } from '../../server/db/migrate.ts'
import { openDatabase } from '../../server/db/open.ts'

export const isPostgres = process.env.TEST_DIALECT === 'postgres'

export interface TestDatabase {
  /** What `openDatabase` takes: a file or an address. */
  target: string
  remove: () => Promise<void>
}

/** A fresh, empty database of the dialect this run is about. */
export async function createTestDatabase(): Promise<TestDatabase> {
  if (!isPostgres) {
    const folder = mkdtempSync(join(tmpdir(), 'dehua-test-'))
    return { target: join(folder, 'test.db'), remove: async () => rmSync(folder, { recursive: true, force: true }) }
  }
  const url = inject('postgresUrl')
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  await administer(url, `CREATE DATABASE ${name}`)
  const target = new URL(url)
  target.pathname = `/${name}`
  return { target: target.href, remove: () => administer(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

/** The same with the schema in it, open. */
export async function openTestDatabase(): Promise<{ database: Database; target: string; close: () => Promise<void> }> {
  const { target, remove } = await createTestDatabase()
  const database = openDatabase(target)
  await migrate(database)
  return {
    database,
    target,
    close: async () => {
      await database.close()
      await remove()
    },
  }
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
