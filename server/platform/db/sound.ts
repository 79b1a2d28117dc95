import { existsSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { StartError } from '../start-error.ts'

/**
 * After a server that was cut off, reads the whole SQLite file once: the log that it left may belong to another database.
 * Throws a sentence where the file is damaged.
 */
export function requireSound(file: string): void {
  const log = `${file}-wal`
  if (!existsSync(file) || !existsSync(log) || statSync(log).size === 0) return
  const connection = new DatabaseSync(file)
  try {
    const fault = connection.prepare('PRAGMA quick_check(1)').get()?.quick_check
    if (fault !== 'ok')
      throw new StartError(
        `数据库 ${file} 已损坏（${String(fault).replace(/\s+/g, ' ')}）。请先把整个数据目录原样留存一份，再用 npm run restore -- <备份文件> 放回最近的备份。`,
      )
  } finally {
    connection.close()
  }
}
