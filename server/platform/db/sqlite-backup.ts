import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'

/** Copies a database while it is in use; the copy is one moment's state, in one file. */
export async function backUp(databaseFile: string, copy: string): Promise<void> {
  mkdirSync(dirname(copy), { recursive: true })
  const source = new DatabaseSync(databaseFile, { readOnly: true })
  const unfinished = `${copy}.part`
  try {
    await backup(source, unfinished)
    renameSync(unfinished, copy)
  } finally {
    source.close()
    rmSync(unfinished, { force: true })
  }
}

/** Puts a copy in the database's place, once it has proved whole. Gives where the database before it went, if there was one. */
export function restore(copy: string, databaseFile: string): string | null {
  const fault = faultOf(copy)
  if (fault) throw new Error(fault)
  const before = existsSync(databaseFile) ? `${databaseFile}.before-restore` : null
  if (before) {
    lockAndFold(databaseFile)
    renameSync(databaseFile, before)
  }
  for (const side of ['-wal', '-shm']) rmSync(databaseFile + side, { force: true })
  mkdirSync(dirname(databaseFile), { recursive: true })
  copyFileSync(copy, databaseFile)
  return before
}

/** Brings what still stands beside the file into it. Throws where a server has it open. */
function lockAndFold(file: string): void {
  const connection = new DatabaseSync(file, { timeout: 0 })
  try {
    connection.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE; COMMIT')
  } catch {
    throw new Error('数据库正在使用：请先停下服务，再恢复。')
  } finally {
    connection.close()
  }
}

function faultOf(file: string): string | null {
  if (!existsSync(file)) return `找不到备份文件：${file}`
  const connection = new DatabaseSync(file, { readOnly: true })
  try {
    const check = connection.prepare('PRAGMA integrity_check').get()
    const known = connection.prepare("SELECT 1 FROM sqlite_master WHERE name = 'schema_migrations'").get()
    return check?.integrity_check === 'ok' && known ? null : `备份文件不完整：${file}`
  } catch {
    return `不是本程序的备份文件：${file}`
  } finally {
    connection.close()
  }
}
