import type { StaffJob } from '../../contract/careers/jobs.ts'
import { mostCounted } from '../../contract/staff/waiting.ts'
import { type Clock, dayLength, toIsoOrNull } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import type { Row } from '../platform/db/rows.ts'
import { fromJson } from '../platform/json.ts'
import { counted, type DaySource, partsOf, type WaitingSource, waitingRows } from '../staff/waiting.ts'

const shownParts = 3

/** What of jobs and employers waits for somebody; of pay, once the rates are of a year that has ended. */
export function careersWaiting(db: Database, clock: Clock, payRulesAreOver: () => Promise<boolean>): WaitingSource[] {
  /** Of jobs that are held back: what each of them says of it. */
  const held = async (state: 'incomplete' | 'review', namesOf: (row: Row<'jobs', 'missing' | 'flags'>) => string[]) => {
    const rows = await db.all<Row<'jobs', 'missing' | 'flags'>>(
      `SELECT missing, flags FROM jobs WHERE state = ? ORDER BY updated_at LIMIT ${mostCounted}`,
      [state],
    )
    const found = await waitingRows(db, 'updated_at AS at FROM jobs WHERE state = ?', [state])
    return { ...found, parts: partsOf(rows.map(namesOf), shownParts) }
  }

  /** Public jobs that end between so many days from now. */
  async function ending(from: number, to: number) {
    const params = [clock() + from * dayLength, clock() + to * dayLength]
    const between = "FROM jobs WHERE state = 'published' AND valid_through > ? AND valid_through <= ? AND visible_until > 0"
    const found = await waitingRows(db, `valid_through AS at ${between}`, params)
    return { ...found, also: await counted(db, `SELECT count(DISTINCT employer_id) AS count ${between}`, params) }
  }

  return [
    {
      kind: 'employers',
      action: 'verify-employers',
      async find() {
        // Those with postings that would be seen: a name that came along in a list can wait.
        const now = clock()
        const found = await db.get<{ count: number; oldest: number | null; jobs: number | null }>(
          `SELECT count(*) AS count, min(e.created_at) AS oldest, sum(h.jobs) AS jobs
           FROM (SELECT employer_id, count(*) AS jobs FROM jobs
             WHERE state = 'published' AND visible_until <= ? AND valid_through > ? GROUP BY employer_id) h
           JOIN employers e ON e.id = h.employer_id WHERE e.verified_until IS NULL OR e.verified_until <= ?`,
          [now, now, now],
        )
        return { count: found?.count ?? 0, oldestAt: toIsoOrNull(found?.oldest ?? null), also: Number(found?.jobs ?? 0) }
      },
    },
    {
      kind: 'jobs-incomplete',
      action: 'edit-jobs',
      find: () => held('incomplete', row => fromJson<string[]>(row.missing)),
    },
    {
      kind: 'jobs-review',
      action: 'publish-jobs',
      find: () => held('review', row => fromJson<StaffJob['flags']>(row.flags).map(flag => flag.kind)),
    },
    { kind: 'jobs-ending-3', action: 'edit-jobs', find: () => ending(0, 3) },
    { kind: 'jobs-ending-7', action: 'edit-jobs', find: () => ending(3, 7) },
    {
      kind: 'job-reports',
      action: 'publish-jobs',
      find: () => waitingRows(db, 'created_at AS at FROM job_reports WHERE resolved_at IS NULL'),
    },
    {
      kind: 'pay-rules',
      action: 'edit-word-lists',
      find: async () => ({ count: Number(await payRulesAreOver()), oldestAt: null }),
    },
  ]
}

export const careersDay = (db: Database): DaySource[] => [
  {
    name: '新增岗位',
    unit: '个',
    action: 'edit-jobs',
    definition: '当天第一次导入或新建的岗位，含待补全和待审核的。再次导入同一岗位不算。',
    count: async (from, to) => ({
      value: await counted(db, 'SELECT count(*) AS count FROM jobs WHERE created_at >= ? AND created_at < ?', [from, to]),
    }),
  },
  {
    name: '投递',
    unit: '次',
    action: 'handle-applications',
    definition: '当天发出的投递，后来撤回的也算。',
    count: async (from, to) => ({
      value: await counted(db, 'SELECT count(*) AS count FROM applications WHERE created_at >= ? AND created_at < ?', [from, to]),
    }),
  },
]
