import type { JobFilters } from '../../../contract/careers/jobs.ts'
import type { SavedSearch } from '../../../contract/careers/saved-searches.ts'
import { holdPerson } from '../../people/accounts/hold-person.ts'
import { tell } from '../../people/inbox/tell.ts'
import { type Clock, toIso } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { newId } from '../../platform/ids.ts'
import { fromJson } from '../../platform/json.ts'
import { conflict, notFound } from '../../platform/problem.ts'

const mostPerPerson = 10

type SearchRow = Row<'saved_searches'>

/** How many jobs that pass the filters were posted after `since`. */
export type CountNewJobs = (filters: JobFilters, since: number) => Promise<number>

/** Searches that tell of new jobs. */
export const savedSearchRepository = (db: Database, clock: Clock, countNewJobs: CountNewJobs) => {
  const toSearch = async (row: SearchRow): Promise<SavedSearch> => {
    const filters = fromJson<SavedSearch['filters']>(row.filters)
    return {
      id: row.id,
      label: row.label,
      filters,
      createdAt: toIso(row.created_at),
      newJobs: await countNewJobs(filters, row.seen_at),
      isPaused: row.paused_at !== null,
    }
  }
  const own = async (userId: string, id: string) =>
    (await db.get<SearchRow>('SELECT * FROM saved_searches WHERE id = ? AND user_id = ?', [id, userId])) ?? notFound('search')

  return {
    find: async (userId: string, id: string) => toSearch(await own(userId, id)),

    async list(userId: string): Promise<SavedSearch[]> {
      const rows = await db.all<SearchRow>('SELECT * FROM saved_searches WHERE user_id = ? ORDER BY created_at DESC, id', [
        userId,
      ])
      return Promise.all(rows.map(toSearch))
    },

    async create(tx: Queries, userId: string, label: string, filters: JobFilters): Promise<SavedSearch> {
      await holdPerson(tx, userId)
      const count = await tx.get<{ count: number }>('SELECT count(*) AS count FROM saved_searches WHERE user_id = ?', [userId])
      if ((count?.count ?? 0) >= mostPerPerson)
        throw conflict('too-many', '订得够多了', `最多订 ${mostPerPerson} 个搜索，请先取消一个。`)
      const now = clock()
      const id = newId()
      await insertRow(tx, 'saved_searches', {
        id,
        user_id: userId,
        label,
        filters: JSON.stringify(filters),
        created_at: now,
        told_at: now,
        seen_at: now,
      })
      return { id, label, filters, createdAt: toIso(now), newJobs: 0, isPaused: false }
    },

    async remove(userId: string, id: string): Promise<void> {
      if ((await db.run('DELETE FROM saved_searches WHERE id = ? AND user_id = ?', [id, userId])) === 0) notFound('search')
    },

    /** Whoever resumes is told of what comes from then on, not of what was missed. */
    async pause(userId: string, id: string, paused: boolean): Promise<SavedSearch> {
      const now = clock()
      const { paused_at } = await own(userId, id)
      if (paused !== (paused_at !== null))
        await db.run('UPDATE saved_searches SET paused_at = ?, told_at = ? WHERE id = ? AND user_id = ?', [
          paused ? now : null,
          now,
          id,
          userId,
        ])
      return toSearch(await own(userId, id))
    },

    async markSeen(userId: string, id: string): Promise<void> {
      if ((await db.run('UPDATE saved_searches SET seen_at = ? WHERE id = ? AND user_id = ?', [clock(), id, userId])) === 0)
        notFound('search')
    },

    /** Tells everybody of what is new since they were last told. Gives how many were told. */
    async tellNews(): Promise<number> {
      const now = clock()
      let told = 0
      for (const row of await db.all<SearchRow>('SELECT * FROM saved_searches WHERE paused_at IS NULL ORDER BY id')) {
        const count = await countNewJobs(fromJson<JobFilters>(row.filters), row.told_at)
        if (count === 0) continue
        told += await db.transaction(async tx => {
          // Two servers may look at the same time: who moves the mark tells.
          const isMine = await tx.run('UPDATE saved_searches SET told_at = ? WHERE id = ? AND told_at = ?', [
            now,
            row.id,
            row.told_at,
          ])
          if (!isMine) return 0
          const message = {
            title: `“${row.label}”有 ${count} 个新岗位`,
            text: '按你订的条件筛出来的，点开看看。',
            link: '/packages/mine/searches',
          }
          await tell(tx, [row.user_id], message, now)
          return 1
        })
      }
      return told
    },
  }
}
export type SavedSearchRepository = ReturnType<typeof savedSearchRepository>
