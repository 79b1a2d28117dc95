import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { StartError } from '../start-error.ts'

/** A lock that nothing points to is given back by the collector of garbage. */
const held = new Set<DatabaseSync>()

const busy = 5
const notADatabase = 26

/**
 * Holds `<database>.lock` until it is released or the process ends in whatever way: the lock is the system's own, taken
 * by way of SQLite, so that nothing is left over. Throws where another process holds it.
 */
export function lockDatabase(databaseFile: string): () => void {
  const file = `${databaseFile}.lock`
  try {
    return hold(file)
  } catch (error) {
    const { errcode } = error as { errcode?: number }
    if (errcode === busy)
      throw new StartError(
        `另一个服务正在使用数据库 ${databaseFile}，这里没有启动。内嵌数据库只供一个服务使用：请先停下那一个，或改用 PostgreSQL。`,
      )
    if (errcode !== notADatabase) throw error
    // Nothing is ever written into it, so what stands there is not ours.
    rmSync(file)
    return hold(file)
  }
}

function hold(file: string): () => void {
  const lock = new DatabaseSync(file, { timeout: 0 })
  try {
    lock.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw error
  }
  held.add(lock)
  return () => {
    held.delete(lock)
    lock.close()
  }
}
