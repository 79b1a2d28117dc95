import { applicationEndpoints } from './applications.ts'
import { employerLinkEndpoints } from './employer-links.ts'
import { employerEndpoints } from './employers.ts'
import { fairEndpoints } from './fairs.ts'
import { jobEndpoints } from './jobs.ts'
import { outcomeLedgerEndpoints } from './outcome-ledger.ts'
import { savedSearchEndpoints } from './saved-searches.ts'
import { staffFairEndpoints } from './staff-fairs.ts'
import { staffJobEndpoints } from './staff-jobs.ts'
import { stayPlanEndpoints } from './stay-plan.ts'

/** Every path about work. */
export const careersEndpoints = {
  ...jobEndpoints,
  ...staffJobEndpoints,
  ...employerEndpoints,
  ...fairEndpoints,
  ...staffFairEndpoints,
  ...employerLinkEndpoints,
  ...stayPlanEndpoints,
  ...applicationEndpoints,
  ...outcomeLedgerEndpoints,
  ...savedSearchEndpoints,
}
