import { checkInEndpoints } from './attendance/check-ins.ts'
import { registrationEndpoints } from './attendance/registrations.ts'
import { applicationEndpoints } from './careers/applications.ts'
import { employerEndpoints } from './careers/employers.ts'
import { fairEndpoints } from './careers/fairs.ts'
import { jobEndpoints } from './careers/jobs.ts'
import { outcomeLedgerEndpoints } from './careers/outcome-ledger.ts'
import { savedSearchEndpoints } from './careers/saved-searches.ts'
import { stayPlanEndpoints } from './careers/stay-plan.ts'
import { cultureEndpoints } from './culture/endpoints.ts'
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

export const apiBase = '/api/v1'

/** Every path of the API. */
export const endpoints = {
  ...homeEndpoints,
  ...searchEndpoints,
  ...todayEndpoints,
  ...wallEndpoints,
  ...jobEndpoints,
  ...employerEndpoints,
  ...fairEndpoints,
  ...cultureEndpoints,
  ...stayPlanEndpoints,
  ...policiesEndpoints,
  ...registrationEndpoints,
  ...checkInEndpoints,
  ...sessionEndpoints,
  ...meEndpoints,
  ...inboxEndpoints,
  ...staffEndpoints,
  ...staffMemberEndpoints,
  ...staffSessionEndpoints,
  ...auditEndpoints,
  ...importEndpoints,
  ...draftEndpoints,
  ...showcaseEndpoints,
  ...nominationEndpoints,
  ...staffShowcaseEndpoints,
  ...wechatEndpoints,
  ...applicationEndpoints,
  ...outcomeLedgerEndpoints,
  ...consentEndpoints,
  ...savedSearchEndpoints,
  ...privacyEndpoints,
}
export type ApiEndpoints = typeof endpoints
