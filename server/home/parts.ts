import type { createAttendance } from '../attendance/attendance.ts'
import type { createCareers } from '../careers/careers.ts'
import type { createCommunity } from '../community/community.ts'
import type { createCulture } from '../culture/culture.ts'
import type { createPolicies } from '../policies/policies.ts'
import type { createShowcase } from '../showcase/showcase.ts'
import type { SearchSource } from '../staff/search.ts'
import type { createStaff } from '../staff/staff.ts'
import type { WaitingSource } from '../staff/waiting.ts'
import type { BigDayParts } from './big-days/repository.ts'
import type { LinkParts } from './links.ts'
import type { HomeParts } from './routes.ts'
import type { PersonalLook } from './search/looks-personal.ts'
import type { SearchParts } from './search/parts.ts'
import type { TodayParts } from './today/today.ts'
import type { WallParts } from './wall.ts'

export interface Pillars {
  words: Pick<SearchParts, 'directions' | 'activities'> & { search: SearchParts['words']; look: PersonalLook }
  staff: ReturnType<typeof createStaff>
  policies: ReturnType<typeof createPolicies>
  showcase: ReturnType<typeof createShowcase>
  community: ReturnType<typeof createCommunity>
  attendance: ReturnType<typeof createAttendance>
  culture: ReturnType<typeof createCulture>
  careers: ReturnType<typeof createCareers>
  imports: { waiting: WaitingSource[] }
}

export const bigDayParts = ({ culture, attendance }: Pillars): BigDayParts => ({
  eventsWithin: culture.events.within,
  admittedSince: attendance.admittedSince,
})

export const firstScreenParts = ({ careers, culture, policies, attendance }: Pillars): Omit<HomeParts, 'bigDay'> => ({
  nextFair: careers.fairs.next,
  eventsWithin: culture.events.within,
  openJobs: careers.jobs.openTotals,
  policyTopics: policies.library.topics,
  passesOf: attendance.registrations.passesOf,
})

export const searchParts = ({ words, careers, culture, policies, showcase, community }: Pillars): SearchParts => ({
  words: words.search,
  directions: words.directions,
  activities: words.activities,
  eventsWithin: culture.events.within,
  jobs: (q, limit) => careers.jobs.list({ q, limit, sort: 'relevance' }),
  events: culture.events.search,
  places: culture.places.search,
  placeNamed: culture.places.named,
  service: culture.services.asked,
  withoutPlace: culture.places.without,
  policies: (q, limit) => policies.library.list({ q, limit }),
  policiesThatAnswer: policies.answers.policiesFor,
  showcase: showcase.items.search,
  needs: community.needs.search,
  proposals: community.proposals.search,
  answer: policies.answers.glance,
})

export const linkParts = ({ careers, culture, policies, showcase, community }: Pillars): LinkParts => ({
  jobs: careers.jobs,
  employers: careers.employers,
  fairs: careers.fairs,
  events: culture.events,
  rooms: culture.rooms,
  places: culture.places,
  walks: culture.walks,
  policies: policies.library,
  scenes: policies.scenes,
  showcase: showcase.items,
  needs: community.needs,
  proposals: community.proposals,
})

export const todayParts = ({
  staff,
  careers,
  culture,
  policies,
  showcase,
  community,
  attendance,
  imports,
}: Pillars): TodayParts => ({
  waiting: [careers, policies, culture, showcase, community, imports, staff].flatMap(pillar => pillar.waiting),
  day: [careers, attendance, policies].flatMap(pillar => pillar.day),
  fairAhead: careers.fairAhead,
  doors: attendance.doorsToday,
  warnings: culture.warnings,
})

export const staffSearchSources = ({ careers, culture, policies, community, staff }: Pillars): SearchSource[] =>
  [careers, culture, policies, community, staff].flatMap(pillar => pillar.staffSearch)

export const wallParts = ({ careers, culture, policies }: Pillars): WallParts => ({
  nextFair: careers.fairs.next,
  arrivalsOf: careers.arrivalsOf,
  openJobs: careers.jobs.openTotals,
  eventsWithin: culture.events.within,
  serviceBoard: policies.serviceBoard,
  ledger: () => careers.staffApplications.ledger(undefined),
})
