import type { JobQuery } from '../../../contract/careers/jobs.ts'
import type { Clock } from '../../platform/clock.ts'
import { keysetCursor, keysetOf } from '../../platform/db/cursor.ts'
import { type Database, placeholders, type SqlValue } from '../../platform/db/database.ts'
import type { GroupMatch, TextIndex } from '../../platform/db/text-index.ts'
import { conditionsOf, type JobSearch } from './filters.ts'
import { type JobSummaryRow, summaryColumns } from './rows.ts'

const sortColumns = { relevance: 'active_at', newest: 'posted_at', salary: 'monthly_min' } as const
/** So many hits are not ranked one by one: the first few of each tier are looked for in their order. */
const many = 1000

export interface JobRows {
  rows: JobSummaryRow[]
  nextCursor: string | null
}
type RankedRow = JobSummaryRow & { tier: number }
type Selection = { sql: string; params: readonly SqlValue[] }

const jobs = 'FROM jobs j JOIN employers e ON e.id = j.employer_id'

/** Pages of jobs in the asked order; with words, jobs whose title has them all come first. */
export function jobPages(db: Database, clock: Clock, text: TextIndex) {
  return async function pageOf(search: JobSearch, query: JobQuery): Promise<JobRows> {
    const match = query.sort === 'relevance' ? text.matchGroups('jobs', search.groups) : null
    const column = sortColumns[query.sort]
    const order = [...(match ? ['m.tier'] : []), `j.${column}`, 'j.id']
    const after = keysetOf(query.cursor, order.length)
    const where = conditionsOf(search, clock(), text, match ? 'q' : undefined)
    const most = query.limit + 1
    const rows = match
      ? (await countUpTo(match.refs, many)) > many
        ? await firstOfMany(match, where, after, most)
        : await select(', m.tier', `${jobs} JOIN (${match.sql}) m ON m.ref = j.id`, match.params, where, order, after, most)
      : await select('', jobs, [], where, order, after, most)
    const page = rows.slice(0, query.limit)
    const last = rows.length > query.limit ? page.at(-1) : undefined
    return { rows: page, nextCursor: last ? keysetCursor(...(match ? [last.tier] : []), last[column], last.id) : null }
  }

  /** What hangs on words is looked for aside: how long it takes hangs on the words. */
  function select(
    more: string,
    from: string,
    fromParams: readonly SqlValue[],
    where: Selection,
    order: readonly string[],
    after: readonly SqlValue[] | null,
    most: number,
  ): Promise<RankedRow[]> {
    return (more ? db.aside : db).all<RankedRow>(
      `SELECT ${summaryColumns}${more} ${from}
       WHERE ${where.sql} ${after ? `AND (${order.join(', ')}) < (${placeholders(order.length)})` : ''}
       ORDER BY ${order.map(o => `${o} DESC`).join(', ')} LIMIT ?`,
      [...fromParams, ...where.params, ...(after ?? []), most],
    )
  }

  /** The same rows as ranking all of them gives, tier by tier until there are enough. */
  async function firstOfMany({ tiers }: GroupMatch, where: Selection, after: readonly SqlValue[] | null, most: number) {
    const rows: RankedRow[] = []
    let above: { tier: Selection; count: number } | null = null
    for (const [i, tier] of tiers.entries()) {
      const rank = tiers.length - 1 - i
      const count = await countUpTo(tier, many)
      const isAlone = above !== null && count <= many && count === above.count
      if (!isAlone && count > 0 && (!after || rank <= Number(after[0]))) {
        const own: Selection = {
          sql: `${where.sql} AND j.id IN (${tier.sql}) ${above ? `AND j.id NOT IN (${above.tier.sql})` : ''}`,
          params: [...where.params, ...tier.params, ...(above?.tier.params ?? [])],
        }
        const within = after && rank === Number(after[0]) ? after.slice(1) : null
        const order = ['j.active_at', 'j.id']
        rows.push(...(await select(`, ${rank} AS tier`, jobs, [], own, order, within, most - rows.length)))
      }
      if (rows.length >= most) break
      above = { tier, count }
    }
    return rows
  }

  async function countUpTo({ sql, params }: Selection, most: number): Promise<number> {
    const found = await db.aside.get<{ count: number }>(`SELECT count(*) AS count FROM (${sql} LIMIT ?) AS found`, [
      ...params,
      most + 1,
    ])
    return found?.count ?? 0
  }
}
