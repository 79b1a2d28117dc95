import { parseArgs } from 'node:util'
import { backUp, restore } from '../platform/db/sqlite-backup.ts'
import { readEnvironment } from '../platform/env.ts'
import { usage } from './open-services.ts'

const { positionals } = parseArgs({ allowPositionals: true })
const [command, file] = positionals
if ((command !== 'backup' && command !== 'restore') || !file) usage('用法：npm run backup -- <文件>，npm run restore -- <文件>')

const { database } = readEnvironment()
if (/^postgres(ql)?:/.test(database))
  usage('这里用的是 PostgreSQL：备份请用 pg_dump，恢复请用 pg_restore（见 docs/operations.md）。')
try {
  if (command === 'backup') {
    await backUp(database, file)
    console.log(`已备份到 ${file}。密钥不在其中：请另存数据目录里的 secrets.json。`)
  } else {
    const before = restore(file, database)
    console.log(`已从 ${file} 恢复。${before ? `原来的数据库在 ${before}。` : ''}`)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
