import { applicationEndpoints } from './applications.ts'
import { employerLinkEndpoints } from './employer-links.ts'
import { employerEndpoints } from './employers.ts'
import { fairEndpoints } from './fairs.ts'
import { followUpEndpoints } from './follow-ups.ts'
import { handedCardEndpoints } from './handed-cards.ts'
import { jobEndpoints } from './jobs.ts'
import { lineEndpoints } from './lines.ts'
import { outcomeLedgerEndpoints } from './outcome-ledger.ts'
import { payRuleEndpoints } from './pay-rules.ts'
import { savedSearchEndpoints } from './saved-searches.ts'
import { staffFairEndpoints } from './staff-fairs.ts'
import { staffJobEndpoints } from './staff-jobs.ts'
import { stayPlanEndpoints } from './stay-plan.ts'

/** Every path about work. */
export const careersEndpoints = {
  ...jobEndpoints,
  ...payRuleEndpoints,
  ...staffJobEndpoints,
  ...employerEndpoints,
  ...fairEndpoints,
  ...staffFairEndpoints,
  ...employerLinkEndpoints,
  ...followUpEndpoints,
  ...lineEndpoints,
  ...handedCardEndpoints,
  ...stayPlanEndpoints,
  ...applicationEndpoints,
  ...outcomeLedgerEndpoints,
  ...savedSearchEndpoints,
}
