import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { copyDurably, flush, writeDurably } from '../durable-file.ts'
import { isSealed, openSealed, SealBroken, SealUnknown, sealFile } from '../sealed-file.ts'
import type { DerivedKey } from '../secrets.ts'
import { StartError } from '../start-error.ts'
import { differenceFrom, manifestFile, manifestOf, readManifest } from './backup-manifest.ts'
import { lockDatabase } from './process-lock.ts'

/**
 * Copies a database while it is in use; the copy is one moment's state, in one file, sealed where there is a key, with the
 * hashes of what it holds beside it. What is not sealed yet stays beside the database.
 */
export async function backUp(databaseFile: string, copy: string, now: number, key: DerivedKey | null = null): Promise<void> {
  if (!existsSync(databaseFile)) throw new StartError(`没有数据库可备份：${databaseFile}。请检查 DATA_DIR。`)
  mkdirSync(dirname(copy), { recursive: true })
  const source = new DatabaseSync(databaseFile, { readOnly: true })
  const plain = `${databaseFile}.backup-${process.pid}.part`
  const unfinished = `${copy}.part`
  try {
    writeFileSync(plain, '', { mode: 0o600 })
    await backup(source, plain)
    asOneFile(plain)
    const hashes = manifestOf(plain, now)
    if (key) sealFile(plain, unfinished, key)
    else copyFileSync(plain, unfinished)
    flush(unfinished)
    renameSync(unfinished, copy)
    writeDurably(manifestFile(copy), `${JSON.stringify(hashes, null, 2)}\n`)
  } finally {
    source.close()
    for (const file of [plain, unfinished]) rmSync(file, { force: true })
  }
}

/** Out of the mode that keeps a log beside: reading the copy later leaves it as it is. */
function asOneFile(file: string): void {
  const connection = new DatabaseSync(file)
  connection.exec('PRAGMA journal_mode = DELETE')
  connection.close()
}

interface RestoreOptions {
  /** Those that a sealed copy may be under. */
  keys?: DerivedKey[]
  /** Takes a copy whose hashes are lost. */
  unchecked?: boolean
}

/**
 * Puts a copy in the database's place, once its seal and its hashes hold. Gives where the database before it is kept, if
 * there was one: no kept one is ever overwritten. Throws a sentence, and changes nothing then.
 */
export function restore(
  copy: string,
  databaseFile: string,
  { keys = [], unchecked = false }: RestoreOptions = {},
): string | null {
  if (!existsSync(copy)) throw new StartError(`找不到备份文件：${copy}。数据库没有动过。`)
  mkdirSync(dirname(databaseFile), { recursive: true })
  const plain = isSealed(copy) ? `${databaseFile}.restore-${process.pid}.part` : copy
  try {
    const fault = (plain === copy ? null : sealFaultOf(copy, plain, keys)) ?? faultOf(copy, plain, unchecked)
    if (fault) throw new StartError(`${fault}数据库没有动过。`)
    return replace(plain, databaseFile)
  } finally {
    if (plain !== copy) rmSync(plain, { force: true })
  }
}

function replace(plain: string, databaseFile: string): string | null {
  const release = lockForRestore(databaseFile)
  try {
    if (!existsSync(databaseFile)) {
      copyDurably(plain, databaseFile)
      return null
    }
    foldLog(databaseFile)
    const before = keptName(databaseFile)
    // Both names, then one replaced: at no moment is there no database.
    linkSync(databaseFile, before)
    copyDurably(plain, databaseFile)
    return before
  } finally {
    release()
  }
}

/** Opens a sealed copy into `plain`; gives why that is not possible. */
function sealFaultOf(copy: string, plain: string, keys: DerivedKey[]): string | null {
  try {
    openSealed(copy, plain, keys)
    return null
  } catch (error) {
    if (error instanceof SealUnknown)
      return `备份文件 ${copy} 是用另一把数据密钥（指纹 ${error.keyId}）加密的，这里没有它。请把当时的 secrets.json 放进数据目录，再恢复。`
    if (error instanceof SealBroken) return `备份文件 ${copy} 在备份之后损坏或被改过。请换一份备份。`
    throw error
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

/** Why what a copy holds is not to be put back; null where it may. */
function faultOf(file: string, plain: string, unchecked: boolean): string | null {
  const hashes = readManifest(file)
  const difference = hashes && differenceFrom(hashes, plain)
  const connection = new DatabaseSync(plain, { readOnly: true })
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
