import type { StaffJob } from '../../../contract/careers/jobs.ts'
import type { StaffJobFilters, staffJobEndpoints } from '../../../contract/careers/staff-jobs.ts'
import type { QueryOf } from '../../../contract/platform/endpoint.ts'
import type { ExportForm } from '../../../contract/platform/export.ts'
import type { Total } from '../../../contract/platform/page.ts'
import { type Clock, dayLength } from '../../platform/clock.ts'
import { keysetCursor, keysetOf } from '../../platform/db/cursor.ts'
import { type Database, placeholders, type SqlValue } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { TextIndex } from '../../platform/db/text-index.ts'
import type { Staff } from '../../platform/http/call.ts'
import type { Vault } from '../../platform/secrets.ts'
import type { AuditLog } from '../../staff/audit.ts'
import { exportList } from '../../staff/exports.ts'
import { contactsOf } from '../employers/contacts.ts'
import { toStaffJob } from './changes.ts'
import { jobColumns, maskedContact } from './export-columns.ts'
import { detailColumns, type JobRow } from './rows.ts'

type ListQuery = QueryOf<(typeof staffJobEndpoints)['GET /staff/jobs']>

/** Each order with the row's own id behind it, so that a page continues where the last one ended. */
const orders = {
  changed: { by: 'j.updated_at', direction: 'DESC', after: '<', of: (row: JobRow) => row.updated_at },
  ending: { by: 'j.valid_through', direction: 'ASC', after: '>', of: (row: JobRow) => row.valid_through },
  pay: { by: 'j.monthly_min', direction: 'DESC', after: '<', of: (row: JobRow) => row.monthly_min },
} as const

const soon = 7
/** No figure of a list says more. */
const mostFound = 1000
const mostListed = 10_000
const exportedAtOnce = 500

