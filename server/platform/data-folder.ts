import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What this program keeps in its data folder. */
const own = /^(?:secrets\.json|demo-staff\.txt|audit-heads\.jsonl|media|compiled|.+\.db(?:-wal|-shm|\.lock|\.before-restore.*)?)$/

/** Makes the folder where it is not there and shuts it, with what is in it, to everybody but its owner: 0700 and 0600. */
export function keepPrivate(folder: string): void {
  process.umask(0o077)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  shut(folder)
  for (const name of readdirSync(folder)) if (own.test(name)) shut(join(folder, name))
}

function shut(path: string): void {
  const stat = statSync(path)
  const mode = stat.isDirectory() ? 0o700 : 0o600
  if ((stat.mode & 0o777) === mode) return
  try {
    chmodSync(path, mode)
  } catch {
    // Another owner's or a read-only disk: whether it can be used shows when it is opened.
  }
}
