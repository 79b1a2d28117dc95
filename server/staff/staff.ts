import type { Platform } from '../platform/platform.ts'
import { auditLog } from './audit.ts'
import type { AuditHeads } from './audit-heads.ts'
import { staffRepository } from './repository.ts'
import { staffRoutes } from './routes.ts'

interface StaffNeeds {
  /** Where the audit trail's heads are published; null: nowhere. */
  auditHeads: AuditHeads | null
}

/** Who works here, and what they did. */
export function createStaff({ database, clock, vault, auditKeys }: Platform, { auditHeads }: StaffNeeds) {
  const audit = auditLog(database, clock, { keys: auditKeys, heads: auditHeads })
  const members = staffRepository(database, clock, vault)
  return { audit, members, routes: staffRoutes(members, audit) }
}
