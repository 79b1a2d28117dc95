import type { FairSummary } from '../../contract/careers/fairs.ts'
import type { Wall, wallEndpoints } from '../../contract/home/wall.ts'
import type { ServiceBoard } from '../../contract/policies/service-board.ts'
import { type Period, periodOf } from '../culture/events/period.ts'
import { type Clock, dayLength, minute, parseTime, second, startOfDay, toIso } from '../platform/clock.ts'
import type { Handlers } from '../platform/http/call.ts'

/** What the screen on the wall is made of; each pillar gives its own part. */
export interface WallParts {
  nextFair(): Promise<FairSummary | null>
  arrivalsOf(fair: FairSummary): Promise<{ checkedIn: number; perFiveMinutes: { startsAt: string; count: number }[] }>
  openJobs(): Promise<Wall['jobs']>
  eventsWithin(period: Period, limit: number): Promise<{ total: number }>
  serviceBoard(): Promise<ServiceBoard>
  ledger(): Promise<{ stages: { outcome: string; confirmed: number }[] }>
}

/** However many screens ask, it is counted once in this time. */
const kept = 20 * second
const barLength = 30 * minute

export function wallRoutes(parts: WallParts, clock: Clock) {
  let last: { until: number; wall: Promise<Wall> } | null = null
  return {
    'GET /wall': () => {
      if (last === null || clock() >= last.until) {
        const wall = count(parts, clock())
        last = { until: clock() + kept, wall }
        wall.catch(() => {
          if (last?.wall === wall) last = null
        })
      }
      return last.wall
    },
  } satisfies Handlers<typeof wallEndpoints>
}

async function count(parts: WallParts, now: number): Promise<Wall> {
  const fair = await parts.nextFair()
  const { totals, smallest } = await parts.serviceBoard()
  const { stages } = await parts.ledger()
  const confirmed = (outcome: string) => {
    const count = stages.find(stage => stage.outcome === outcome)?.confirmed ?? 0
    return count < smallest ? null : count
  }
  return {
    asOf: toIso(now),
    fair: fair && (await fairNow(parts, fair, now)),
    jobs: await parts.openJobs(),
    events: {
      today: (await parts.eventsWithin(periodOf('today', now), 1)).total,
      month: (await parts.eventsWithin(periodOf('month', now), 1)).total,
    },
    service: {
      tickets: totals.tickets,
      responseRate: totals.responseRate,
      medianHours: totals.medianHours,
      satisfaction: totals.satisfaction,
    },
    outcomes: { offer: confirmed('offer'), joined: confirmed('joined') },
    smallest,
  }
}

async function fairNow(parts: WallParts, fair: FairSummary, now: number): Promise<Wall['fair']> {
  const { checkedIn, perFiveMinutes } = await parts.arrivalsOf(fair)
  const bars = Map.groupBy(perFiveMinutes, ({ startsAt }) => Math.floor(parseTime(startsAt) / barLength) * barLength)
  const { title, startsAt, endsAt, venue, stats } = fair
  return {
    title,
    startsAt,
    endsAt,
    venue,
    daysLeft: Math.max(0, Math.round((startOfDay(parseTime(startsAt)) - startOfDay(now)) / dayLength)),
    isOn: parseTime(startsAt) <= now,
    employers: stats.employers,
    jobs: stats.jobs,
    registered: stats.registered,
    capacity: stats.capacity,
    arrived: checkedIn,
    arrivals: [...bars]
      .sort(([a], [b]) => a - b)
      .map(([start, list]) => ({ startsAt: toIso(start), count: list.reduce((sum, { count }) => sum + count, 0) })),
  }
}
