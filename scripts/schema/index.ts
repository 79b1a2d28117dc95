// Writes server/platform/db/schema.ts and schema/*.ts, the types of every table, from both engines: `npm run schema`.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate } from '../../server/platform/db/migrate.ts'
import { openDatabase } from '../../server/platform/db/open.ts'
import { startPostgres } from '../../tests/support/postgres.ts'
import { catalogueOf, differences } from './catalogue.ts'
import { schemaFiles } from './files.ts'

const target = path.resolve(import.meta.dirname, '../../server/platform/db')

async function migrated(address: string) {
  const database = openDatabase(address)
  await migrate(database)
  return catalogueOf(database).finally(() => database.close())
}

const folder = mkdtempSync(path.join(tmpdir(), 'schema-'))
const server = await startPostgres()
const [sqlite, postgres] = await Promise.all([migrated(path.join(folder, 'empty.db')), migrated(server.url)]).finally(
  async () => {
    await server.stop()
    rmSync(folder, { recursive: true })
  },
)

const different = differences(sqlite, postgres)
if (different.length > 0) throw new Error(`两种数据库的表结构不一致：\n${different.join('\n')}`)
mkdirSync(path.join(target, 'schema'), { recursive: true })
for (const [name, text] of schemaFiles(sqlite)) {
  writeFileSync(path.join(target, name), text)
  console.log(name)
}
