import { type BoothLine, type LineDeed, type LineState, mostCalls } from '../../../contract/careers/lines.ts'
import { type Message, tell } from '../../people/inbox/tell.ts'
import { type Clock, hour, parseTime, toIso } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { conflict, notFound } from '../../platform/problem.ts'
import type { AuditLog } from '../../staff/audit.ts'
import { type LineOf, type LineRow, type NumberRow, numberColumns } from './rows.ts'

/** How long before a fair a booth may begin. */
const earliest = hour
const listed = 500

type Fair = Row<'events', 'state' | 'starts_at' | 'ends_at' | 'cancelled_reason'>

/** The line as its booth works at it: by the employer's link, or staff for it. Everything is on record under `actor`. */
export function boothLines(db: Database, clock: Clock, audit: AuditLog) {
  const isOn = (fair: Pick<Fair, 'starts_at' | 'ends_at' | 'cancelled_reason'>) =>
    fair.cancelled_reason === null && clock() >= fair.starts_at - earliest && clock() < fair.ends_at

  async function read(queries: Queries, { fairId, employerId }: LineOf): Promise<BoothLine> {
    const line = await queries.get<LineRow>('SELECT * FROM booth_lines WHERE fair_id = ? AND employer_id = ?', [
      fairId,
      employerId,
    ])
    const live = await queries.all<NumberRow>(
      `SELECT * FROM line_numbers WHERE fair_id = ? AND employer_id = ? AND state IN ('waiting', 'called') ORDER BY number LIMIT ${listed}`,
      [fairId, employerId],
    )
    const ended = await queries.all<{ state: string; count: number }>(
      'SELECT state, count(*) AS count FROM line_numbers WHERE fair_id = ? AND employer_id = ? GROUP BY state',
      [fairId, employerId],
    )
    const countOf = (state: string) => Number(ended.find(row => row.state === state)?.count ?? 0)
    return {
      state: line?.state ?? 'closed',
      asOf: toIso(clock()),
      waiting: live.filter(row => row.state === 'waiting').map(row => ({ number: row.number, takenAt: toIso(row.taken_at) })),
      called: live
        .filter(row => row.state === 'called')
        .map(row => ({ number: row.number, calls: row.calls, calledAt: toIso(row.called_at ?? row.taken_at) })),
      came: countOf('came'),
      lost: countOf('lost'),
    }
  }

  const numbersOf = (tx: Queries, { fairId, employerId }: LineOf, condition: string, params: number[] = []) =>
    tx.all<NumberRow>(`${numberColumns} WHERE n.fair_id = ? AND n.employer_id = ? AND ${condition} ORDER BY n.number`, [
      fairId,
      employerId,
      ...params,
    ])

  /** Each deed works from one state only: a second time, or from a second device, it does nothing. */
  function change(tx: Queries, { fairId, employerId }: LineOf, { number, deed }: LineDeed, at: number): Promise<number> {
    const where = 'WHERE fair_id = ? AND employer_id = ? AND number = ?'
    const which = [fairId, employerId, number]
    const call = 'called_at = CASE WHEN taken_at > ? THEN taken_at ELSE ? END'
    switch (deed) {
      case 'call':
        return tx.run(
          `UPDATE line_numbers SET state = 'called', calls = 1, first_called_at = CASE WHEN taken_at > ? THEN taken_at ELSE ? END, ${call}
           ${where} AND state = 'waiting'`,
          [at, at, at, at, ...which],
        )
      case 'call-again':
        return tx.run(
          `UPDATE line_numbers SET calls = calls + 1, ${call} ${where} AND state = 'called' AND calls < ${mostCalls}`,
          [at, at, ...which],
        )
      case 'came':
        return tx.run(`UPDATE line_numbers SET state = 'came', ended_at = ? ${where} AND state IN ('waiting', 'called')`, [
          at,
          ...which,
        ])
      case 'lost':
        // Nobody loses a place whom no word has reached: calls that were made offline are told first.
        return tx.run(
          `UPDATE line_numbers SET state = 'lost', ended_at = ? ${where} AND state = 'called' AND calls >= ${mostCalls} AND told_at IS NOT NULL`,
          [at, ...which],
        )
    }
  }

  async function word(tx: Queries, row: NumberRow): Promise<void> {
    await tell(tx, [row.user_id], messageOf(row), clock())
    await tx.run('UPDATE line_numbers SET told_at = ? WHERE id = ?', [clock(), row.id])
  }

  /** Everybody who still waits waits no longer, and is told. */
  async function endAll(tx: Queries, of: LineOf): Promise<void> {
    for (const row of await numbersOf(tx, of, "n.state IN ('waiting', 'called')")) {
      await tx.run("UPDATE line_numbers SET state = 'over', ended_at = ? WHERE id = ?", [clock(), row.id])
      await word(tx, { ...row, state: 'over' })
    }
  }

  return {
    read: (of: LineOf) => read(db, of),
    readIn: read,

    /** Opens, pauses or closes the line. Those who wait at one that closes are told. Throws `closed` where it cannot open now. */
    async setState(tx: Queries, of: LineOf, state: LineState, actor: string): Promise<BoothLine> {
      const fair =
        (await tx.get<Fair>('SELECT state, starts_at, ends_at, cancelled_reason FROM events WHERE id = ?', [of.fairId])) ??
        notFound('fair')
      const booth = await tx.get('SELECT 1 AS one FROM booths WHERE fair_id = ? AND employer_id = ?', [of.fairId, of.employerId])
      if (state === 'open' && !booth) throw conflict('closed', '展位还没排', '排了展位才能取号，请联系办会的工作人员。')
      if (state === 'open' && (fair.state !== 'published' || !isOn(fair)))
        throw conflict('closed', '现在不能开始取号', '开场前 1 小时起到结束可以取号；这一场还没到时候，或已经结束、取消。')
      await insertRow(
        tx,
        'booth_lines',
        { fair_id: of.fairId, employer_id: of.employerId, state },
        'ON CONFLICT (fair_id, employer_id) DO UPDATE SET state = excluded.state',
      )
      if (state === 'closed') await endAll(tx, of)
      await audit.record(tx, { actor, action: 'set-line', kind: 'fair', entityId: of.fairId, after: { ...of, state } })
      return read(tx, of)
    },

    /** The employer does not come. */
    async close(tx: Queries, of: LineOf): Promise<void> {
      await tx.run("UPDATE booth_lines SET state = 'closed' WHERE fair_id = ? AND employer_id = ?", [of.fairId, of.employerId])
      await endAll(tx, of)
    },

    /** Takes in what happened at the booth, in its order; what was done already is left as it is. */
    async apply(tx: Queries, of: LineOf, deeds: readonly LineDeed[], actor: string): Promise<BoothLine> {
      const done: LineDeed[] = []
      for (const deed of deeds) if (await change(tx, of, deed, Math.min(parseTime(deed.at), clock()))) done.push(deed)
      const touched = new Set(done.filter(({ deed }) => deed !== 'came').map(({ number }) => number))
      for (const number of touched) {
        const [row] = await numbersOf(tx, of, 'n.number = ?', [number])
        if (row && isOn(row) && (row.state === 'called' || row.state === 'lost')) await word(tx, row)
      }
      if (done.length > 0)
        await audit.record(tx, {
          actor,
          action: 'line-deeds',
          kind: 'fair',
          entityId: of.fairId,
          after: { employerId: of.employerId, deeds: done.map(({ number, deed }) => `${number} ${deed}`) },
        })
      return read(tx, of)
    },
  }
}
export type BoothLines = ReturnType<typeof boothLines>

/** What its owner is told of a number as it stands now. */
function messageOf(row: NumberRow): Message {
  const place = row.booth === null ? row.employer : `${row.booth} 展位`
  const link = row.booth_id === null ? null : `/packages/fairs/booth?fair=${row.fair_id}&id=${row.booth_id}`
  const about = { link, key: `line ${row.id} ${row.state} ${row.calls}` }
  if (row.state === 'lost')
    return {
      ...about,
      title: `过号了：${place} ${row.number} 号`,
      text: `${row.employer}叫了 ${mostCalls} 次，你没有到，这个号不再保留。还想去可以重新取号。`,
    }
  if (row.state === 'over')
    return {
      ...about,
      title: `不用再等：${place} ${row.number} 号`,
      text: `${row.employer}结束了排队，不再叫号。可以去别的展位看看，或在网上投递。`,
    }
  return row.calls < mostCalls
    ? {
        ...about,
        title: `叫到你了：${place} ${row.number} 号`,
        text: `${row.employer}请你现在到 ${place}。叫 ${mostCalls} 次没来会过号。`,
      }
    : { ...about, title: `第 ${row.calls} 次叫你：${place} ${row.number} 号`, text: `${row.employer}还在等你，再不来就过号了。` }
}
