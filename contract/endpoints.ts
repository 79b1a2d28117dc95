import { answerEndpoints } from './answers.ts'
import { applicationEndpoints } from './applications.ts'
import { benefitEndpoints } from './benefits.ts'
import { checkInEndpoints } from './check-ins.ts'
import { consentEndpoints } from './consents.ts'
import { employerEndpoints } from './employers.ts'
import { eventEndpoints } from './events.ts'
import { fairEndpoints } from './fairs.ts'
import { homeEndpoints } from './home.ts'
import { importEndpoints } from './imports.ts'
import { inboxEndpoints } from './inbox.ts'
import { jobEndpoints } from './jobs.ts'
import { meEndpoints } from './me.ts'
import { nominationEndpoints } from './nominations.ts'
import { placeEndpoints } from './places.ts'
import { policyEndpoints } from './policies.ts'
import { privacyEndpoints } from './privacy.ts'
import { registrationEndpoints } from './registrations.ts'
import { roomEndpoints } from './rooms.ts'
import { savedSearchEndpoints } from './saved-searches.ts'
import { sceneEndpoints } from './scenes.ts'
import { searchEndpoints } from './search.ts'
import { serviceBoardEndpoints } from './service-board.ts'
import { sessionEndpoints } from './session.ts'
import { showcaseEndpoints } from './showcase.ts'
import { staffShowcaseEndpoints } from './showcase-staff.ts'
import { staffEndpoints } from './staff.ts'
import { staffEventEndpoints } from './staff-events.ts'
import { staffRoomEndpoints } from './staff-rooms.ts'
import { stayPlanEndpoints } from './stay-plan.ts'
import { ticketEndpoints } from './tickets.ts'
import { walkEndpoints } from './walks.ts'
import { wechatEndpoints } from './wechat.ts'

export const apiBase = '/api/v1'

/** Every path of the API. */
export const endpoints = {
  ...homeEndpoints,
  ...searchEndpoints,
  ...jobEndpoints,
  ...employerEndpoints,
  ...fairEndpoints,
  ...eventEndpoints,
  ...staffEventEndpoints,
  ...placeEndpoints,
  ...walkEndpoints,
  ...roomEndpoints,
  ...staffRoomEndpoints,
  ...stayPlanEndpoints,
  ...policyEndpoints,
  ...benefitEndpoints,
  ...ticketEndpoints,
  ...serviceBoardEndpoints,
  ...answerEndpoints,
  ...sceneEndpoints,
  ...registrationEndpoints,
  ...checkInEndpoints,
  ...sessionEndpoints,
  ...meEndpoints,
  ...inboxEndpoints,
  ...staffEndpoints,
  ...importEndpoints,
  ...showcaseEndpoints,
  ...nominationEndpoints,
  ...staffShowcaseEndpoints,
  ...wechatEndpoints,
  ...applicationEndpoints,
  ...consentEndpoints,
  ...savedSearchEndpoints,
  ...privacyEndpoints,
}
export type ApiEndpoints = typeof endpoints
