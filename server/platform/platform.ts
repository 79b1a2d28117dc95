import type { Clock } from './clock.ts'
import type { Database } from './db/database.ts'
import { textIndex } from './db/text-index.ts'
import { doorCodes } from './door-codes.ts'
import { passSigner, vault } from './secrets.ts'

export interface PlatformParts {
  database: Database
  clock: Clock
  passKey: string
  dataKey: string
}

/** What every pillar stands on. */
export function createPlatform({ database, clock, passKey, dataKey }: PlatformParts) {
  const sealing = vault(dataKey)
  return {
    database,
    clock,
    text: textIndex(database.dialect),
    signer: passSigner(passKey),
    vault: sealing,
    doorCodes: doorCodes(sealing),
  }
}
export type Platform = ReturnType<typeof createPlatform>
