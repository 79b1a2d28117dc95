import { basename } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { givenSecrets, secretsFile } from '../installation.ts'
import { toIso } from '../platform/clock.ts'
import { noteBackup } from '../platform/db/last-backup.ts'
import { isPostgres } from '../platform/db/open.ts'
import { backUp, restore } from '../platform/db/sqlite-backup.ts'
import { backupKeys } from '../platform/secrets.ts'
import { StartError } from '../platform/start-error.ts'
import { headFile } from '../staff/audit-heads.ts'
import { saying, usage } from './open-services.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { unchecked: { type: 'boolean', default: false } },
})
const [command, file] = positionals
if ((command !== 'backup' && command !== 'restore') || !file)
  usage('用法：npm run backup -- <文件>，npm run restore -- <文件> [--unchecked]')

await saying(async (env, clock) => {
  const { database, dataDir } = env
  if (isPostgres(database)) usage('这里用的是 PostgreSQL：备份请用 pg_dump，恢复请用 pg_restore（见 docs/operations.md）。')
  process.umask(0o077)
  const secrets = givenSecrets(env)
  const keys = secrets ? backupKeys(secrets) : []
  if (command === 'backup') {
    const [key] = keys
    if (!key)
      throw new StartError(`没有密钥，不能加密备份：${secretsFile(env)} 不在，环境变量 DATA_KEY 也没有。请检查 DATA_DIR。`)
    await backUp(database, file, clock(), key)
    noteBackup(dataDir, clock())
    console.log(
      `已加密备份到 ${file}，校验值在 ${file}.manifest.json，两个文件请放在一起。没有密钥打不开它：请另存数据目录里的 secrets.json。`,
    )
    return
  }
  const before = restore(file, database, { keys, ...values })
  const head = headIn(database)
  if (head) headFile(dataDir).add({ at: toIso(clock()), ...head, restored: basename(file) })
  console.log(`已从 ${file} 恢复。${before ? `原来的数据库在 ${before}。` : ''}`)
})

/** How far the audit trail reaches in what was put back: what was published of a longer one no longer counts. */
function headIn(database: string): { number: number; hash: string } | null {
  const connection = new DatabaseSync(database, { readOnly: true })
  try {
    const head = connection.prepare('SELECT number, hash FROM audit_head WHERE id = 1').get()
    return head ? { number: Number(head.number), hash: String(head.hash) } : null
  } finally {
    connection.close()
  }
}
