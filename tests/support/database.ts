import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Database } from '../../server/platform/db/database.ts'
import { migrate } from '../../server/platform/db/migrate.ts'
import { openDatabase } from '../../server/platform/db/open.ts'
import { createDatabase } from './postgres.ts'

export const isPostgres = process.env.TEST_DIALECT === 'postgres'

export interface DatabaseOptions {
  /** Connections to PostgreSQL. */
  poolSize?: number
  /** Another address that leads to the same server. */
  through?: (target: string) => string
  /** Another server, which has no schema yet. */
  isElsewhere?: boolean
}

export interface TestDatabase {
  database: Database
  target: string
  close: () => Promise<void>
}

/**
 * A database of the dialect this run is about, open, with the schema in it and nothing else. `target` is the file or
 * address that `openDatabase` takes.
 */
export async function openTestDatabase(options: DatabaseOptions = {}): Promise<TestDatabase> {
  const opened = await open(options, isPostgres ? inject('postgresTemplate') : undefined)
  if (!isPostgres || options.isElsewhere) await migrate(opened.database)
  return opened
}

/** The same without a schema. */
export const openEmptyDatabase = () => open({})

async function open({ poolSize, through }: DatabaseOptions, template?: string): Promise<TestDatabase> {
  const { target, remove } = isPostgres ? await createDatabase(inject('postgresUrl'), template) : createFile()
  const database = openDatabase(through?.(target) ?? target, poolSize)
  return {
    database,
    target,
    close: async () => {
      await database.close()
      await remove()
    },
  }
}

function createFile() {
  const folder = mkdtempSync(join(tmpdir(), 'dehua-test-'))
  return { target: join(folder, 'test.db'), remove: async () => rmSync(folder, { recursive: true, force: true }) }
}
