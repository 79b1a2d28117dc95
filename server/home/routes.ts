import type { HeldPass } from '../../contract/attendance/registrations.ts'
import type { FairSummary } from '../../contract/careers/fairs.ts'
import type { EventSummary } from '../../contract/culture/events.ts'
import type { BigDay } from '../../contract/home/big-days.ts'
import type { Home, homeEndpoints } from '../../contract/home/home.ts'
import { type Period, periodOf } from '../culture/events/period.ts'
import { type Clock, dayOf, hour, parseTime, startOfDay, startOfNext, toIso } from '../platform/clock.ts'
import type { Handlers, Person } from '../platform/http/call.ts'
import { paceOf } from './big-days/rows.ts'
import type { SceneCodes } from './scene-codes.ts'
import type { ScenePictures } from './scene-pictures.ts'

/** What the first screen is made of; each domain gives its own part. */
export interface HomeParts {
  nextFair(): Promise<FairSummary | null>
  eventsWithin(period: Period, limit: number): Promise<{ total: number; items: EventSummary[] }>
  openJobs(): Promise<{ total: number; employers: number }>
  policyTopics(): Promise<{ topic: string; count: number }[]>
  passesOf(userId: string): Promise<HeldPass[]>
  /** The one that is on. */
  bigDay(): Promise<BigDay | null>
}

const shelfSize = 6
/** How many events of a period are looked at to fill its shelf. */
const scanned = 50
const eveningStarts = 17 * hour

export const homeRoutes = (parts: HomeParts, scenes: SceneCodes, pictureOf: ScenePictures, clock: Clock) =>
  ({
    'GET /home': async ({ person }) => home(parts, clock(), person),
    'GET /wechat/first-screen': () => home(parts, clock(), null),
    'GET /scene-codes/:code': ({ params }) => scenes.resolve(params.code),
    'GET /scene-codes/:code/picture': async ({ params }) => ({ picture: await pictureOf(params.code) }),
  }) satisfies Handlers<typeof homeEndpoints>

async function home(parts: HomeParts, now: number, person: Person | null): Promise<Home> {
  const shelf = async (period: Period) => shelved(await parts.eventsWithin(period, scanned), now)
  const midnight = startOfNext(now, 'day')
  const today = await parts.eventsWithin(periodOf('today', now), scanned)
  const open = today.items.filter(event => event.status !== 'cancelled')
  const evening = startOfDay(now) + eveningStarts
  const later = today.total === 0 ? await parts.eventsWithin({ from: midnight, to: null }, 1) : null
  const bigDay = await parts.bigDay()
  return {
    asOf: toIso(now),
    greeting: {
      today: open.length,
      tonight: open.filter(event => parseTime(event.endsAt) > evening && parseTime(event.startsAt) < midnight).length,
    },
    nextFair: await parts.nextFair(),
    today: shelved(today, now),
    weekend: await shelf(periodOf('weekend', now)),
    month: await shelf(periodOf('month', now)),
    nextDay: later?.items[0] ? dayOf(parseTime(later.items[0].startsAt)) : null,
    jobs: await parts.openJobs(),
    topics: await parts.policyTopics(),
    livePass: person ? ((await parts.passesOf(person.id)).find(pass => parseTime(pass.event.endsAt) > now) ?? null) : null,
    bigDay,
    pace: paceOf(bigDay),
  }
}

/** What begins today or later comes before what has been on for days, such as exhibitions. */
function shelved({ total, items }: { total: number; items: EventSummary[] }, now: number) {
  const midnight = startOfDay(now)
  const isNew = (event: EventSummary) => parseTime(event.startsAt) >= midnight
  return { total, items: [...items.filter(isNew), ...items.filter(event => !isNew(event))].slice(0, shelfSize) }
}
