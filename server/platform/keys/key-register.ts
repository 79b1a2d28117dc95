import { insertRow, type Queries } from '../db/database.ts'
import type { Row } from '../db/rows.ts'
import { fingerprintOf, type KeyPurpose, type Secrets, vault } from '../secrets.ts'
import { StartError } from '../start-error.ts'
import { opensWhatIsSealed } from './sealed-columns.ts'

export const purposeNames: Record<KeyPurpose, string> = { pass: '入场码密钥', data: '数据密钥' }

/** The fingerprints of what a place holds, the key in use first. */
export const fingerprintsOf = ({ passKey, dataKey, oldPassKeys = [], oldDataKeys = [] }: Secrets) => ({
  pass: [passKey, ...oldPassKeys].map(key => fingerprintOf('pass', key)),
  data: [dataKey, ...oldDataKeys].map(key => fingerprintOf('data', key)),
})

/** Whether a database holds anything that would be lost with its keys. */
export async function dependsOnKeys(db: Queries): Promise<boolean> {
  for (const table of ['key_fingerprints', 'users', 'staff_members', 'registrations'])
    if (await db.get(`SELECT 1 AS one FROM ${table} LIMIT 1`)) return true
  return false
}

/** The key of this purpose that the database belongs to; null where none was noted yet. */
export const keyInUse = async (db: Queries, purpose: KeyPurpose): Promise<string | null> =>
  (
    await db.get<Row<'key_fingerprints', 'fingerprint'>>(
      'SELECT fingerprint FROM key_fingerprints WHERE purpose = ? AND retired_at IS NULL',
      [purpose],
    )
  )?.fingerprint ?? null

/**
 * Sees that these are the database's own keys: notes them in a database that has none, takes a rotation over that has the
 * key in use among its old ones, and throws a sentence otherwise. `place` is where the keys stand. Gives whether the
 * database had no keys before.
 */
export async function settleKeys(tx: Queries, secrets: Secrets, place: string, now: number): Promise<{ isFirst: boolean }> {
  const held = fingerprintsOf(secrets)
  let isFirst = false
  for (const purpose of ['pass', 'data'] as const) {
    const [own = '', ...old] = held[purpose]
    const inUse = await keyInUse(tx, purpose)
    if (inUse === own) continue
    if (inUse === null) isFirst = true
    else {
      const wasRetired = await tx.get('SELECT 1 AS one FROM key_fingerprints WHERE purpose = ? AND fingerprint = ?', [
        purpose,
        own,
      ])
      if (wasRetired || !old.includes(inUse)) throw wrongKey(place, purpose, own, inUse)
      await tx.run('UPDATE key_fingerprints SET retired_at = ? WHERE purpose = ? AND fingerprint = ?', [now, purpose, inUse])
    }
    await insertRow(tx, 'key_fingerprints', { purpose, fingerprint: own, used_since: now })
  }
  // Also a right key opens nothing where files of two installations were mixed.
  if (!(await opensWhatIsSealed(tx, vault(secrets))))
    throw new StartError(
      `${place} 打不开数据库里封存的内容：密钥不是这个数据库的，或数据库和旁边的 -wal 文件不是一起的。请把同一次留存的数据库和 secrets.json 一起放回，再启动。`,
    )
  return { isFirst }
}

const wrongKey = (place: string, purpose: KeyPurpose, own: string, inUse: string) =>
  new StartError(
    `${place} 里的${purposeNames[purpose]}（指纹 ${own}）不是这个数据库的。请把指纹为 ${inUse} 的那一份 secrets.json 放回数据目录，再启动。`,
  )

/** The keys are gone, the database is not. */
export async function missingKeys(db: Queries, file: string): Promise<StartError> {
  const inUse = await keyInUse(db, 'data')
  return new StartError(
    `数据库里已有内容，却没有密钥文件 ${file}。请把另存的 secrets.json${inUse === null ? '' : `（数据密钥指纹 ${inUse}）`}放回原处，再启动。` +
      '没有它，存下的手机号打不开，发出的入场码失效；程序不会另造新的密钥。',
  )
}
