import type { Platform } from '../platform/platform.ts'
import { checkInRepository } from './check-ins/repository.ts'
import { checkInRoutes } from './check-ins/routes.ts'
import { registrationRepository } from './registrations/repository.ts'
import { registrationRoutes } from './registrations/routes.ts'

interface AttendanceNeeds {
  /** The phone a person saved; null where there is none. */
  phoneOf(userId: string): Promise<string | null>
}

/** What fairs and all other events share: signing up, seats, passes, the door. */
export function createAttendance({ database, clock, signer, vault }: Platform, { phoneOf }: AttendanceNeeds) {
  const registrations = registrationRepository(database, clock, signer, vault)
  return {
    registrations,
    routes: {
      ...registrationRoutes(registrations, phoneOf),
      ...checkInRoutes(checkInRepository(database, clock, signer), signer, clock),
    },
  }
}
