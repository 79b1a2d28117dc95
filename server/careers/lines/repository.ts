import type { FairLive } from '../../../contract/careers/fairs.ts'
import { type LineNumber, mostLines, type PublicLine } from '../../../contract/careers/lines.ts'
import { holdPerson } from '../../people/accounts/hold-person.ts'
import { type Clock, minute, startOfDay, toIso, toIsoOrNull } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { newId } from '../../platform/ids.ts'
import { conflict, notFound } from '../../platform/problem.ts'
import { minutesUntilCalled } from './pace.ts'
import { isLive, type LineOf, type LineRow, type NumberRow, numberColumns, pacesOf } from './rows.ts'

const listed = 50

type FairRow = Row<'events', 'ends_at' | 'cancelled_reason'>

/**
 * Numbers as people take them. Whoever takes one holds the person and then the line: numbers go up one by one, and nobody
 * stands in three lines.
 */
export function lineRepository(db: Database, clock: Clock) {
  async function toNumber(queries: Queries, row: NumberRow): Promise<LineNumber> {
    const isOff = row.cancelled_reason !== null || clock() >= row.ends_at
    const state = isLive(row.state) && isOff ? 'over' : row.state
    const before =
      state === 'waiting'
        ? await queries.get<{ count: number }>(
            "SELECT count(*) AS count FROM line_numbers WHERE fair_id = ? AND employer_id = ? AND state = 'waiting' AND number < ?",
            [row.fair_id, row.employer_id, row.number],
          )
        : undefined
    const ahead = Number(before?.count ?? 0)
    const pace = state === 'waiting' ? await pacesOf(queries, clock, row.fair_id, row.employer_id) : null
    return {
      id: row.id,
      fair: { id: row.fair_id, title: row.title, endsAt: toIso(row.ends_at) },
      employer: { id: row.employer_id, name: row.employer },
      booth: row.booth_id !== null && row.booth !== null ? { id: row.booth_id, number: row.booth } : null,
      number: row.number,
      state,
      calls: row.calls,
      ahead,
      minutes: row.line_state === 'open' ? minutesUntilCalled(ahead, pace?.get(row.employer_id) ?? null, clock()) : null,
      isPaused: row.line_state === 'paused',
      takenAt: toIso(row.taken_at),
      calledAt: toIsoOrNull(row.called_at),
    }
  }

  const own = async (queries: Queries, userId: string, id: string) =>
    (await queries.get<NumberRow>(`${numberColumns} WHERE n.id = ? AND n.user_id = ?`, [id, userId])) ?? notFound('number')

  const find = async (queries: Queries, userId: string, id: string) => toNumber(queries, await own(queries, userId, id))

  /** Everybody who takes a number here waits until the row is free. */
  async function hold(tx: Queries, userId: string, { fairId, employerId }: LineOf): Promise<LineRow> {
    await holdPerson(tx, userId)
    await tx.run('UPDATE booth_lines SET last_number = last_number WHERE fair_id = ? AND employer_id = ?', [fairId, employerId])
    const line = await tx.get<LineRow>('SELECT * FROM booth_lines WHERE fair_id = ? AND employer_id = ?', [fairId, employerId])
    return line ?? notFound('line')
  }

  /** The lines at which numbers are called, by their booths. */
  async function watched(fairId: string): Promise<FairLive['lines']> {
    const lines = await db.all<LineRow & { employer: string; booth: string | null }>(
      `SELECT l.*, e.name AS employer, b.number AS booth FROM booth_lines l JOIN employers e ON e.id = l.employer_id
       LEFT JOIN booths b ON b.fair_id = l.fair_id AND b.employer_id = l.employer_id
       WHERE l.fair_id = ? AND l.state <> 'closed' ORDER BY b.number, e.name`,
      [fairId],
    )
    const waiting = await db.all<Row<'line_numbers', 'employer_id'> & { count: number; since: number }>(
      `SELECT employer_id, count(*) AS count, min(taken_at) AS since FROM line_numbers
       WHERE fair_id = ? AND state = 'waiting' GROUP BY employer_id`,
      [fairId],
    )
    const called = await db.all<Row<'line_numbers', 'employer_id' | 'number'>>(
      "SELECT employer_id, number FROM line_numbers WHERE fair_id = ? AND state = 'called' ORDER BY number",
      [fairId],
    )
    return lines.map(line => {
      const wait = waiting.find(one => one.employer_id === line.employer_id)
      return {
        booth: line.booth,
        employerId: line.employer_id,
        employer: line.employer,
        state: line.state,
        waiting: Number(wait?.count ?? 0),
        longestWait: wait ? Math.floor((clock() - Number(wait.since)) / minute) : null,
        calling: called.filter(one => one.employer_id === line.employer_id).map(one => one.number),
      }
    })
  }

  return {
    find,

    /** Takes the next number inside the caller's transaction; who has one here already keeps it. */
    async take(tx: Queries, userId: string, of: LineOf): Promise<LineNumber> {
      const fair =
        (await tx.get<FairRow>(
          "SELECT v.ends_at, v.cancelled_reason FROM events v JOIN fairs f ON f.event_id = v.id WHERE v.id = ? AND v.state = 'published'",
          [of.fairId],
        )) ?? notFound('fair')
      const line = await hold(tx, userId, of)
      const held = await tx.all<Row<'line_numbers', 'id' | 'employer_id'>>(
        "SELECT id, employer_id FROM line_numbers WHERE user_id = ? AND fair_id = ? AND state IN ('waiting', 'called')",
        [userId, of.fairId],
      )
      const same = held.find(number => number.employer_id === of.employerId)
      if (same) return find(tx, userId, same.id)
      if (fair.cancelled_reason !== null || clock() >= fair.ends_at)
        throw conflict('closed', '这一场已经结束', '招聘会结束或取消了，不再取号。')
      if (line.state !== 'open')
        throw conflict(
          'closed',
          line.state === 'paused' ? '这个展位暂停取号' : '这个展位没有在取号',
          line.state === 'paused' ? '已经取的号还算数，过一会儿再来取。' : '可以直接到展位问，或先看看别的展位。',
        )
      if (held.length >= mostLines)
        throw conflict(
          'two-lines',
          `最多同时排 ${mostLines} 家`,
          '先去一家，或在招聘会页的“我的排队”里不排其中一家，再取新的号。',
        )
      const id = newId()
      const number = line.last_number + 1
      await tx.run('UPDATE booth_lines SET last_number = ? WHERE fair_id = ? AND employer_id = ?', [
        number,
        of.fairId,
        of.employerId,
      ])
      await insertRow(tx, 'line_numbers', {
        id,
        fair_id: of.fairId,
        employer_id: of.employerId,
        user_id: userId,
        number,
        state: 'waiting',
        taken_at: clock(),
      })
      return find(tx, userId, id)
    },

    /** Those of today and of fairs to come, the latest first. */
    async listOf(userId: string): Promise<LineNumber[]> {
      const rows = await db.all<NumberRow>(
        `${numberColumns} WHERE n.user_id = ? AND v.ends_at > ? ORDER BY n.taken_at DESC, n.id LIMIT ${listed}`,
        [userId, startOfDay(clock())],
      )
      return Promise.all(rows.map(row => toNumber(db, row)))
    },

    /** Gives the place up; what is over stays as it ended. */
    leave(userId: string, id: string): Promise<LineNumber> {
      return db.transaction(async tx => {
        await own(tx, userId, id)
        await tx.run("UPDATE line_numbers SET state = 'left', ended_at = ? WHERE id = ? AND state IN ('waiting', 'called')", [
          clock(),
          id,
        ])
        return find(tx, userId, id)
      })
    },

    /** The lines of a fair for everybody: those at which numbers are called. Null where there is no such fair on show. */
    async of(fairId: string): Promise<PublicLine[] | null> {
      const fair = await db.get<FairRow>(
        "SELECT v.ends_at, v.cancelled_reason FROM events v JOIN fairs f ON f.event_id = v.id WHERE v.id = ? AND v.state = 'published'",
        [fairId],
      )
      if (!fair) return null
      if (fair.cancelled_reason !== null || clock() >= fair.ends_at) return []
      const paces = await pacesOf(db, clock, fairId)
      return (await watched(fairId)).map(({ employerId, state, waiting, calling }) => ({
        employerId,
        state,
        waiting,
        minutes: state === 'open' ? minutesUntilCalled(waiting, paces.get(employerId) ?? null, clock()) : null,
        calling,
      }))
    },

    watched,
  }
}
export type LineRepository = ReturnType<typeof lineRepository>
