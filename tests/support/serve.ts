import { DatabaseSync } from 'node:sqlite'
import { createApp } from '../../server/app.ts'
import { migrate } from '../../server/platform/db/migrate.ts'
import { openDatabase } from '../../server/platform/db/open.ts'
import { newSecrets } from '../../server/platform/secrets.ts'
import { runLog } from './run-log.ts'

/**
 * A server process to be killed: `node serve.ts <database file>`. Prints its address once it listens.
 * With `RISKY=1` commits no longer wait for the disk: the control of the drill that counts syncs.
 */
if (process.env.RISKY === '1') {
  const exec = DatabaseSync.prototype.exec
  DatabaseSync.prototype.exec = function (sql: string) {
    return exec.call(this, sql.replace('synchronous = FULL', 'synchronous = NORMAL'))
  }
}

const database = openDatabase(process.argv[2] ?? '')
await migrate(database)
const { app } = await createApp({
  database,
  clock: Date.now,
  wechat: null,
  demo: true,
  ...newSecrets(),
  siteFolder: null,
  logLevel: 'info',
  logStream: runLog,
  metricsToken: null,
})
console.log(await app.listen({ port: 0, host: '127.0.0.1' }))
