import type { ApiEndpoints } from '../contract/endpoints.ts'
import { checkInRoutes } from './attendance/check-ins/routes.ts'
import { registrationRoutes } from './attendance/registrations/routes.ts'
import { applicationRoutes } from './careers/applications/routes.ts'
import { employerRoutes } from './careers/employers/routes.ts'
import { fairRoutes, stayPlanRoutes } from './careers/fairs/routes.ts'
import { jobRoutes } from './careers/jobs/routes.ts'
import { savedSearchRoutes } from './careers/saved-searches/routes.ts'
import { eventRoutes, staffEventRoutes } from './culture/events/routes.ts'
import { placeRoutes } from './culture/places/routes.ts'
import { roomRoutes, staffRoomRoutes } from './culture/rooms/routes.ts'
import { walkRoutes } from './culture/walks/routes.ts'
import { homeRoutes } from './home/routes.ts'
import { searchRoutes } from './home/search/routes.ts'
import { importRoutes } from './imports/routes.ts'
import { meRoutes, type SignInSettings, sessionRoutes } from './people/accounts/routes.ts'
import { consentRoutes } from './people/consents/routes.ts'
import { inboxRoutes } from './people/inbox/routes.ts'
import { privacyRoutes } from './people/privacy/routes.ts'
import type { Clock } from './platform/clock.ts'
import type { Handlers } from './platform/http/call.ts'
import { wechatRoutes } from './platform/wechat/routes.ts'
import { answerRoutes } from './policies/answers/routes.ts'
import { benefitRoutes } from './policies/benefits/routes.ts'
import { policyRoutes } from './policies/library/routes.ts'
import { sceneRoutes } from './policies/scenes/routes.ts'
import { serviceBoardRoutes, ticketRoutes } from './policies/tickets/routes.ts'
import type { Services } from './services.ts'
import { nominationRoutes, showcaseRoutes, staffShowcaseRoutes } from './showcase/routes.ts'
import { staffRoutes } from './staff/routes.ts'

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