/** Lists of postings for staff: by an index and a place in it, however many there are. */
export function staffJobList(db: Database, clock: Clock, text: TextIndex, { audit, vault }: { audit: AuditLog; vault: Vault }) {
  function conditions({ state, shown, q, employer, fair, lacks, endsWithin }: StaffJobFilters) {
    const now = clock()
    const match = q ? text.matchGroups('jobs', [{ words: q, titles: [] }])?.refs : null
    const parts: [string, SqlValue[]][] = [
      ...(state ? [['j.state = ?', [state]] as [string, SqlValue[]]] : []),
      ...(shown
        ? [[`j.state = 'published' AND ${shownSql[shown]}`, shown === 'unchecked' ? [now, now] : [now]] as [string, SqlValue[]]]
        : []),
      ...(match ? [[`j.id IN (${match.sql})`, match.params] as [string, SqlValue[]]] : []),
      ...(employer ? [['j.employer_id = ?', [employer]] as [string, SqlValue[]]] : []),
      ...(fair ? [['j.id IN (SELECT job_id FROM fair_jobs WHERE fair_id = ?)', [fair]] as [string, SqlValue[]]] : []),
      ...(lacks ? [["j.state IN ('incomplete', 'review') AND j.missing LIKE ?", [`%"${lacks}"%`]] as [string, SqlValue[]]] : []),
      ...(endsWithin
        ? [
            ["j.state = 'published' AND j.visible_until > ? AND j.valid_through < ?", [now, now + endsWithin * dayLength]] as [
              string,
              SqlValue[],
            ],
          ]
        : []),
    ]
    return { sql: parts.map(([sql]) => sql), params: parts.flatMap(([, params]) => params) }
  }

  const where = (sql: string[]) => (sql.length > 0 ? `WHERE ${sql.join(' AND ')}` : '')

  /** Aside, and no further than `most`. */
  async function count(filters: StaffJobFilters, most = Number.MAX_SAFE_INTEGER): Promise<number> {
    const { sql, params } = conditions(filters)
    const found = await db.aside.get<{ total: number }>(
      `SELECT count(*) AS total FROM (SELECT 1 AS one FROM jobs j ${where(sql)} LIMIT ?) AS counted`,
      [...params, most],
    )
    return found?.total ?? 0
  }

  async function totalOf(filters: StaffJobFilters): Promise<Total> {
    const most = filters.q ? mostFound : mostListed
    const total = await count(filters, most + 1)
    return { total: Math.min(total, most), isLeast: total > most }
  }

  async function page(filters: StaffJobFilters, sort: keyof typeof orders, limit: number, cursor: string | undefined) {
    const { sql, params } = conditions(filters)
    const { by, direction, after, of } = orders[sort]
    const last = keysetOf(cursor, 2)
    // How long words take hangs on the words: nobody else waits for them.
    const rows = await (filters.q ? db.aside : db).all<JobRow>(
      `SELECT ${detailColumns} FROM jobs j JOIN employers e ON e.id = j.employer_id
       ${where([...sql, ...(last ? [`(${by}, j.id) ${after} (?, ?)`] : [])])} ORDER BY ${by} ${direction}, j.id ${direction} LIMIT ?`,
      [...params, ...(last ?? []), limit + 1],
    )
    const shown = rows.slice(0, limit)
    const end = rows.length > limit ? shown.at(-1) : undefined
    return { rows: shown, next: end ? keysetCursor(of(end), end.id) : null }
  }

  return {
    async list({ limit, cursor, sort, ...filters }: ListQuery) {
      const { rows, next } = await page(filters, sort, limit, cursor)
      return { items: rows.map((row): StaffJob => toStaffJob(row, clock())), nextCursor: next, ...(await totalOf(filters)) }
    },

    /** How many stand where. */
    async counts() {
      const states = await db.aside.all<{ state: StaffJob['state']; count: number }>(
        'SELECT state, count(*) AS count FROM jobs GROUP BY state',
      )
      const of = (state: StaffJob['state']) => states.find(row => row.state === state)?.count ?? 0
      const reports = await db.get<{ count: number }>('SELECT count(*) AS count FROM job_reports WHERE resolved_at IS NULL')
      return {
        published: of('published'),
        incomplete: of('incomplete'),
        review: of('review'),
        withdrawn: of('withdrawn'),
        unchecked: await count({ shown: 'unchecked' }),
        ending: await count({ endsWithin: soon }),
        reports: reports?.count ?? 0,
      }
    },

    /** The filtered list as a file; whom to reach is shown whole only with a reason. */
    async export({ filters, ...form }: ExportForm & { filters: StaffJobFilters }, staff: Staff) {
      const reached = new Map<string, string>()
      return exportList(
        { database: db, audit },
        {
          kind: 'job',
          name: '岗位表',
          filter: filters,
          total: await count(filters),
          columns: [
            ...jobColumns(clock()),
            {
              title: '联系方式',
              of: row => reached.get(row.employer_id) ?? '',
              masked: row => maskedContact(reached.get(row.employer_id) ?? ''),
            },
          ],
          page: async cursor => {
            const found = await page(filters, 'changed', exportedAtOnce, cursor)
            const employers = [...new Set(found.rows.map(row => row.employer_id))].filter(id => !reached.has(id))
            const known = employers.length === 0 ? [] : await withContacts(employers)
            for (const id of known)
              reached.set(id, (await contactsOf(db, vault, id)).map(({ what, value }) => `${what} ${value}`).join('；'))
            return found
          },
        },
        form,
        staff,
      )
    },
  }

  async function withContacts(ids: string[]): Promise<string[]> {
    const rows = await db.all<Row<'employer_contacts', 'employer_id'>>(
      `SELECT DISTINCT employer_id FROM employer_contacts WHERE employer_id IN (${placeholders(ids.length)})`,
      ids,
    )
    return rows.map(row => row.employer_id)
  }
}
export type StaffJobList = ReturnType<typeof staffJobList>

const shownSql = {
  public: 'j.visible_until > ?',
  unchecked: 'j.visible_until <= ? AND j.valid_through > ?',
  ended: 'j.valid_through <= ?',
}
