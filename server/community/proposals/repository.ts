import type {
  MyProposal,
  Proposal,
  ProposalSummary,
  proposalEndpoints,
  VoteChoice,
} from '../../../contract/community/proposals.ts'
import type { BodyOf, QueryOf } from '../../../contract/platform/endpoint.ts'
import type { Page } from '../../../contract/platform/page.ts'
import { holdPerson } from '../../people/accounts/hold-person.ts'
import { type Clock, dayLength, toIso } from '../../platform/clock.ts'
import { offsetCursor, offsetOf } from '../../platform/db/cursor.ts'
import { type Database, insertRow, type Queries, selectIn } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import type { Person } from '../../platform/http/call.ts'
import { newId } from '../../platform/ids.ts'
import { conflict, notFound, tooManyRequests } from '../../platform/problem.ts'
import { holdingWords } from '../holding-words.ts'
import {
  isPublic,
  isUnanswered,
  type ProposalRow,
  proposalSelect,
  type StatementRow,
  statusOf,
  toMyProposal,
  toStatement,
  toSummary,
} from './rows.ts'

type Query = QueryOf<(typeof proposalEndpoints)['GET /proposals']>

type Idea = BodyOf<(typeof proposalEndpoints)['POST /proposals']>

/** The public need that came out of a proposal. */
export type NeedOf = (queries: Queries, proposalId: string) => Promise<{ id: string; title: string } | null>

/** More than this a day is no longer asking. */
const perDay = 5
/** What a proposal is looked for by, besides its title. */
const searched = "(text || CASE kind WHEN 'micro' THEN ' 微议事' ELSE ' 四方议事' END)"
const choices: Record<VoteChoice, string> = { for: '赞成', against: '不赞成', other: '另有想法' }

const hold = (tx: Queries, id: string) => tx.run('UPDATE proposals SET version = version WHERE id = ?', [id])
export const statementsOf = (queries: Queries, id: string) =>
  queries.all<StatementRow>('SELECT * FROM proposal_statements WHERE proposal_id = ? ORDER BY created_at, id', [id])

