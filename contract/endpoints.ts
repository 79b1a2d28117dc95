import { checkInEndpoints } from './attendance/check-ins.ts'
import { registrationEndpoints } from './attendance/registrations.ts'
import { careersEndpoints } from './careers/endpoints.ts'
import { eventEndpoints } from './culture/events.ts'
import { placeEndpoints } from './culture/places.ts'
import { roomEndpoints } from './culture/rooms.ts'
import { staffEventEndpoints } from './culture/staff-events.ts'
import { staffRoomEndpoints } from './culture/staff-rooms.ts'
import { walkEndpoints } from './culture/walks.ts'
import { homeEndpoints } from './home/home.ts'
import { searchEndpoints } from './home/search.ts'
import { todayEndpoints } from './home/today.ts'
import { wallEndpoints } from './home/wall.ts'
import { draftEndpoints } from './imports/drafts.ts'
import { importEndpoints } from './imports/imports.ts'
import { consentEndpoints } from './people/consents.ts'
import { inboxEndpoints } from './people/inbox.ts'
import { meEndpoints } from './people/me.ts'
import { privacyEndpoints } from './people/privacy.ts'
import { sessionEndpoints } from './people/session.ts'
import { wechatEndpoints } from './platform/wechat.ts'
import { policiesEndpoints } from './policies/endpoints.ts'
import { nominationEndpoints } from './showcase/nominations.ts'
import { showcaseEndpoints } from './showcase/showcase.ts'
import { staffShowcaseEndpoints } from './showcase/staff-showcase.ts'
import { auditEndpoints } from './staff/audit.ts'
import { staffMemberEndpoints } from './staff/members.ts'
import { staffSessionEndpoints } from './staff/sessions.ts'
import { staffEndpoints } from './staff/staff.ts'
import { wordListEndpoints } from './staff/word-lists.ts'

export const apiBase = '/api/v1'

/** Every path of the API. */
export const endpoints = {
  ...homeEndpoints,
  ...searchEndpoints,
  ...todayEndpoints,
  ...wallEndpoints,
  ...careersEndpoints,
  ...eventEndpoints,
  ...staffEventEndpoints,
  ...placeEndpoints,
  ...walkEndpoints,
  ...roomEndpoints,
  ...staffRoomEndpoints,
  ...policiesEndpoints,
  ...registrationEndpoints,
  ...checkInEndpoints,
  ...sessionEndpoints,
  ...meEndpoints,
  ...inboxEndpoints,
  ...staffEndpoints,
  ...staffMemberEndpoints,
  ...wordListEndpoints,
  ...staffSessionEndpoints,
  ...auditEndpoints,
  ...importEndpoints,
  ...draftEndpoints,
  ...showcaseEndpoints,
  ...nominationEndpoints,
  ...staffShowcaseEndpoints,
  ...wechatEndpoints,
  ...consentEndpoints,
  ...privacyEndpoints,
}
export type ApiEndpoints = typeof endpoints
