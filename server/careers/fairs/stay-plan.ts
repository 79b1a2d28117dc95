import type { PlanItem, StayPlan } from '../../../contract/careers/stay-plan.ts'
import type { EventRow } from '../../culture/events/rows.ts'
import { toIcs } from '../../culture/ics.ts'
import { type Clock, dayOf, hour, minute, parseTime, plus, startOfDay, toIso } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { district } from '../../platform/district.ts'
import { invalidRequest } from '../../platform/problem.ts'
import { applyBy, earliestArrival } from './talent-station.ts'

const evening = 17 * hour
const walkStarts = 10 * hour
const nightWalkStarts = 19 * hour
const eventsPerEvening = 2

type WalkRow = Row<'walks', 'id' | 'title' | 'summary' | 'slug'> & { minutes: number }

/** A week in the district around a fair, made from records: nothing in it is stored. */
export function stayPlanner(db: Database, clock: Clock) {
  const idOf = async (table: 'places' | 'policies', key: string) =>
    (
      await db.get<Row<typeof table, 'id'>>(
        `SELECT id FROM ${table} WHERE slug = ?${table === 'places' ? " AND state = 'published'" : ''}`,
        [key],
      )
    )?.id ?? null

  async function eveningsOf(from: number, to: number): Promise<Map<string, EventRow[]>> {
    const rows = await db.all<EventRow>(
      `SELECT * FROM events WHERE state = 'published' AND cancelled_reason IS NULL AND category <> 'fair'
         AND starts_at >= ? AND starts_at < ? ORDER BY starts_at, id`,
      [from, to],
    )
    const late = rows.filter(row => row.starts_at - startOfDay(row.starts_at) >= evening)
    return Map.groupBy(late, row => dayOf(row.starts_at))
  }

  return {
    /** Null where there is no such fair, or nobody grants nights. `arrivesOn` must leave the fair within its nights. */
    async of(fairId: string, wanted: string | undefined): Promise<StayPlan | null> {
      const station = district.talentStation
      const fair = await db.get<EventRow>("SELECT * FROM events WHERE id = ? AND category = 'fair' AND state = 'published'", [
        fairId,
      ])
      if (!fair || !station) return null
      const fairDay = startOfDay(fair.starts_at)
      const arrivals = Array.from({ length: station.nights }, (_, i) => dayOf(plus(fairDay, i + 1 - station.nights, 'day')))
      const arrivesOn = wanted ?? dayOf(plus(fairDay, -1, 'day'))
      if (!arrivals.includes(arrivesOn))
        throw invalidRequest([
          {
            path: 'arrivesOn',
            message: `到达日请选 ${arrivals[0]} 到 ${arrivals.at(-1)} 之间，住的 ${station.nights} 天里才有这场招聘会`,
          },
        ])
      const arrival = parseTime(arrivesOn)
      const leave = plus(arrival, station.nights, 'day')
      const deadline = applyBy(arrivesOn, station.workingDaysAhead)
      const evenings = await eveningsOf(arrival, leave)
      const walks = await db.all<WalkRow>(
        `SELECT w.id, w.title, w.summary, w.slug, sum(s.stay_minutes) AS minutes FROM walks w JOIN walk_stops s ON s.walk_id = w.id
         WHERE w.state = 'published' GROUP BY w.id, w.title, w.summary, w.slug ORDER BY w.slug`,
      )
      const nights = Array.from({ length: station.nights }, (_, i) => plus(arrival, i, 'day'))
      // A day without a fair has room for a walk; the first day is for arriving.
      const walkDays = nights.slice(1).filter(day => day !== fairDay)
      const days = nights.map((day, i): StayPlan['days'][number] => {
        const walk = walks[walkDays.indexOf(day)]
        const items = [
          ...(i === 0 ? [stayItem('arrive', day + 14 * hour, '到驿站入住', '带身份证和毕业证明')] : []),
          ...(day === fairDay ? [fairItem(fair)] : []),
          ...(walk ? [walkItem(walk, day)] : []),
          ...(evenings.get(dayOf(day)) ?? []).slice(0, eventsPerEvening).map(eventItem),
        ]
        return { day: dayOf(day), items: items.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)) }
      })
      return {
        fair: {
          id: fair.id,
          title: fair.title,
          startsAt: toIso(fair.starts_at),
          endsAt: toIso(fair.ends_at),
          venue: fair.venue,
          sample: fair.sample === 1,
        },
        arrivesOn,
        leavesOn: dayOf(leave),
        arrivals,
        nights: station.nights,
        applyBy: deadline,
        earliestArrival: deadline < dayOf(clock()) ? earliestArrival(clock(), station.workingDaysAhead) : null,
        rule: {
          text: station.text,
          conditions: [...station.conditions],
          source: station.source,
          policyId: await idOf('policies', station.policyKey),
          placeId: await idOf('places', station.placeKey),
        },
        days: [
          {
            day: deadline,
            items: [stayItem('apply', parseTime(deadline) + 9 * hour, '最晚今天申请驿站', `在“${station.appliesWith}”里申请`)],
          },
          ...days,
          { day: dayOf(leave), items: [stayItem('leave', leave + 10 * hour, '退房', `${station.nights} 天住满`)] },
        ],
      }
    },

    async calendarOf(fairId: string, wanted: string | undefined, origin: string): Promise<string | null> {
      const plan = await this.of(fairId, wanted)
      if (!plan) return null
      const now = clock()
      const entries = plan.days
        .flatMap(({ items }) => items)
        .map(item => ({
          uid: `stay-${fairId}-${item.kind}-${item.id ?? plan.arrivesOn}@${district.id}`,
          changedAt: now,
          sequence: Math.floor(now / minute) % 2 ** 31,
          isCancelled: false,
          title: item.title,
          startsAt: parseTime(item.startsAt),
          endsAt: parseTime(item.endsAt),
          place: item.venue ?? '',
          text: item.note ?? '',
          url: linkOf(item, fairId, origin),
        }))
      return toIcs(entries, `来${district.districtShort} ${plan.nights} 天`, now)
    },
  }
}
export type StayPlanner = ReturnType<typeof stayPlanner>

/** The page of what is planned; what has none leads to the plan. */
const linkOf = ({ kind, id }: PlanItem, fairId: string, origin: string) =>
  id === null ? `${origin}/#/packages/fairs/stay?id=${fairId}` : `${origin}/s/${kind}/${id}`

const stayItem = (kind: 'apply' | 'arrive' | 'leave', at: number, title: string, note: string): PlanItem => ({
  kind,
  id: null,
  title,
  startsAt: toIso(at),
  endsAt: toIso(at + hour),
  venue: kind === 'apply' ? null : '青年人才驿站',
  note,
})

const eventItem = (row: EventRow): PlanItem => ({
  kind: 'event',
  id: row.id,
  title: row.title,
  startsAt: toIso(row.starts_at),
  endsAt: toIso(row.ends_at),
  venue: row.venue,
  note: row.price_text,
})

const fairItem = (row: EventRow): PlanItem => ({ ...eventItem(row), kind: 'fair', note: '带简历和身份证' })

function walkItem({ id, title, summary, slug, minutes }: WalkRow, day: number): PlanItem {
  const startsAt = day + (slug.includes('night') ? nightWalkStarts : walkStarts)
  return {
    kind: 'walk',
    id,
    title,
    startsAt: toIso(startsAt),
    endsAt: toIso(startsAt + minutes * minute),
    venue: null,
    note: summary,
  }
}
