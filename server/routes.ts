import type { ApiEndpoints } from '../contract/endpoints.ts'
import type { Handlers } from './platform/http/call.ts'
import type { Services } from './services.ts'

/** A handler for every endpoint of the contract: a missing one does not compile. */
export const allRoutes = (s: Services): Handlers<ApiEndpoints> => ({
  ...s.platform.programErrors.routes,
  ...s.home.routes,
  ...s.careers.routes,
  ...s.culture.routes,
  ...s.policies.routes,
  ...s.showcase.routes,
  ...s.community.routes,
  ...s.attendance.routes,
  ...s.people.routes,
  ...s.staff.routes,
  ...s.imports.routes,
})
