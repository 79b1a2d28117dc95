import { type Outcome, outcomes } from '../../../contract/careers/applications.ts'
import type { FairFollowUp } from '../../../contract/careers/follow-ups.ts'
import type { LedgerKind, LedgerRow } from '../../../contract/careers/outcome-ledger.ts'
import { type Clock, dayOf, format, monthOf, plus, startOf, startOfNext } from '../../platform/clock.ts'
import type { Database, Queries, SqlValue } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { Staff } from '../../platform/http/call.ts'
import { type SheetFormat, sheetFile } from '../../platform/sheet-file.ts'
import type { AuditLog } from '../../staff/audit.ts'

/** How far back the rows go. */
const shownMonths = 12
const shownFairs = 24

export const stageNames: Record<Outcome, string> = {
  talk: '谈过',
  offer: '给了意向',
  joined: '入职',
  'stayed-3-months': '留任 3 个月',
  'stayed-6-months': '留任 6 个月',
  declined: '没谈成',
}

export const ledgerDefinitions = [
  {
    name: '提供岗位',
    text: '按场：这一场展位上公开过、没有下架的岗位。按月：当月任何一天公开着的岗位。同一企业同一岗位同一地点只算一个。',
  },
  { name: '招聘人数', text: '提供岗位里写明了人数的相加，写“若干”的不算。' },
  { name: '到场', text: '招聘会现场核验通过的入场码，同一个码只算一次。按月按核验的日子算。' },
  { name: '投递', text: '按场：在这一场展位上投的。按月：当月发出的。后来撤回的也算。' },
  {
    name: '谈过、意向、入职、留任',
    text: '投递的人或企业任一方说到了这一步就算“说到”，双方都说才算“确认”。按月按最早说的日子算。账号注销后只留数字，不再对应到人。',
  },
  {
    name: '会后说',
    text: '按场才有。本人：到场、又同意会后被问的人，第二天各问一次，说入职的 3 个月、6 个月后再问；走得更远的也算前一步。企业：在自己的链接上只填人数。两边分开列，不相加，也不和投递的“说到”相加。',
  },
]

interface Scope extends Pick<LedgerRow, 'id' | 'title' | 'day'> {
  /** Conditions for the applications and for what was said of them, with the values of their placeholders. */
  applied: string
  saidAt: string
  params: SqlValue[]
}

type FollowUpsOf = (db: Queries, fairIds: string[]) => Promise<(fairId: string) => FairFollowUp>

/** When the first of the two said it. */
const firstSaid =
  'CASE WHEN o.person_at IS NULL OR (o.staff_at IS NOT NULL AND o.staff_at < o.person_at) THEN o.staff_at ELSE o.person_at END'

