import { flushCompileCache } from 'node:module'
import { DatabaseSync } from 'node:sqlite'
import type pg from 'pg'
import { createApp } from '../../server/app.ts'
import { migrate } from '../../server/platform/db/migrate.ts'
import { openDatabase } from '../../server/platform/db/open.ts'
import { newSecrets, type Secrets } from '../../server/platform/secrets.ts'
import { watchEngines } from './engine-faults.ts'
import { runLog } from './run-log.ts'

/**
 * A server process to be killed: `node serve.ts <database>`, with `KEYS` or new ones. Prints its address once it listens. `RISKY` makes it a control
 * of the drills. `unsynced`: commits wait for no disk. `late`: what is acknowledged is committed a moment later, many at once.
 */
const gathered = 500

if (process.env.RISKY === 'unsynced') watchEngines(sql => sql.replace('synchronous = FULL', 'synchronous = NORMAL'))
if (process.env.RISKY === 'late') {
  const open = new WeakSet<object>()
  const late = 'COMMIT -- late'
  watchEngines((sql, connection) => {
    if (sql === 'ROLLBACK') open.delete(connection)
    if (sql === 'COMMIT') return 'SELECT 1'
    if (!sql.startsWith('BEGIN')) return sql
    if (open.has(connection)) return 'SELECT 1'
    open.add(connection)
    setTimeout(() => {
      if (open.delete(connection))
        void (connection instanceof DatabaseSync ? connection.exec(late) : (connection as pg.Client).query(late))
    }, gathered)
    return sql
  })
}

const database = openDatabase(process.argv[2] ?? '')
await migrate(database)
const { app } = await createApp({
  database,
  clock: Date.now,
  wechat: null,
  demo: true,
  ...(process.env.KEYS ? (JSON.parse(process.env.KEYS) as Secrets) : newSecrets()),
  siteFolder: null,
  logLevel: 'info',
  logStream: runLog,
  metricsToken: null,
})
console.log(await app.listen({ port: 0, host: '127.0.0.1' }))
// Whoever is killed writes nothing when it ends.
flushCompileCache()
