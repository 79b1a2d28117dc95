import type { SignIn, User } from '../../../contract/people/session.ts'
import { type Clock, toIso } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries, updateRow } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import { newId } from '../../platform/ids.ts'
import type { Vault } from '../../platform/secrets.ts'
import { maskPhone } from './mask-phone.ts'
import type { SessionRepository } from './sessions.ts'

type UserRow = Narrow<Row<'users'>, Pick<User, 'provider'>>

interface Identity {
  provider: Exclude<SignIn['provider'], 'wechat-gateway'>
  /** Who it is for the provider; for a phone its keyed hash. */
  subject: string
  name: string | null
  phone?: string
}

/** People. */
export const accountRepository = (db: Database, clock: Clock, sessions: SessionRepository, vault: Vault) => {
  const toUser = (row: UserRow): User => ({
    id: row.id,
    name: row.name,
    provider: row.provider,
    phone: row.phone_sealed === null ? null : maskPhone(vault.open(row.phone_sealed)),
    createdAt: toIso(row.created_at),
  })
  const contactOf = async (queries: Queries, id: string, withPhone: boolean) => {
    const row = await queries.get<UserRow>('SELECT * FROM users WHERE id = ?', [id])
    return { name: row?.name ?? null, phone: withPhone && row?.phone_sealed ? vault.open(row.phone_sealed) : null }
  }

  return {
    /** Finds or creates the person behind `subject` and opens a session on `device`. */
    async signIn({ provider, subject, name, phone }: Identity, device = ''): Promise<{ token: string; user: User }> {
      return db.transaction(async tx => {
        // The name of an account by phone is a keyed hash: one from before the keys were rotated is found and renamed.
        for (const earlier of phone === undefined ? [] : vault.earlierIndexes(phone))
          await tx.run('UPDATE users SET subject = ? WHERE provider = ? AND subject = ?', [subject, provider, earlier])
        await insertRow(
          tx,
          'users',
          { id: newId(), provider, subject, name, created_at: clock() },
          'ON CONFLICT (provider, subject) DO NOTHING',
        )
        if (phone !== undefined)
          await tx.run('UPDATE users SET phone_sealed = ?, phone_index = ? WHERE provider = ? AND subject = ?', [
            vault.seal(phone),
            vault.index(phone),
            provider,
            subject,
          ])
        const row = await tx.get<UserRow>('SELECT * FROM users WHERE provider = ? AND subject = ?', [provider, subject])
        if (!row) throw new Error('user vanished while signing in')
        return { token: await sessions.open(tx, row.id, device), user: toUser(row) }
      })
    },

    async find(id: string): Promise<User | null> {
      const row = await db.get<UserRow>('SELECT * FROM users WHERE id = ?', [id])
      return row ? toUser(row) : null
    },

    /** The openid of somebody who came with WeChat; null for others. */
    async openidOf(id: string): Promise<string | null> {
      const row = await db.get<Row<'users', 'subject'>>("SELECT subject FROM users WHERE id = ? AND provider = 'wechat'", [id])
      return row?.subject ?? null
    },

    /** The saved phone in clear, for the person's own sign-ups; null where none is saved. */
    async phoneOf(id: string): Promise<string | null> {
      return (await contactOf(db, id, true)).phone
    },

    contactOf,

    async setPhone(id: string, phone: string | null): Promise<void> {
      await updateRow(db, 'users', id, { phone_sealed: phone && vault.seal(phone), phone_index: phone && vault.index(phone) })
    },
  }
}
export type AccountRepository = ReturnType<typeof accountRepository>
