import type { Clock } from './clock.ts'
import type { Database } from './db/database.ts'
import { textIndex } from './db/text-index.ts'
import { passSigner, vault } from './secrets.ts'

export interface PlatformParts {
  database: Database
  clock: Clock
  passKey: string
  dataKey: string
}

/** What every pillar stands on. */
export const createPlatform = ({ database, clock, passKey, dataKey }: PlatformParts) => ({
  database,
  clock,
  text: textIndex(database.dialect),
  signer: passSigner(passKey),
  vault: vault(dataKey),
})
export type Platform = ReturnType<typeof createPlatform>
