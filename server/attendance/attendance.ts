import type { Platform } from '../platform/platform.ts'
import { checkInRepository } from './check-ins/repository.ts'
import { checkInRoutes } from './check-ins/routes.ts'
import { registrationRepository } from './registrations/repository.ts'
import { registrationRoutes } from './registrations/routes.ts'
import { attendanceDay, doorsToday } from './today.ts'

interface AttendanceNeeds {
  /** The phone a person saved; null where there is none. */
  phoneOf(userId: string): Promise<string | null>
}

/** What fairs and all other events share: signing up, seats, passes, the door. */
export function createAttendance({ database, clock, signer, vault, doorCodes }: Platform, { phoneOf }: AttendanceNeeds) {
  const registrations = registrationRepository(database, clock, signer, vault, doorCodes)
  return {
    registrations,
    doorsToday: doorsToday(database, clock),
    day: attendanceDay(database),
    routes: {
      ...registrationRoutes(registrations, phoneOf),
      ...checkInRoutes(checkInRepository(database, clock, signer, doorCodes), signer, clock),
    },
  }
}