/** What came of the work, by month or by fair, computed from the records; nobody's name is among it. */
export function outcomeLedger(db: Database, clock: Clock, audit: AuditLog, followUpsOf: FollowUpsOf) {
  const spans = () =>
    Array.from({ length: shownMonths }, (_, back) => {
      const from = plus(startOf(clock(), 'month'), -back, 'month')
      return { from, to: startOfNext(from, 'month') }
    })

  async function rowsOf(scopes: Scope[], offers: Map<string, Offer>, arrivals: Map<string, number>): Promise<LedgerRow[]> {
    const rows: LedgerRow[] = []
    for (const { applied, saidAt, params, ...named } of scopes) {
      const total = await db.get<{ count: number }>(`SELECT count(*) AS count FROM applications a WHERE ${applied}`, params)
      const said = await db.all<{ outcome: Outcome; said: number; confirmed: number }>(
        `SELECT o.outcome, count(*) AS said, count(o.person_at + o.staff_at) AS confirmed
         FROM application_outcomes o JOIN applications a ON a.id = o.application_id WHERE ${saidAt} GROUP BY o.outcome`,
        params,
      )
      rows.push({
        ...named,
        followUp: null,
        offered: offers.get(named.id)?.jobs ?? 0,
        headcount: offers.get(named.id)?.heads ?? 0,
        arrived: arrivals.get(named.id) ?? 0,
        applications: total?.count ?? 0,
        stages: outcomes.map(outcome => {
          const row = said.find(one => one.outcome === outcome)
          return { outcome, said: row?.said ?? 0, confirmed: row?.confirmed ?? 0 }
        }),
      })
    }
    return rows
  }

  async function byMonth(): Promise<LedgerRow[]> {
    const months = spans()
    const open = 'created_at < ? AND valid_through >= ?'
    const sums = months.map(
      (_, i) => `coalesce(sum(CASE WHEN ${open} THEN 1 ELSE 0 END), 0) AS jobs${i},
        coalesce(sum(CASE WHEN ${open} THEN coalesce(headcount, 0) ELSE 0 END), 0) AS heads${i}`,
    )
    const offered = await db.get<Record<string, number>>(
      `SELECT ${sums.join(', ')} FROM jobs WHERE state = 'published' AND visible_until > 0 AND valid_through >= ?`,
      [...months.flatMap(({ from, to }) => [to, from, to, from]), months.at(-1)?.from ?? 0],
    )
    const offers = new Map(
      months.map(({ from }, i) => [
        monthOf(from),
        { jobs: Number(offered?.[`jobs${i}`] ?? 0), heads: Number(offered?.[`heads${i}`] ?? 0) },
      ]),
    )
    const arrivals = new Map<string, number>()
    for (const { from, to } of months) {
      const row = await db.get<{ count: number }>(
        `SELECT count(DISTINCT c.registration_id) AS count FROM events v JOIN check_ins c ON c.event_id = v.id
         WHERE v.category = 'fair' AND v.starts_at < ? AND v.ends_at >= ? AND c.scanned_at >= ? AND c.scanned_at < ?`,
        [to, from, from, to],
      )
      arrivals.set(monthOf(from), row?.count ?? 0)
    }
    const scopes = months.map(({ from, to }) => ({
      id: monthOf(from),
      title: format(from, 'YYYY年M月'),
      day: dayOf(from),
      applied: 'a.created_at >= ? AND a.created_at < ?',
      saidAt: `${firstSaid} >= ? AND ${firstSaid} < ?`,
      params: [from, to],
    }))
    return rowsOf(scopes, offers, arrivals)
  }

  async function byFair(): Promise<LedgerRow[]> {
    const fairs = await db.all<Row<'events', 'id' | 'title' | 'starts_at'> & { arrived: number }>(
      `SELECT v.id, v.title, v.starts_at,
         (SELECT count(DISTINCT c.registration_id) FROM check_ins c WHERE c.event_id = v.id) AS arrived
       FROM events v WHERE v.category = 'fair' AND v.state = 'published' AND v.cancelled_reason IS NULL
       ORDER BY v.starts_at DESC, v.id LIMIT ${shownFairs}`,
    )
    const offers = await db.all<{ id: string } & Offer>(
      `SELECT f.fair_id AS id, count(*) AS jobs, coalesce(sum(j.headcount), 0) AS heads
       FROM fair_jobs f JOIN jobs j ON j.id = f.job_id WHERE j.state = 'published' AND j.visible_until > 0
         AND f.fair_id IN (SELECT id FROM events WHERE category = 'fair' AND state = 'published' ORDER BY starts_at DESC, id LIMIT ${shownFairs * 2})
       GROUP BY f.fair_id`,
    )
    const scopes = fairs.map(({ id, title, starts_at }) => ({
      id,
      title,
      day: dayOf(starts_at),
      applied: 'a.fair_id = ?',
      saidAt: 'a.fair_id = ?',
      params: [id],
    }))
    const arrivals = new Map(fairs.map(({ id, arrived }) => [id, Number(arrived)]))
    const rows = await rowsOf(
      scopes,
      new Map(offers.map(({ id, jobs, heads }) => [id, { jobs: Number(jobs), heads: Number(heads) }])),
      arrivals,
    )
    const saidOf = await followUpsOf(
      db,
      fairs.map(({ id }) => id),
    )
    return rows.map(row => ({ ...row, followUp: saidOf(row.id) }))
  }

  const rows = (by: LedgerKind) => (by === 'month' ? byMonth() : byFair())

  return {
    rows,

    /** The rows as a file, with how they are counted below them; the taking is on record. */
    async file(by: LedgerKind, form: SheetFormat, reason: string, staff: Staff) {
      const list = await rows(by)
      await db.transaction(tx =>
        audit.record(tx, {
          actor: staff.username,
          action: 'export',
          kind: 'outcome-ledger',
          entityId: by,
          after: { lines: list.length },
          reason,
        }),
      )
      return sheetFile(form, {
        name: `成效台账（${by === 'month' ? '按月' : '按场'}）${dayOf(clock())}`,
        titles: [
          by === 'month' ? '月份' : '招聘会',
          '日期',
          '提供岗位',
          '招聘人数',
          '到场',
          '投递',
          ...outcomes.flatMap(outcome => [`${stageNames[outcome]}（说到）`, `${stageNames[outcome]}（确认）`]),
          ...(by === 'fair' ? followUpColumns.map(([title]) => title) : []),
        ],
        rows: list.map(row => [
          row.title,
          row.day,
          row.offered,
          row.headcount,
          row.arrived,
          row.applications,
          ...row.stages.flatMap(({ said, confirmed }) => [said, confirmed]),
          ...followUpCells(row.followUp),
        ]),
        notes: ledgerDefinitions.map(({ name, text }) => `${name}：${text}`),
      })
    },
  }
}
export type OutcomeLedger = ReturnType<typeof outcomeLedger>

interface Offer {
  jobs: number
  heads: number
}

/** People were asked after the fair, employers said it by their links: side by side, never added up. */
const followUpColumns: [string, (said: FairFollowUp) => number][] = [
  ['会后问过', ({ people }) => people.asked],
  ['会后回答', ({ people }) => people.answered],
  ['谈过（本人会后说）', ({ people }) => people.talk],
  ['意向（本人会后说）', ({ people }) => people.offer],
  ['入职（本人会后说）', ({ people }) => people.joined],
  ['留任 3 个月（本人会后说）', ({ people }) => people.stayed3Months],
  ['留任 6 个月（本人会后说）', ({ people }) => people.stayed6Months],
  ['填了人数的企业', ({ employers }) => employers.employers],
  ['谈过（企业填）', ({ employers }) => employers.talk],
  ['意向（企业填）', ({ employers }) => employers.offer],
  ['入职（企业填）', ({ employers }) => employers.joined],
]

const followUpCells = (said: FairFollowUp | null) => (said ? followUpColumns.map(([, figure]) => figure(said)) : [])
