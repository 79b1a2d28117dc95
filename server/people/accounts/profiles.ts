import type { ResumeCard } from '../../../contract/people/resume-card.ts'
import type { Clock } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries, updateRow } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { fromJson } from '../../platform/json.ts'
import type { Vault } from '../../platform/secrets.ts'
import { grant } from '../consents/ledger.ts'

export const emptyCard: ResumeCard = {
  degree: null,
  major: null,
  school: null,
  graduationMonth: null,
  skills: [],
  wishes: null,
}

/** The résumé card of a person, sealed at rest. */
export const profileRepository = (db: Database, clock: Clock, vault: Vault) => {
  const read = async (queries: Queries, userId: string): Promise<ResumeCard | null> => {
    const row = await queries.get<Row<'profiles', 'card_sealed'>>('SELECT card_sealed FROM profiles WHERE user_id = ?', [userId])
    return row ? { ...emptyCard, ...fromJson<ResumeCard>(vault.open(row.card_sealed)) } : null
  }
  return {
    async cardOf(userId: string, queries: Queries = db): Promise<ResumeCard> {
      return (await read(queries, userId)) ?? emptyCard
    },

    /** Changes the name and the named fields of the card. Keeping a card for the first time is the consent to keep it. */
    async change(userId: string, name: string | null | undefined, fields: Partial<ResumeCard>): Promise<void> {
      const now = clock()
      await db.transaction(async tx => {
        if (name !== undefined) await updateRow(tx, 'users', userId, { name })
        if (Object.keys(fields).length === 0) return
        const card = await read(tx, userId)
        if (!card) await grant(tx, { userId, purpose: 'profile', scope: '', endsAt: null }, now)
        await insertRow(
          tx,
          'profiles',
          { user_id: userId, card_sealed: vault.seal(JSON.stringify({ ...emptyCard, ...card, ...fields })), updated_at: now },
          'ON CONFLICT (user_id) DO UPDATE SET card_sealed = excluded.card_sealed, updated_at = excluded.updated_at',
        )
      })
    },

    async forget(userId: string): Promise<void> {
      await db.run('DELETE FROM profiles WHERE user_id = ?', [userId])
    },
  }
}
export type ProfileRepository = ReturnType<typeof profileRepository>
