import { consentVersions } from '../../../contract/people/consent-versions.ts'
import type { Consent, ConsentPurpose } from '../../../contract/people/consents.ts'
import { type Clock, parseTime, toIso, toIsoOrNull } from '../../platform/clock.ts'
import type { Database, Queries } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import { conflict } from '../../platform/problem.ts'
import { grant, withdraw } from './ledger.ts'

type ConsentRow = Narrow<
  Row<'consents', 'purpose' | 'scope' | 'version' | 'granted_at' | 'ends_at' | 'withdrawn_at'>,
  { purpose: ConsentPurpose }
>

/** What somebody said after a fair goes with the consent; null: of every fair. */
export type ForgetAnswers = (tx: Queries, userId: string, fairId: string | null) => Promise<unknown>

/** What people agreed to, by purpose, version and time. */
export const consentRepository = (db: Database, clock: Clock, forgetAnswers: ForgetAnswers) => ({
  async list(userId: string, purpose?: ConsentPurpose): Promise<Consent[]> {
    const rows = await db.all<ConsentRow>(
      `SELECT * FROM consents WHERE user_id = ? ${purpose ? 'AND purpose = ?' : ''} ORDER BY granted_at DESC, id`,
      [userId, ...(purpose ? [purpose] : [])],
    )
    return rows.map(toConsent)
  },

  /** Agrees to the words of `version`; throws where they have changed since they were shown. */
  async give(
    userId: string,
    purpose: ConsentPurpose,
    wanted: { version: string; scopeId?: string | undefined; endsAt?: string | undefined },
  ): Promise<Consent> {
    if (wanted.version !== consentVersions[purpose])
      throw conflict('other-version', '说明更新了', '请看过新的说明再决定要不要同意。')
    const now = clock()
    const scope = wanted.scopeId ?? ''
    const endsAt = wanted.endsAt === undefined ? null : parseTime(wanted.endsAt)
    await db.transaction(tx => grant(tx, { userId, purpose, scope, endsAt }, now))
    return toConsent({ purpose, scope, version: wanted.version, granted_at: now, ends_at: endsAt, withdrawn_at: null })
  },

  async withdraw(userId: string, purpose: ConsentPurpose, scopeId: string | undefined): Promise<void> {
    await db.transaction(async tx => {
      await withdraw(tx, userId, purpose, scopeId ?? null, clock())
      if (purpose === 'fair-follow-up') await forgetAnswers(tx, userId, scopeId ?? null)
    })
  },
})
export type ConsentRepository = ReturnType<typeof consentRepository>

const toConsent = (row: ConsentRow): Consent => ({
  purpose: row.purpose,
  scopeId: row.scope || null,
  version: row.version,
  grantedAt: toIso(row.granted_at),
  endsAt: toIsoOrNull(row.ends_at),
  withdrawnAt: toIsoOrNull(row.withdrawn_at),
})
