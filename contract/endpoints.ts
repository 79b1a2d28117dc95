import { checkInEndpoints } from './check-ins.ts'
import { employerEndpoints } from './employers.ts'
import { eventEndpoints } from './events.ts'
import { fairEndpoints } from './fairs.ts'
import { homeEndpoints } from './home.ts'
import { importEndpoints } from './imports.ts'
import { jobEndpoints } from './jobs.ts'
import { meEndpoints } from './me.ts'
import { placeEndpoints } from './places.ts'
import { policyEndpoints } from './policies.ts'
import { registrationEndpoints } from './registrations.ts'
import { searchEndpoints } from './search.ts'
import { sessionEndpoints } from './session.ts'
import { showcaseEndpoints } from './showcase.ts'
import { staffShowcaseEndpoints } from './showcase-staff.ts'
import { staffEndpoints } from './staff.ts'

export const apiBase = '/api/v1'

/** Every path of the API. */
export const endpoints = {
  ...homeEndpoints,
  ...searchEndpoints,
  ...jobEndpoints,
  ...employerEndpoints,
  ...fairEndpoints,
  ...eventEndpoints,
  ...placeEndpoints,
  ...policyEndpoints,
  ...registrationEndpoints,
  ...checkInEndpoints,
  ...sessionEndpoints,
  ...meEndpoints,
  ...staffEndpoints,
  ...importEndpoints,
  ...showcaseEndpoints,
  ...staffShowcaseEndpoints,
}
export type ApiEndpoints = typeof endpoints
