import { mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlone } from './drill.ts'

/** Linux keeps in memory what is written here. Containers may give it no more than 64 MB. */
const memory = '/dev/shm'
/** In bytes: many times what all databases of a run hold at once. */
const enough = 2e9

/**
 * Makes a folder for databases and builds that nobody needs after the run: in memory where there is room. On a disk, the thousand
 * files of a PostgreSQL database and the syncs of SQLite take longer than the tests themselves. Drills in their whole
 * amount measure, so they keep to the disk.
 */
export const makeDataFolder = (prefix: string) => mkdtempSync(join(!isAlone && hasRoom() ? memory : tmpdir(), prefix))

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize >= enough
  } catch {
    return false
  }
}
