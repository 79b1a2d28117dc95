import { dayLength, minute, startOfDay } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { isOverdue, target } from './rows.ts'

/** What is counted of some tickets. */
export interface Figures {
  tickets: number
  handled: number
  joint: number
  samples: number
  responded: number
  inTime: number
  scored: number
  satisfied: number
  /** How many were handled in so many working minutes. */
  handledIn: Map<number, number>
}

type ByLead = Map<string | null, Figures>
/** Tickets of one lead with the same working minutes. */
type Group = Pick<Row<'tickets'>, 'lead'> & { minutes: number } & Omit<Figures, 'handledIn'>

const counted = ['tickets', 'handled', 'joint', 'samples', 'responded', 'inTime', 'scored', 'satisfied'] as const

const ofOneDay = `SELECT lead, (worked + ${minute / 2}) / ${minute} AS minutes, count(*) AS tickets,
    sum(CASE WHEN status IN ('answered', 'closed') THEN 1 ELSE 0 END) AS handled,
    sum(CASE WHEN supporters <> '[]' THEN 1 ELSE 0 END) AS joint,
    sum(sample) AS samples,
    sum(CASE WHEN responded_in IS NOT NULL THEN 1 ELSE 0 END) AS responded,
    sum(CASE WHEN responded_in <= ${target} THEN 1 ELSE 0 END) AS "inTime",
    sum(CASE WHEN score IS NOT NULL THEN 1 ELSE 0 END) AS scored,
    sum(CASE WHEN score >= ? THEN 1 ELSE 0 END) AS satisfied
  FROM tickets WHERE created_at >= ? AND created_at < ? GROUP BY lead, minutes`

/** As `ticket_days` counts: in the district's time, since 1970. */
const dayNumber = (time: number) => Math.floor((startOfDay(time) + dayLength / 2) / dayLength)

/**
 * Counts of the tickets by lead department, kept by the day they were asked on. A day is counted anew when one of its
 * tickets changed, in whatever process; what has left the period is taken off.
 */
export function ticketFigures(db: Database, satisfied: number) {
  const days = new Map<number, { revision: number; byLead: ByLead }>()
  const sums: ByLead = new Map()

  function drop(day: number) {
    for (const [lead, figures] of days.get(day)?.byLead ?? []) addFigures(figuresOf(sums, lead), figures, -1)
    days.delete(day)
  }

  async function countDay(day: number, revision: number, start: number) {
    const groups = await db.all<Group>(ofOneDay, [satisfied, start, start + dayLength])
    const byLead: ByLead = new Map()
    for (const { lead, minutes, ...counts } of groups)
      addFigures(figuresOf(byLead, lead), { ...counts, handledIn: new Map([[minutes, counts.handled]]) })
    drop(day)
    days.set(day, { revision, byLead })
    for (const [lead, figures] of byLead) addFigures(figuresOf(sums, lead), figures)
  }

  return {
    /** A number that changes with every ticket. */
    async revision(): Promise<number> {
      const row = await db.get<{ sum: number | null }>('SELECT sum(revision) AS sum FROM ticket_days')
      return row?.sum ?? 0
    },

    /** Since the day of `from` until now. Not to be called again before it is done. */
    async since(from: number): Promise<ByLead> {
      const first = dayNumber(from)
      for (const day of days.keys()) if (day < first) drop(day)
      for (const { day, revision } of await db.all<Row<'ticket_days'>>('SELECT * FROM ticket_days WHERE day >= ?', [first])) {
        if (days.get(day)?.revision === revision) continue
        await countDay(day, revision, startOfDay(from) + (day - first) * dayLength)
        // After a start there are many: requests go between them.
        await new Promise(resolve => setImmediate(resolve))
      }
      return sums
    },

    /** What depends on the hour and is looked at one by one: open tickets past the target, those without any response too. */
    async overdue(from: number, now: number): Promise<Map<string | null, { open: number; silent: number }>> {
      const rows = await db.all<Row<'tickets', 'lead' | 'worked' | 'clock_started_at' | 'responded_in'>>(
        "SELECT lead, worked, clock_started_at, responded_in FROM tickets WHERE status IN ('open', 'working', 'waiting') AND created_at >= ?",
        [startOfDay(from)],
      )
      const late = Map.groupBy(
        rows.filter(row => isOverdue(row, now)),
        row => row.lead,
      )
      return new Map(
        [...late].map(([lead, own]) => [lead, { open: own.length, silent: own.filter(row => row.responded_in === null).length }]),
      )
    },
  }
}

export const noFigures = (): Figures => ({
  tickets: 0,
  handled: 0,
  joint: 0,
  samples: 0,
  responded: 0,
  inTime: 0,
  scored: 0,
  satisfied: 0,
  handledIn: new Map(),
})

function figuresOf(byLead: ByLead, lead: string | null): Figures {
  const figures = byLead.get(lead) ?? noFigures()
  byLead.set(lead, figures)
  return figures
}

/** Adds `more` to `sum`, or takes it off. */
export function addFigures(sum: Figures, more: Figures, sign: 1 | -1 = 1): void {
  for (const name of counted) sum[name] += sign * more[name]
  for (const [minutes, count] of more.handledIn) sum.handledIn.set(minutes, (sum.handledIn.get(minutes) ?? 0) + sign * count)
}

/** The median of the working minutes until tickets were handled. */
export function medianMinutes({ handled, handledIn }: Figures): number {
  const sorted = [...handledIn].sort(([a], [b]) => a - b)
  const at = (position: number) => {
    let passed = 0
    return sorted.find(([, count]) => (passed += count) > position)?.[0] ?? 0
  }
  return (at(Math.floor((handled - 1) / 2)) + at(Math.floor(handled / 2))) / 2
}
