import type { Application, Outcome, Snapshot } from '../../../contract/careers/applications.ts'
import { grant, sharedUntil, withdraw } from '../../people/consents/ledger.ts'
import { type Clock, parseTime } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries, updateRow } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { newId } from '../../platform/ids.ts'
import { conflict, notFound } from '../../platform/problem.ts'
import type { Vault } from '../../platform/secrets.ts'
import { type ApplicationRow, applicationColumns, sayOutcome, scopesOf, toApplication } from './rows.ts'

interface Wanted {
  fairId?: string | undefined
  shareUntil?: string | undefined
  withPhone: boolean
  phone?: string | undefined
}

export type CardOf = (tx: Queries, userId: string, withPhone: boolean) => Promise<Snapshot>

/** Applications of people. What the employer may see hangs on the consent of the moment, nothing else. */
export function applicationRepository(db: Database, clock: Clock, vault: Vault, cardOf: CardOf) {
  const view = async (queries: Queries, row: ApplicationRow, userId: string) =>
    toApplication(queries, row, await sharedUntil(queries, userId, scopesOf(row), clock()))

  const own = async (queries: Queries, userId: string, id: string) =>
    (await queries.get<ApplicationRow>(`${applicationColumns} WHERE a.id = ? AND a.user_id = ?`, [id, userId])) ??
    notFound('application')

  return {
    find: async (tx: Queries, userId: string, id: string) => view(tx, await own(tx, userId, id), userId),

    /** Applies inside the caller's transaction, with the card as it is now. */
    async apply(
      tx: Queries,
      userId: string,
      jobId: string,
      { fairId, shareUntil, withPhone, phone }: Wanted,
    ): Promise<Application> {
      const now = clock()
      const job = await tx.get<Row<'jobs', 'visible_until'>>(
        "SELECT visible_until FROM jobs WHERE id = ? AND state = 'published'",
        [jobId],
      )
      if (!job) return notFound('job')
      if (job.visible_until <= now) throw conflict('closed', '这个岗位已经截止', '可以看看这家企业的其他岗位。')
      if (
        fairId !== undefined &&
        !(await tx.get('SELECT 1 AS one FROM fair_jobs WHERE fair_id = ? AND job_id = ?', [fairId, jobId]))
      )
        return notFound('fair')
      const id = newId()
      const card = await cardOf(tx, userId, withPhone)
      const created = await insertRow(
        tx,
        'applications',
        {
          id,
          user_id: userId,
          job_id: jobId,
          fair_id: fairId ?? null,
          status: 'sent',
          snapshot_sealed: vault.seal(JSON.stringify({ ...card, phone: phone ?? card.phone })),
          created_at: now,
        },
        'ON CONFLICT DO NOTHING',
      )
      if (!created) throw conflict('duplicate', '已经投递过了', '同一个岗位投一次就够；进展在“我的投递”里。')
      if (shareUntil !== undefined)
        await grant(tx, { userId, purpose: 'resume', scope: jobId, endsAt: parseTime(shareUntil) }, now)
      return view(tx, await own(tx, userId, id), userId)
    },

    async listOf(userId: string): Promise<Application[]> {
      const rows = await db.all<ApplicationRow>(`${applicationColumns} WHERE a.user_id = ? ORDER BY a.created_at DESC, a.id`, [
        userId,
      ])
      return Promise.all(rows.map(row => view(db, row, userId)))
    },

    /** Takes it back: the card is gone at once, and the consent for this job with it. */
    withdraw(userId: string, id: string): Promise<Application> {
      return db.transaction(async tx => {
        const now = clock()
        const row = await own(tx, userId, id)
        if (row.status === 'sent')
          await updateRow(tx, 'applications', id, { status: 'withdrawn', withdrawn_at: now, snapshot_sealed: null })
        await withdraw(tx, userId, 'resume', row.job_id, now)
        return view(tx, await own(tx, userId, id), userId)
      })
    },

    say(userId: string, id: string, outcome: Outcome): Promise<Application> {
      return db.transaction(async tx => {
        await own(tx, userId, id)
        await sayOutcome(tx, id, outcome, 'person_at', clock())
        return view(tx, await own(tx, userId, id), userId)
      })
    },
  }
}
export type ApplicationRepository = ReturnType<typeof applicationRepository>
