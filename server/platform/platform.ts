import type { Clock } from './clock.ts'
import type { Database } from './db/database.ts'
import { textIndex } from './db/text-index.ts'
import { auditKeys, passSigner, type Secrets, vault } from './secrets.ts'

export interface PlatformParts extends Secrets {
  database: Database
  clock: Clock
}

/** What every pillar stands on. */
export const createPlatform = ({ database, clock, ...secrets }: PlatformParts) => ({
  database,
  clock,
  text: textIndex(database.dialect),
  signer: passSigner(secrets),
  vault: vault(secrets),
  auditKeys: auditKeys(secrets),
})
export type Platform = ReturnType<typeof createPlatform>
