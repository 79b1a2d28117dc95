import type { Platform } from '../platform/platform.ts'
import type { AuditLog } from '../staff/audit.ts'
import { admittedSince } from './check-ins/admitted.ts'
import { door } from './check-ins/door.ts'
import { checkInRepository, type HallIsFull } from './check-ins/repository.ts'
import { checkInRoutes } from './check-ins/routes.ts'
import { signUpLine } from './registrations/line.ts'
import { registrationRepository } from './registrations/repository.ts'
import { registrationRoutes } from './registrations/routes.ts'
import { attendanceDay, doorsToday } from './today.ts'

interface AttendanceNeeds {
  audit: AuditLog
  /** The phone a person saved; null where there is none. */
  phoneOf(userId: string): Promise<string | null>
  hallIsFull: HallIsFull
}

/** What fairs and all other events share: signing up, seats, passes, the door. */
export function createAttendance({ database, clock, signer, vault, doorCodes }: Platform, needs: AttendanceNeeds) {
  const registrations = registrationRepository(database, clock, signer, vault, doorCodes)
  const line = signUpLine(database, clock, vault, registrations)
  const checkIns = checkInRepository(database, clock, signer, doorCodes, needs.hallIsFull)
  const atDoor = door(database, clock, needs.audit, { vault, codes: doorCodes })
  return {
    registrations,
    admittedSince: admittedSince(database),
    line,
    doorsToday: doorsToday(database, clock),
    day: attendanceDay(database),
    routes: {
      ...registrationRoutes(registrations, line, needs.phoneOf),
      ...checkInRoutes(checkIns, atDoor, signer, clock),
    },
  }
}
