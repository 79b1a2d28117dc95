import { consentVersions } from '../../../contract/people/consent-versions.ts'
import { type ConsentPurpose, longestShareDays } from '../../../contract/people/consents.ts'
import { dayLength } from '../../platform/clock.ts'
import { insertRow, type Queries } from '../../platform/db/database.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import { newId } from '../../platform/ids.ts'
import { conflict, invalidRequest } from '../../platform/problem.ts'

export interface Grant {
  userId: string
  purpose: ConsentPurpose
  /** '' for everything. */
  scope: string
  endsAt: number | null
}

/** Writes a consent down; an earlier one of the same scope ends with it. */
export async function grant(tx: Queries, { userId, purpose, scope, endsAt }: Grant, now: number): Promise<void> {
  if (purpose === 'fair-follow-up' && scope === '') throw invalidRequest([{ path: 'scopeId', message: '请说明是哪一场招聘会' }])
  if (purpose === 'resume' || purpose === 'fair-card') {
    if (scope === '' || endsAt === null)
      throw invalidRequest([{ path: 'endsAt', message: '请说明给哪个岗位或招聘会看、看到哪天' }])
    if (endsAt <= now || endsAt > now + longestShareDays * dayLength)
      throw conflict(
        'too-long',
        '日期不合适',
        `简历最多给企业看 ${longestShareDays} 天，请选今天以后、${longestShareDays} 天以内的日期。`,
      )
  }
  await withdraw(tx, userId, purpose, scope, now)
  await insertRow(tx, 'consents', {
    id: newId(),
    user_id: userId,
    purpose,
    scope,
    version: consentVersions[purpose],
    granted_at: now,
    ends_at: endsAt,
  })
}

/** Ends what was agreed to; `scope` null ends every scope of the purpose. */
export const withdraw = (tx: Queries, userId: string, purpose: ConsentPurpose, scope: string | null, now: number) =>
  tx.run(
    `UPDATE consents SET withdrawn_at = ? WHERE user_id = ? AND purpose = ? AND withdrawn_at IS NULL ${scope === null ? '' : 'AND scope = ?'}`,
    [now, userId, purpose, ...(scope === null ? [] : [scope])],
  )

/** The condition under which a consent `c` is good at the time of its one placeholder. */
export const standing = 'c.withdrawn_at IS NULL AND (c.ends_at IS NULL OR c.ends_at > ?)'

/** Until when the card may be seen for this job or fair: the later of what was agreed to, null where nothing is. */
export async function sharedUntil(
  db: Queries,
  userId: string,
  scopes: string[],
  now: number,
  purpose: 'resume' | 'fair-card' = 'resume',
): Promise<number | null> {
  const rows = await db.all<Narrow<Row<'consents', 'scope' | 'ends_at'>, { ends_at: number }>>(
    `SELECT c.scope, c.ends_at FROM consents c WHERE c.user_id = ? AND c.purpose = ? AND ${standing}`,
    [userId, purpose, now],
  )
  const ends = rows.filter(row => scopes.includes(row.scope)).map(row => row.ends_at)
  return ends.length > 0 ? Math.max(...ends) : null
}
