import { migrate } from '../../server/platform/db/migrate.ts'
import { openDatabase } from '../../server/platform/db/open.ts'
import { watchEngines } from './engine-faults.ts'

/**
 * A migration to be killed: `node migrate-process.ts <database> <statement>` ends as by a power switch before that
 * statement, counted from 0; without a number it runs to its end and prints how many there were. With `RISKY=1` nothing
 * holds its statements together: the control.
 */
const [target = '', at] = process.argv.slice(2)
const isRisky = process.env.RISKY === '1'
let count = 0
watchEngines(sql => {
  if (/^(PRAGMA|\s+PRAGMA)/.test(sql)) return sql
  if (String(count++) === at) process.kill(process.pid, 'SIGKILL')
  return isRisky && /^(BEGIN|COMMIT)/.test(sql) ? 'SELECT 1' : sql
})
const database = openDatabase(target)
await migrate(database)
await database.close()
console.log(count)
