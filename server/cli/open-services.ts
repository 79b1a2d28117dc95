import { join } from 'node:path'
import type { Database } from '../platform/db/database.ts'
import { migrate } from '../platform/db/migrate.ts'
import { openDatabase } from '../platform/db/open.ts'
import { readEnvironment } from '../platform/env.ts'
import { speakChinese } from '../platform/http/messages.ts'
import { ProblemError } from '../platform/problem.ts'
import { loadSecrets } from '../platform/secrets.ts'
import { createServices, type Services } from '../services.ts'

/** Runs a command on the same database and with the same functions as the server. */
export async function withServices(work: (services: Services, database: Database) => Promise<void>): Promise<void> {
  const env = readEnvironment()
  speakChinese()
  const database = openDatabase(env.database)
  try {
    await migrate(database)
    const secrets = loadSecrets(join(env.dataDir, 'secrets.json'))
    const services = createServices({
      database,
      clock: Date.now,
      passKey: env.passKey ?? secrets.passKey,
      dataKey: env.dataKey ?? secrets.dataKey,
      showsUnverified: env.showsUnverified,
    })
    await work(services, database)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    console.error(`${error.title}：${error.message}`)
    process.exitCode = 1
  } finally {
    await database.close()
  }
}

/** Ends a command that was called the wrong way. */
export function usage(text: string): never {
  console.error(text)
  process.exit(2)
}
