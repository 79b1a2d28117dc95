import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from './platform/clock.ts'
import { keepPrivate } from './platform/data-folder.ts'
import type { Database } from './platform/db/database.ts'
import { migrate } from './platform/db/migrate.ts'
import { isPostgres, openDatabase } from './platform/db/open.ts'
import { lockDatabase } from './platform/db/process-lock.ts'
import { requireSound } from './platform/db/sound.ts'
import type { Environment } from './platform/env.ts'
import { dependsOnKeys, missingKeys, settleKeys } from './platform/keys/key-register.ts'
import { readSecrets, writeSecrets } from './platform/keys/secrets-file.ts'
import { newSecrets, type Secrets } from './platform/secrets.ts'
import { StartError } from './platform/start-error.ts'

export interface Installation {
  database: Database
  secrets: Secrets
  /** Whether this database was given its keys only now. */
  isFirst: boolean
  close(): Promise<void>
}

type Given = Pick<Environment, 'dataDir' | 'database' | 'databasePool' | 'databaseReplica' | 'keys'>

export const secretsFile = ({ dataDir }: Pick<Environment, 'dataDir'>) => join(dataDir, 'secrets.json')

/**
 * Opens a data folder and its database: private, migrated, with the keys that belong to it. `isAlone`: as the one process
 * that serves an embedded database; commands work beside it. Throws what `startSentence` puts into words.
 */
export async function openInstallation(env: Given, clock: Clock, isAlone: boolean): Promise<Installation> {
  keepPrivate(env.dataDir)
  const isEmbedded = !isPostgres(env.database)
  const release = isAlone && isEmbedded ? lockDatabase(env.database) : () => {}
  let database: Database | null = null
  try {
    if (isEmbedded) requireDatabaseOf(env)
    if (isAlone && isEmbedded) requireSound(env.database)
    const opened = openDatabase(env.database, env.databasePool, env.databaseReplica)
    database = opened
    await migrate(opened)
    const { secrets, isFirst } = await opened.alone(() => ownKeys(env, opened, clock))
    const close = async () => {
      await opened.close()
      release()
    }
    return { database: opened, secrets, isFirst, close }
  } catch (error) {
    await database?.close().catch(() => {})
    release()
    throw error
  }
}

async function ownKeys(env: Given, database: Database, clock: Clock) {
  const file = secretsFile(env)
  let secrets = givenSecrets(env)
  if (!secrets) {
    if (await dependsOnKeys(database)) throw await missingKeys(database, file)
    writeSecrets(file, newSecrets())
    secrets = givenSecrets(env) as Secrets
  }
  const place = env.keys.passKey && env.keys.dataKey ? '环境变量 PASS_KEY、DATA_KEY' : `密钥文件 ${file}`
  const { isFirst } = await database.transaction(tx => settleKeys(tx, secrets, place, clock()))
  return { secrets, isFirst }
}

/** The keys that environment and data folder hold; null where there is no secrets file and the environment lacks one. */
export function givenSecrets(env: Pick<Given, 'dataDir' | 'keys'>): Secrets | null {
  const { passKey, dataKey, oldPassKeys, oldDataKeys } = env.keys
  const stored = passKey && dataKey ? null : readSecrets(secretsFile(env))
  if (!stored && !(passKey && dataKey)) return null
  return {
    passKey: passKey ?? stored?.passKey ?? '',
    dataKey: dataKey ?? stored?.dataKey ?? '',
    oldPassKeys: [...oldPassKeys, ...(stored?.oldPassKeys ?? [])],
    oldDataKeys: [...oldDataKeys, ...(stored?.oldDataKeys ?? [])],
  }
}

/** Keys without a database: it was lost or moved. Nobody is to find an empty product in its place. */
function requireDatabaseOf({ database: file, dataDir }: Given): void {
  const isEmpty = !existsSync(file) || statSync(file).size === 0
  if (!isEmpty || !existsSync(secretsFile({ dataDir }))) return
  throw new StartError(
    `数据目录里有密钥文件，却没有数据库 ${file}（或者它是空的）。请把数据库放回原处，或用 npm run restore -- <备份文件> 恢复；` +
      `确实要从头开始，请先把 ${secretsFile({ dataDir })} 移走。`,
  )
}
