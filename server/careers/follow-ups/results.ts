import type { ExplainedResults, FairFollowUp, FairResults } from '../../../contract/careers/follow-ups.ts'
import { type Clock, toIso } from '../../platform/clock.ts'
import { type Database, placeholders, type Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'

/** Fewer people might be recognised. */
const smallest = 5
const shownFairs = 6

export const followUpDefinitions = [
  { name: '到场', text: '现场核验通过的入场码，同一个码只算一次。' },
  {
    name: '回答',
    text: '到场、又同意会后被问的人，第二天各问一次；点选了回答的算回答。没有同意的不问，所以人数比到场少。',
  },
  {
    name: '谈过、意向、入职',
    text: '回答的人自己选的。入职的也算有意向，有意向的也算谈过。撤回同意就删掉回答，数字随着变少。',
  },
  { name: '留任', text: '说了入职的人，3 个月和 6 个月后各问一次，选“还在”的算留任。' },
  { name: '企业说', text: '参会企业在自己的链接上只填人数，由企业自己负责，和个人的回答分开算，不相加。' },
  { name: '少于 5 人', text: '不到 5 人的数字不公布，免得认出是谁；0 也这样写。' },
]

const none: FairFollowUp = {
  people: { asked: 0, answered: 0, talk: 0, offer: 0, joined: 0, stayed3Months: 0, stayed6Months: 0 },
  employers: { employers: 0, talk: 0, offer: 0, joined: 0 },
}

/** What people who were asked and employers said of these fairs; all noughts where nobody did. */
export async function followUpsOf(db: Queries, fairIds: string[]): Promise<(fairId: string) => FairFollowUp> {
  if (fairIds.length === 0) return () => none
  const within = `fair_id IN (${placeholders(fairIds.length)}) GROUP BY fair_id`
  const count = (condition: string) => `sum(CASE WHEN ${condition} THEN 1 ELSE 0 END)`
  const people = await db.all<{ id: string } & FairFollowUp['people']>(
    `SELECT fair_id AS id, ${count("round = 'after'")} AS asked, ${count("round = 'after' AND answer IS NOT NULL")} AS answered,
       ${count("answer IN ('talk', 'offer', 'joined')")} AS talk, ${count("answer IN ('offer', 'joined')")} AS offer,
       ${count("answer = 'joined'")} AS joined, ${count("round = '3-months' AND answer = 'stayed'")} AS "stayed3Months",
       ${count("round = '6-months' AND answer = 'stayed'")} AS "stayed6Months"
     FROM fair_follow_ups WHERE ${within}`,
    fairIds,
  )
  const employers = await db.all<{ id: string } & FairFollowUp['employers']>(
    `SELECT fair_id AS id, count(*) AS employers, sum(talked) AS talk, sum(offered) AS offer, sum(joined) AS joined
     FROM employer_results WHERE ${within}`,
    fairIds,
  )
  return fairId => ({
    people: figures(
      none.people,
      people.find(({ id }) => id === fairId),
    ),
    employers: figures(
      none.employers,
      employers.find(({ id }) => id === fairId),
    ),
  })
}

/** PostgreSQL gives sums as text. */
const figures = <F extends Record<string, number>>(names: F, row: F | undefined): F =>
  row ? (Object.fromEntries(Object.keys(names).map(name => [name, Number(row[name])])) as F) : names

type EndedFair = Row<'events', 'id' | 'title' | 'starts_at' | 'sample'> & { arrived: number }

/** What came of fairs that are over, as the public reads it. */
export function fairResultsOf(db: Database, clock: Clock) {
  async function read(condition: string, params: string[]): Promise<FairResults[]> {
    const fairs = await db.all<EndedFair>(
      `SELECT v.id, v.title, v.starts_at, v.sample,
         (SELECT count(DISTINCT c.registration_id) FROM check_ins c WHERE c.event_id = v.id) AS arrived
       FROM events v WHERE v.category = 'fair' AND v.state = 'published' AND v.cancelled_reason IS NULL AND v.ends_at <= ?
         ${condition} ORDER BY v.starts_at DESC, v.id LIMIT ${shownFairs}`,
      [clock(), ...params],
    )
    const saidOf = await followUpsOf(
      db,
      fairs.map(({ id }) => id),
    )
    return fairs.map(fair => toResults(fair, saidOf(fair.id)))
  }

  return {
    /** Null where there is no such fair, or it is not over. */
    async of(fairId: string): Promise<ExplainedResults | null> {
      const [found] = await read('AND v.id = ?', [fairId])
      return found ? { ...found, smallest, definitions: followUpDefinitions } : null
    },

    /** Of the latest fairs those to which enough people came. */
    async list() {
      const items = await read('', [])
      return { items: items.filter(({ arrived }) => arrived !== null), smallest, definitions: followUpDefinitions }
    },
  }
}
export type FairResultsOf = ReturnType<typeof fairResultsOf>

const shown = (count: number) => (count < smallest ? null : count)

function toResults({ id, title, starts_at, sample, arrived }: EndedFair, { people, employers }: FairFollowUp): FairResults {
  return {
    fair: { id, title, startsAt: toIso(starts_at), sample: sample === 1 },
    arrived: shown(Number(arrived)),
    answered: shown(people.answered),
    talk: shown(people.talk),
    offer: shown(people.offer),
    joined: shown(people.joined),
    stayed3Months: shown(people.stayed3Months),
    stayed6Months: shown(people.stayed6Months),
    employers: {
      employers: employers.employers,
      talk: shown(employers.talk),
      offer: shown(employers.offer),
      joined: shown(employers.joined),
    },
  }
}
