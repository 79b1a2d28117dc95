import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Database } from '../../server/platform/db/database.ts'
import { migrate } from '../../server/platform/db/migrate.ts'
import { openDatabase } from '../../server/platform/db/open.ts'
import { makeDataFolder } from './data-folder.ts'
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
  if (!isPostgres) return openOn(createFile(await (schema ??= migratedFile())), options)
  const opened = openOn(await createDatabase(inject('postgresUrl'), inject('postgresTemplate')), options)
  if (options.isElsewhere) await migrate(opened.database)
  return opened
}

/** The same without a schema. */
export const openEmptyDatabase = async () => openOn(isPostgres ? await createDatabase(inject('postgresUrl')) : createFile(), {})

interface Place {
  target: string
  remove: () => Promise<void>
}

function openOn({ target, remove }: Place, { poolSize, through }: DatabaseOptions): TestDatabase {
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

function createFile(bytes?: Buffer): Place {
  const folder = makeDataFolder('dehua-test-')
  const target = join(folder, 'test.db')
  if (bytes) writeFileSync(target, bytes)
  return { target, remove: async () => rmSync(folder, { recursive: true, force: true }) }
}

/** A SQLite file with the schema in it, once for all databases of this process: copying it is quicker than migrating anew. */
let schema: Promise<Buffer> | undefined

async function migratedFile(): Promise<Buffer> {
  const { target, remove } = createFile()
  const database = openDatabase(target)
  await migrate(database)
  await database.close()
  const bytes = readFileSync(target)
  await remove()
  return bytes
}
