import { secretsFile } from '../installation.ts'
import { fingerprintsOf, purposeNames, settleKeys } from '../platform/keys/key-register.ts'
import { resealAll } from '../platform/keys/sealed-columns.ts'
import { readSecrets, writeSecrets } from '../platform/keys/secrets-file.ts'
import { rotated, vault } from '../platform/secrets.ts'
import { StartError } from '../platform/start-error.ts'
import { createServices } from '../services.ts'
import { headFile } from '../staff/audit-heads.ts'
import { type Opened, saying, usage, withServices } from './open-services.ts'

const [command = 'show', file] = process.argv.slice(2)
switch (command) {
  case 'show':
    await saying(async env => show(file ?? secretsFile(env)))
    break
  case 'rotate':
    await withServices(rotate, { isAlone: true })
    break
  case 'reseal':
    await withServices(async opened => report(await resealAll(opened.database, vault(opened.secrets)), opened), { isAlone: true })
    break
  default:
    usage('用法：npm run keys -- show [密钥文件]，npm run keys -- rotate，npm run keys -- reseal（见 docs/operations.md）')
}

/** Which keys a file holds, to find the one that a database asks for. */
async function show(path: string) {
  const secrets = readSecrets(path)
  if (!secrets) throw new StartError(`没有密钥文件 ${path}。`)
  for (const [purpose, [own, ...old]] of Object.entries(fingerprintsOf(secrets)))
    console.log(`${purposeNames[purpose as 'pass' | 'data']}  ${own}${old.length > 0 ? `  （旧的：${old.join('、')}）` : ''}`)
}

/** The file first, with the old keys in it: cut at any moment, the next start or `reseal` goes on from there. */
async function rotate({ database, env, clock }: Opened) {
  if (env.keys.passKey || env.keys.dataKey)
    throw new StartError(
      '密钥由环境变量给出：请把现在的 PASS_KEY、DATA_KEY 移到 OLD_PASS_KEYS、OLD_DATA_KEYS，换上新的，重启后运行 npm run keys -- reseal。',
    )
  const path = secretsFile(env)
  const current = readSecrets(path)
  if (!current) throw new StartError(`没有密钥文件 ${path}。`)
  const secrets = rotated(current)
  writeSecrets(path, secrets)
  await database.alone(() => database.transaction(tx => settleKeys(tx, secrets, `密钥文件 ${path}`, clock())))
  const services = createServices({ database, clock, ...secrets, auditHeads: headFile(env.dataDir) })
  await database.transaction(tx =>
    services.staff.audit.record(tx, {
      actor: '命令行',
      action: 'rotate',
      kind: 'keys',
      entityId: 'keys',
      after: fingerprintsOf(secrets),
    }),
  )
  report(await resealAll(database, vault(secrets)), { env })
}

function report(count: number, { env }: Pick<Opened, 'env'>) {
  console.log(
    `已用现在的密钥重新封存 ${count} 处。以前发出的入场码照常可用。请马上另存一份 ${secretsFile(env)}：以前的备份要用它才能打开。`,
  )
}
