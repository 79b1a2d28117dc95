import type { Clock } from './clock.ts'
import type { Database } from './db/database.ts'
import { textIndex } from './db/text-index.ts'
import { doorCodes } from './door-codes.ts'
import { programErrors } from './http/program-errors.ts'
import { instances } from './instances.ts'
import { auditKeys, passSigner, type Secrets, vault } from './secrets.ts'

export interface PlatformParts extends Secrets {
  database: Database
  clock: Clock
}

/** What every pillar stands on. */
export function createPlatform({ database, clock, ...secrets }: PlatformParts) {
  const sealing = vault(secrets)
  return {
    database,
    clock,
    text: textIndex(database.dialect),
    signer: passSigner(secrets),
    vault: sealing,
    doorCodes: doorCodes(sealing),
    auditKeys: auditKeys(secrets),
    instances: instances(database, clock),
    programErrors: programErrors(clock),
  }
}
export type Platform = ReturnType<typeof createPlatform>
