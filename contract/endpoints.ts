import { checkInEndpoints } from './attendance/check-ins.ts'
import { registrationEndpoints } from './attendance/registrations.ts'
import { careersEndpoints } from './careers/endpoints.ts'
import { communityEndpoints } from './community/endpoints.ts'
import { cultureEndpoints } from './culture/endpoints.ts'
import { aboutEndpoints } from './home/about.ts'
import { bigDayEndpoints } from './home/big-days.ts'
import { homeEndpoints } from './home/home.ts'
import { openDataEndpoints } from './home/open-data.ts'
import { searchEndpoints } from './home/search.ts'
import { todayEndpoints } from './home/today.ts'
import { wallEndpoints } from './home/wall.ts'
import { importsEndpoints } from './imports/endpoints.ts'
import { consentEndpoints } from './people/consents.ts'
import { inboxEndpoints } from './people/inbox.ts'
import { meEndpoints } from './people/me.ts'
import { privacyEndpoints } from './people/privacy.ts'
import { sessionEndpoints } from './people/session.ts'
import { programErrorEndpoints } from './platform/program-errors.ts'
import { wechatEndpoints } from './platform/wechat.ts'
import { policiesEndpoints } from './policies/endpoints.ts'
import { nominationEndpoints } from './showcase/nominations.ts'
import { showcaseEndpoints } from './showcase/showcase.ts'
import { staffShowcaseEndpoints } from './showcase/staff-showcase.ts'
import { auditEndpoints } from './staff/audit.ts'
import { holidayEndpoints } from './staff/holidays.ts'
import { staffMemberEndpoints } from './staff/members.ts'
import { staffSessionEndpoints } from './staff/sessions.ts'
import { staffEndpoints } from './staff/staff.ts'
import { wordListEndpoints } from './staff/word-lists.ts'

export const apiBase = '/api/v1'

/** Every path of the API. */
export const endpoints = {
  ...homeEndpoints,
  ...bigDayEndpoints,
  ...aboutEndpoints,
  ...openDataEndpoints,
  ...searchEndpoints,
  ...todayEndpoints,
  ...wallEndpoints,
  ...careersEndpoints,
  ...cultureEndpoints,
  ...communityEndpoints,
  ...policiesEndpoints,
  ...registrationEndpoints,
  ...checkInEndpoints,
  ...sessionEndpoints,
  ...meEndpoints,
  ...inboxEndpoints,
  ...staffEndpoints,
  ...staffMemberEndpoints,
  ...wordListEndpoints,
  ...holidayEndpoints,
  ...staffSessionEndpoints,
  ...auditEndpoints,
  ...importsEndpoints,
  ...showcaseEndpoints,
  ...nominationEndpoints,
  ...staffShowcaseEndpoints,
  ...wechatEndpoints,
  ...programErrorEndpoints,
  ...consentEndpoints,
  ...privacyEndpoints,
}
export type ApiEndpoints = typeof endpoints
