import { closeSync, openSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'

const mark = (dataDir: string) => join(dataDir, 'last-backup')

/** Notes that a backup is done, so that `/metrics` says how old the last one is. */
export function noteBackup(dataDir: string, at: number): void {
  closeSync(openSync(mark(dataDir), 'a', 0o600))
  utimesSync(mark(dataDir), at / 1000, at / 1000)
}

/** When that was, in milliseconds; null where it never was. */
export const lastBackup = (dataDir: string): number | null => statSync(mark(dataDir), { throwIfNoEntry: false })?.mtimeMs ?? null
