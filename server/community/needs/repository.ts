import type { MyNeed, Need, NeedSummary, needEndpoints } from '../../../contract/community/needs.ts'
import type { BodyOf, QueryOf } from '../../../contract/platform/endpoint.ts'
import type { Page } from '../../../contract/platform/page.ts'
import { holdPerson } from '../../people/accounts/hold-person.ts'
import { type Clock, dayLength, dayOf } from '../../platform/clock.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import { type Database, insertRow, type Queries, type SqlValue } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { Person } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { conflict, notFound, tooManyRequests } from '../../platform/problem.ts'
import { holdingWords } from '../holding-words.ts'
import { isPublic, isRunning, mayTakeBack, type NeedRow, needSelect, toMyNeed, toNeed, toSummary } from './rows.ts'

type Wish = BodyOf<(typeof needEndpoints)['POST /needs']>
type Query = QueryOf<(typeof needEndpoints)['GET /needs']>

/** More than this a day is no longer asking. */
const perDay = 10
/** What a need is looked for by, besides its title: also the list it stands on, and how one helps. */
const searched =
  "(text || ' 需求清单 ' || CASE way WHEN 'volunteer' THEN '志愿' WHEN 'skill' THEN '专长' WHEN 'pairing' THEN '结对' ELSE '' END)"

/** Needs as everybody sees them, and as those do who said them. */
export function needRepository(db: Database, clock: Clock) {
  const find = async (id: string, person: Person | null, queries: Queries = db): Promise<NeedRow> =>
    (await queries.get<NeedRow>(`${needSelect} WHERE id = ? AND ${isPublic}`, [person?.id ?? '', id])) ?? notFound('need')

  function wanted(show: Query['show']): { where: string; order: string; params: SqlValue[] } {
    if (show === 'done') return { where: "state = 'done'", order: 'done_at DESC, id', params: [] }
    if (show === 'open') return { where: isRunning, order: 'due_on, id', params: [] }
    return { where: `${isRunning} AND due_on < ?`, order: 'due_on, id', params: [dayOf(clock())] }
  }

  return {
    async list({ show, limit, cursor }: Query, person: Person | null): Promise<Page<NeedSummary>> {
      const { where, order, params } = wanted(show)
      const offset = offsetOf(cursor)
      const rows = await db.all<NeedRow>(`${needSelect} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`, [
        person?.id ?? '',
        ...params,
        limit,
        offset,
      ])
      const total = (await db.get<{ total: number }>(`SELECT count(*) AS total FROM needs WHERE ${where}`, params))?.total ?? 0
      return {
        items: rows.map(row => toSummary(row, clock())),
        nextCursor: offsetCursor(offset + rows.length, total),
        total,
      }
    },

    /** Those that hold every word: the title's first, then what is not done, then the earliest due. */
    async search(q: string, limit: number): Promise<{ total: number; items: NeedSummary[] }> {
      const found = holdingWords(q, { title: 'title', text: searched })
      if (!found) return { total: 0, items: [] }
      const rows = await db.all<NeedRow>(
        `${needSelect} WHERE ${isPublic} AND ${found.where}
         ORDER BY ${found.order}, CASE WHEN ${isRunning} THEN 0 ELSE 1 END, due_on, id`,
        ['', ...found.params, ...found.orderParams],
      )
      return { total: rows.length, items: rows.slice(0, limit).map(row => toSummary(row, clock())) }
    },

    find: async (id: string, person: Person | null): Promise<Need> => toNeed(await find(id, person), clock()),

    async ask(tx: Queries, { raisedBy, title, text }: Wish, person: Person): Promise<MyNeed> {
      const now = clock()
      await holdPerson(tx, person.id)
      const today = await tx.get<{ count: number }>('SELECT count(*) AS count FROM needs WHERE asker_id = ? AND created_at > ?', [
        person.id,
        now - dayLength,
      ])
      if ((today?.count ?? 0) >= perDay) throw tooManyRequests(3600)
      const id = newId()
      const words = { raised_by: raisedBy, title, text }
      await insertRow(tx, 'needs', { id, asker_id: person.id, ...words, state: 'review', created_at: now, updated_at: now })
      return toMyNeed((await tx.get<Row<'needs'>>('SELECT * FROM needs WHERE id = ?', [id])) ?? notFound('need'))
    },

    async mine(person: Person): Promise<MyNeed[]> {
      const rows = await db.all<Row<'needs'>>('SELECT * FROM needs WHERE asker_id = ? ORDER BY created_at DESC, id LIMIT 100', [
        person.id,
      ])
      return rows.map(toMyNeed)
    },

    /** Takes one's own back with all that was said to it. Throws once somebody is working on it. */
    takeBack: (id: string, person: Person): Promise<void> =>
      db.transaction(async tx => {
        // Held until the end: staff may be beginning right now.
        await tx.run('UPDATE needs SET version = version WHERE id = ?', [id])
        const row = await tx.get<Row<'needs'>>('SELECT * FROM needs WHERE id = ? AND asker_id = ?', [id, person.id])
        if (!row) return notFound('need')
        if (!mayTakeBack(row))
          throw conflict('already-answered', '已经在办了', '有人在办或办好了，不能拿回；不需要了可以打联络电话说一声。')
        await tx.run('DELETE FROM needs WHERE id = ?', [id])
      }),

    /** Says that one needs it too, once each. */
    echo: (id: string, person: Person): Promise<Need> =>
      db.transaction(async tx => {
        if ((await find(id, person, tx)).state === 'done')
          throw conflict('already-done', '这条已经办好了', '可以看看结果；还有别的需要，请另说一条。')
        await insertRow(tx, 'need_echoes', { need_id: id, user_id: person.id, created_at: clock() }, 'ON CONFLICT DO NOTHING')
        return toNeed(await find(id, person, tx), clock())
      }),

    unecho: (id: string, person: Person): Promise<Need> =>
      db.transaction(async tx => {
        await find(id, person, tx)
        await tx.run('DELETE FROM need_echoes WHERE need_id = ? AND user_id = ?', [id, person.id])
        return toNeed(await find(id, person, tx), clock())
      }),

    /** What is not public goes with the account; what is stays as staff put it, of nobody by name. */
    async leave(userId: string): Promise<void> {
      await db.run(`DELETE FROM needs WHERE asker_id = ? AND NOT (${isPublic})`, [userId])
    },
  }
}
export type NeedRepository = ReturnType<typeof needRepository>
