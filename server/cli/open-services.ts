import { openInstallation } from '../installation.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import { type Environment, readEnvironment } from '../platform/env.ts'
import { speakChinese } from '../platform/http/messages.ts'
import type { Secrets } from '../platform/secrets.ts'
import { startSentence } from '../platform/start-error.ts'
import { createServices, type Services } from '../services.ts'
import { headFile } from '../staff/audit-heads.ts'

export interface Opened {
  services: Services
  database: Database
  secrets: Secrets
  env: Environment
  clock: Clock
}

/** Runs a command on the same database and with the same functions as the server, beside it unless `isAlone`. */
export async function withServices(work: (opened: Opened) => Promise<void>, { isAlone = false } = {}): Promise<void> {
  await saying(async (env, clock) => {
    speakChinese()
    const { database, secrets, isFirst, close } = await openInstallation(env, clock, isAlone)
    try {
      const services = createServices({
        database,
        clock,
        ...secrets,
        showsUnverified: env.showsUnverified,
        auditHeads: headFile(env.dataDir),
      })
      if (isFirst) await services.staff.audit.adopt()
      await work({ services, database, secrets, env, clock })
    } finally {
      await close()
    }
  })
}

/** Says in a sentence why a command failed, and has the process end with 1. */
export async function saying(work: (env: Environment, clock: Clock) => Promise<void>): Promise<void> {
  let env: Environment | null = null
  try {
    env = readEnvironment()
    await work(env, Date.now)
  } catch (error) {
    console.error(startSentence(error, env?.dataDir ?? ''))
    process.exitCode = 1
  }
}

/** Ends a command that was called the wrong way. */
export function usage(text: string): never {
  console.error(text)
  process.exit(2)
}