/** Proposals as everybody sees them, and what a person may say to them. */
export function proposalRepository(db: Database, clock: Clock, needOf: NeedOf) {
  const find = async (queries: Queries, id: string): Promise<ProposalRow> =>
    (await queries.get<ProposalRow>(`${proposalSelect} WHERE id = ? AND ${isPublic}`, [id])) ?? notFound('proposal')

  async function toProposal(queries: Queries, row: ProposalRow, person: Person | null): Promise<Proposal> {
    const all = await statementsOf(queries, row.id)
    const { statements, ...summary } = toSummary(row, clock())
    return {
      ...summary,
      text: row.text,
      statements: all.filter(({ state }) => state === 'published').map(toStatement),
      decided:
        row.decision && row.decision_reason !== null && row.decided_at !== null
          ? { decision: row.decision, reason: row.decision_reason, at: toIso(row.decided_at) }
          : null,
      outcome: row.outcome !== null && row.outcome_at !== null ? { text: row.outcome, at: toIso(row.outcome_at) } : null,
      need: await needOf(queries, row.id),
      mine: person && (await partOf(queries, row, all, person)),
    }
  }

  async function partOf(queries: Queries, row: ProposalRow, all: StatementRow[], person: Person): Promise<Proposal['mine']> {
    const vote = await queries.get<Row<'proposal_votes', 'choice'>>(
      'SELECT choice FROM proposal_votes WHERE proposal_id = ? AND user_id = ?',
      [row.id, person.id],
    )
    const said = all.find(({ author_id }) => author_id === person.id)
    return {
      vote: vote?.choice ?? null,
      statement: said ? { text: said.text, state: said.state, reason: said.reason } : null,
      mayTakeBack: row.author_id === person.id && isUnanswered(row, all.length),
    }
  }

  /** Holds a proposal that may be talked over right now. */
  async function openRow(tx: Queries, id: string): Promise<ProposalRow> {
    await hold(tx, id)
    const row = await find(tx, id)
    const status = statusOf(row, clock())
    if (status !== 'open')
      throw conflict(
        'not-open',
        status === 'upcoming' ? '还没开始' : '已经截止',
        status === 'upcoming' ? '到开始的时间再来说。' : '不再收意见和表态；决定和理由会写在这一页。',
      )
    return row
  }

  return {
    async list({ show, limit, cursor }: Query): Promise<Page<ProposalSummary>> {
      const where = `state = '${show}'`
      const now = clock()
      const offset = offsetOf(cursor)
      const order = show === 'open' ? ['CASE WHEN closes_at > ? THEN 0 ELSE 1 END, closes_at, id', now] : ['decided_at DESC, id']
      const [sql, ...params] = order as [string, ...number[]]
      const rows = await db.all<ProposalRow>(`${proposalSelect} WHERE ${where} ORDER BY ${sql} LIMIT ? OFFSET ?`, [
        ...params,
        limit,
        offset,
      ])
      const total = (await db.get<{ total: number }>(`SELECT count(*) AS total FROM proposals WHERE ${where}`))?.total ?? 0
      return { items: rows.map(row => toSummary(row, now)), nextCursor: offsetCursor(offset + rows.length, total), total }
    },

    /** Those that hold every word: the title's first, then what is talked over, then the latest. */
    async search(q: string, limit: number): Promise<{ total: number; items: ProposalSummary[] }> {
      const found = holdingWords(q, { title: 'title', text: searched })
      if (!found) return { total: 0, items: [] }
      const rows = await db.all<ProposalRow>(
        `${proposalSelect} WHERE ${isPublic} AND ${found.where}
         ORDER BY ${found.order}, CASE state WHEN 'open' THEN 0 ELSE 1 END, closes_at DESC, id`,
        [...found.params, ...found.orderParams],
      )
      return { total: rows.length, items: rows.slice(0, limit).map(row => toSummary(row, clock())) }
    },

    find: async (id: string, person: Person | null): Promise<Proposal> => toProposal(db, await find(db, id), person),

    async propose(tx: Queries, { title, text }: Idea, person: Person): Promise<MyProposal> {
      const now = clock()
      await holdPerson(tx, person.id)
      const today = await tx.get<{ count: number }>(
        'SELECT count(*) AS count FROM proposals WHERE author_id = ? AND created_at > ?',
        [person.id, now - dayLength],
      )
      if ((today?.count ?? 0) >= perDay) throw tooManyRequests(3600)
      const id = newId()
      const about = { kind: 'micro', side: 'youth', state: 'review' } as const
      await insertRow(tx, 'proposals', { id, author_id: person.id, title, text, ...about, created_at: now, updated_at: now })
      const row = (await tx.get<ProposalRow>(`${proposalSelect} WHERE id = ?`, [id])) ?? notFound('proposal')
      return toMyProposal(row, 0)
    },

    async mine(person: Person): Promise<MyProposal[]> {
      const rows = await db.all<ProposalRow>(`${proposalSelect} WHERE author_id = ? ORDER BY created_at DESC, id LIMIT 100`, [
        person.id,
      ])
      const said = await selectIn(
        db,
        'proposal_statements',
        'proposal_id',
        rows.map(row => row.id),
      )
      return rows.map(row => toMyProposal(row, said.filter(({ proposal_id }) => proposal_id === row.id).length))
    },

    /** Takes one's own back. Throws once somebody has answered: then it is no longer one's own alone. */
    takeBack: (id: string, person: Person): Promise<void> =>
      db.transaction(async tx => {
        await hold(tx, id)
        const row = await tx.get<ProposalRow>(`${proposalSelect} WHERE id = ? AND author_id = ?`, [id, person.id])
        if (!row) return notFound('proposal')
        if (!isUnanswered(row, (await statementsOf(tx, id)).length))
          throw conflict('already-answered', '已经有人回应了', '有人表了态或说了话，不能拿回；想补充可以在下面说一段。')
        await tx.run('DELETE FROM proposals WHERE id = ?', [id])
      }),

    /** Once and for good. */
    vote: (id: string, choice: VoteChoice, person: Person): Promise<Proposal> =>
      db.transaction(async tx => {
        await openRow(tx, id)
        const vote = { proposal_id: id, user_id: person.id, choice, created_at: clock() }
        if ((await insertRow(tx, 'proposal_votes', vote, 'ON CONFLICT DO NOTHING')) === 0) {
          const { mine } = await toProposal(tx, await find(tx, id), person)
          throw conflict('already-voted', '已经表过态了', `你选的是“${choices[mine?.vote ?? choice]}”，一人一次，不能改。`)
        }
        return toProposal(tx, await find(tx, id), person)
      }),

    /** Waits for review before anybody else reads it. */
    async say(tx: Queries, id: string, text: string, person: Person): Promise<Proposal> {
      await openRow(tx, id)
      const own = { side: 'youth', state: 'review' } as const
      const statement = { id: newId(), proposal_id: id, author_id: person.id, text, ...own, created_at: clock() }
      if ((await insertRow(tx, 'proposal_statements', statement, 'ON CONFLICT DO NOTHING')) === 0)
        throw conflict('already-said', '你已经说过一段', '一人一段；想改的话，先拿回再重说。')
      return toProposal(tx, await find(tx, id), person)
    },

    unsay: (id: string, person: Person): Promise<Proposal> =>
      db.transaction(async tx => {
        await hold(tx, id)
        const row = await find(tx, id)
        if (row.state === 'decided')
          throw conflict('already-answered', '已经有决定了', '决定是听了大家的话作的，说过的不能拿回；注销账号时会删除。')
        await tx.run('DELETE FROM proposal_statements WHERE proposal_id = ? AND author_id = ?', [id, person.id])
        return toProposal(tx, await find(tx, id), person)
      }),

    /** What is not public goes with the account; what is stays as staff put it, of nobody by name. */
    async leave(userId: string): Promise<void> {
      await db.run(`DELETE FROM proposals WHERE author_id = ? AND NOT (${isPublic})`, [userId])
    },
  }
}
export type ProposalRepository = ReturnType<typeof proposalRepository>
