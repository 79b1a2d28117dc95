import type { Platform } from '../platform/platform.ts'
import { auditLog } from './audit.ts'
import { staffRepository } from './repository.ts'
import { staffRoutes } from './routes.ts'

/** Who works here, and what they did. */
export function createStaff({ database, clock, vault }: Platform) {
  const audit = auditLog(database, clock)
  const members = staffRepository(database, clock, vault)
  return { audit, members, routes: staffRoutes(members, audit) }
}
