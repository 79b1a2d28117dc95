import { chmodSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { copyDurably, flush, writeDurably } from '../durable-file.ts'
import { StartError } from '../start-error.ts'
import { differenceFrom, manifestFile, manifestOf, readManifest } from './backup-manifest.ts'
import { lockDatabase } from './process-lock.ts'

/** Copies a database while it is in use; the copy is one moment's state, in one file, with its hashes beside it. */
export async function backUp(databaseFile: string, copy: string, now: number): Promise<void> {
  if (!existsSync(databaseFile)) throw new StartError(`没有数据库可备份：${databaseFile}。请检查 DATA_DIR。`)
  mkdirSync(dirname(copy), { recursive: true })
  const source = new DatabaseSync(databaseFile, { readOnly: true })
  const unfinished = `${copy}.part`
  try {
    await backup(source, unfinished)
    chmodSync(unfinished, 0o600)
    asOneFile(unfinished)
    flush(unfinished)
    const hashes = manifestOf(unfinished, now)
    renameSync(unfinished, copy)
    writeDurably(manifestFile(copy), `${JSON.stringify(hashes, null, 2)}\n`)
  } finally {
    source.close()
    rmSync(unfinished, { force: true })
  }
}

/** Out of the mode that keeps a log beside: reading the copy later leaves it as it is. */
function asOneFile(file: string): void {
  const connection = new DatabaseSync(file)
  connection.exec('PRAGMA journal_mode = DELETE')
  connection.close()
}

/**
 * Puts a copy in the database's place, once its hashes hold; `unchecked` takes one whose hashes are lost. Gives where the
 * database before it is kept, if there was one: no kept one is ever overwritten. Throws a sentence, and changes nothing then.
 */
export function restore(copy: string, databaseFile: string, { unchecked = false } = {}): string | null {
  const fault = faultOf(copy, unchecked)
  if (fault) throw new StartError(`${fault}数据库没有动过。`)
  mkdirSync(dirname(databaseFile), { recursive: true })
  const release = lockForRestore(databaseFile)
  try {
    if (!existsSync(databaseFile)) {
      copyDurably(copy, databaseFile)
      return null
    }
    foldLog(databaseFile)
    const before = keptName(databaseFile)
    // Both names, then one replaced: at no moment is there no database.
    linkSync(databaseFile, before)
    copyDurably(copy, databaseFile)
    return before
  } finally {
    release()
  }
}

function lockForRestore(databaseFile: string): () => void {
  try {
    return lockDatabase(databaseFile)
  } catch {
    throw inUse()
  }
}

const inUse = () => new StartError('数据库正在使用：请先停下服务，再恢复。')

function keptName(file: string): string {
  for (let number = 1; ; number++) {
    const name = `${file}.before-restore-${number}`
    if (!existsSync(name)) return name
  }
}

/** Brings what still stands beside the file into it. A damaged one is kept as it is, with what stands beside it. */
function foldLog(file: string): void {
  const connection = new DatabaseSync(file, { timeout: 0 })
  try {
    connection.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE; COMMIT')
  } catch (error) {
    const { errcode } = error as { errcode?: number }
    if (errcode !== 11 && errcode !== 26) throw inUse()
  } finally {
    connection.close()
  }
  const before = keptName(file)
  for (const side of ['-wal', '-shm']) if (existsSync(file + side)) renameSync(file + side, before + side)
}

function faultOf(file: string, unchecked: boolean): string | null {
  if (!existsSync(file)) return `找不到备份文件：${file}。`
  const hashes = readManifest(file)
  const difference = hashes && differenceFrom(hashes, file)
  const connection = new DatabaseSync(file, { readOnly: true })
  try {
    const check = connection.prepare('PRAGMA integrity_check').get()
    const known = connection.prepare("SELECT 1 FROM sqlite_master WHERE name = 'schema_migrations'").get()
    if (check?.integrity_check !== 'ok' || !known) return `备份文件不完整：${file}。`
  } catch {
    return `不是本程序的备份文件：${file}。`
  } finally {
    connection.close()
  }
  if (difference) return `备份文件 ${file} 在备份之后损坏或被改过：${difference}。请换一份备份。`
  if (hashes || unchecked) return null
  return `备份文件旁边没有 ${manifestFile(file)}，无法核对它是否完整。请把两个文件一起拿来；确定要用这一份，请加 --unchecked。`
}
