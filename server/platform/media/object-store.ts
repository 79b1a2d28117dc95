import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '../ids.ts'

/** Keeps files by name. Names are letters, digits, `-` and `.`; putting the same name again replaces it. */
export interface ObjectStore {
  put(name: string, bytes: Uint8Array, contentType: string): Promise<void>
  /** Null where there is none. */
  get(name: string): Promise<Uint8Array | null>
  /** What is not there is removed already. */
  remove(name: string): Promise<void>
}

/** The default: one folder, with sub-folders by the first two letters. */
export function folderStore(folder: string): ObjectStore {
  const pathOf = (name: string) => {
    if (!/^[\w-]+\.\w+$/.test(name)) throw new Error('not a name of the store')
    return join(folder, name.slice(0, 2), name)
  }
  return {
    async put(name, bytes) {
      const path = pathOf(name)
      await mkdir(join(folder, name.slice(0, 2)), { recursive: true })
      // Never half a file under its name.
      const draft = `${path}.${newId()}`
      await writeFile(draft, bytes)
      await rename(draft, path)
    },
    async get(name) {
      return readFile(pathOf(name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
    },
    remove: name => rm(pathOf(name), { force: true }),
  }
}
