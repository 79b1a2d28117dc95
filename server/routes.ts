import type { ApiEndpoints } from '../contract/endpoints.ts'
import { meRoutes, type SignInSettings, sessionRoutes } from './accounts/routes.ts'
import { applicationRoutes } from './applications/routes.ts'
import { benefitRoutes } from './benefits/routes.ts'
import { checkInRoutes } from './check-ins/routes.ts'
import type { Clock } from './clock.ts'
import { consentRoutes } from './consents/routes.ts'
import { employerRoutes } from './employers/routes.ts'
import { eventRoutes, staffEventRoutes } from './events/routes.ts'
import { fairRoutes, stayPlanRoutes } from './fairs/routes.ts'
import { homeRoutes } from './home/routes.ts'
import type { Handlers } from './http/call.ts'
import { importRoutes } from './imports/routes.ts'
import { inboxRoutes } from './inbox/routes.ts'
import { jobRoutes } from './jobs/routes.ts'
import { placeRoutes } from './places/routes.ts'
import { answerRoutes } from './policies/answers/routes.ts'
import { policyRoutes } from './policies/routes.ts'
import { privacyRoutes } from './privacy/routes.ts'
import { registrationRoutes } from './registrations/routes.ts'
import { roomRoutes, staffRoomRoutes } from './rooms/routes.ts'
import { savedSearchRoutes } from './saved-searches/routes.ts'
import { sceneRoutes } from './scenes/routes.ts'
import { searchRoutes } from './search/routes.ts'
import type { Services } from './services.ts'
import { nominationRoutes, showcaseRoutes, staffShowcaseRoutes } from './showcase/routes.ts'
import { staffRoutes } from './staff/routes.ts'
import { serviceBoardRoutes, ticketRoutes } from './tickets/routes.ts'
import { walkRoutes } from './walks/routes.ts'
import { wechatRoutes } from './wechat/routes.ts'

/** A handler for every endpoint of the contract: a missing one does not compile. */
export const allRoutes = (s: Services, signIn: SignInSettings, clock: Clock): Handlers<ApiEndpoints> => ({
  ...homeRoutes(
    {
      nextFair: s.fairs.next,
      eventsWithin: s.events.within,
      openJobs: s.jobs.openTotals,
      policyTopics: s.policies.topics,
      passesOf: s.registrations.passesOf,
    },
    s.scenes,
    s.scenePictures,
    clock,
  ),
  ...searchRoutes({
    words: s.words.search,
    jobs: (q, limit) => s.jobs.list({ q, limit, sort: 'relevance' }),
    events: s.events.search,
    places: s.places.search,
    policies: (q, limit) => s.policies.list({ q, limit }),
    showcase: s.showcase.items.search,
  }),
  ...jobRoutes(s.jobs, s.staffJobs),
  ...employerRoutes(s.employers),
  ...fairRoutes(s.fairs, s.fairLive, s.staffEvents),
  ...eventRoutes(s.events, s.calendar, s.feed),
  ...staffEventRoutes(s.staffEvents, s.planning),
  ...placeRoutes(s.places),
  ...walkRoutes(s.walks),
  ...roomRoutes(s.rooms, s.bookings),
  ...staffRoomRoutes(s.staffRooms),
  ...stayPlanRoutes(s.stayPlans),
  ...policyRoutes(s.policies),
  ...benefitRoutes(s.benefits),
  ...ticketRoutes(s.tickets, s.staffTickets, s.frequentAnswers),
  ...serviceBoardRoutes(s.serviceBoard),
  ...answerRoutes(s.policyAnswers),
  ...sceneRoutes(s.guides),
  ...registrationRoutes(s.registrations, s.accounts.phoneOf),
  ...checkInRoutes(s.checkIns, s.signer),
  ...sessionRoutes(s, signIn),
  ...meRoutes(s.accounts, s.profiles, s.favorites),
  ...inboxRoutes(s.inbox),
  ...staffRoutes(s.staff, s.audit),
  ...importRoutes(s.imports),
  ...showcaseRoutes(s.showcase),
  ...nominationRoutes(s.showcase),
  ...staffShowcaseRoutes(s.showcase),
  ...wechatRoutes(s.pushes, s.outbox.templates),
  ...applicationRoutes(s.applications, s.staffApplications),
  ...consentRoutes(s.consents, s.profiles.forget),
  ...savedSearchRoutes(s.savedSearches),
  ...privacyRoutes(s.archive, s.deletion),
})
