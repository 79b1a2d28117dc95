import type { StaffAction, StaffRole } from '../../contract/platform/access.ts'
import type { Staff } from '../platform/http/call.ts'
import { notAllowed, ProblemError } from '../platform/problem.ts'

const everyone: StaffAction[] = ['be-staff']

const editing: StaffAction[] = [
  'import',
  'edit-jobs',
  'publish-jobs',
  'verify-employers',
  'publish-policies',
  'edit-events',
  'publish-events',
  'edit-rooms',
  'watch-fair',
  'check-in',
  'read-answers',
  'review-answers',
  'edit-word-lists',
  'review-showcase',
  'handle-applications',
  'run-big-days',
  'handle-needs',
  'run-proposals',
]

/** The one table of who may do what. */
const allowed: Record<StaffRole, readonly StaffAction[]> = {
  admin: [...everyone, ...editing, 'read-audit', 'manage-staff', 'handle-tickets', 'edit-departments', 'set-showcase'],
  editor: [...everyone, ...editing],
  moderator: [
    ...everyone,
    'edit-jobs',
    'publish-jobs',
    'verify-employers',
    'watch-fair',
    'read-audit',
    'review-showcase',
    'handle-needs',
    'run-proposals',
  ],
  agent: [...everyone, 'handle-tickets', 'read-answers', 'handle-needs'],
  scanner: [...everyone, 'check-in', 'watch-fair'],
}

export const actionsOf = (role: StaffRole) => allowed[role]

export const can = (staff: Pick<Staff, 'role'>, action: StaffAction) => allowed[staff.role].includes(action)

/** Those who read what people wrote in confidence, or decide about everybody else. */
export const mustHaveTotp = (role: StaffRole) => role === 'admin' || role === 'agent'

/** Whether somebody who is signed in may now. Throws where only the second factor is missing. */
export function mayNow(staff: Staff, action: StaffAction): boolean {
  if (staff.mustEnrol && can(staff, action) && action !== 'be-staff')
    throw new ProblemError(
      403,
      'totp-enrolment-required',
      '先绑定动态码',
      '这个账号要先绑定身份验证器，才能做别的。请绑定后再继续，或找管理员帮忙。',
    )
  return can(staff, action)
}

/** Where one endpoint does more for those who may more. Throws where this member may not. */
export function requireAction(staff: Staff, action: StaffAction): void {
  if (!mayNow(staff, action)) throw notAllowed()
}

export type TicketDeed = 'read' | 'claim' | 'reply' | 'whistle' | 'hand-over' | 'pause' | 'escalate' | 'close'

/** Supporting departments read and help to answer; steering it is the lead's. */
const supportersMay: readonly TicketDeed[] = ['read', 'reply']

/**
 * Within one's role: what a department may do with a ticket. One that nobody leads yet is everybody's; agents
 * without a department dispatch and may do all. What is complained of a department is none of its members' business,
 * whatever their role, and nobody's but the dispatchers' where nothing is above it.
 */
export function mayOnTicket(
  staff: Pick<Staff, 'role'>,
  department: string | null,
  deed: TicketDeed,
  { lead, supporters, about }: { lead: string | null; supporters: readonly string[]; about: string | null },
): boolean {
  if (!can(staff, 'handle-tickets')) return false
  if (about !== null && about === department) return false
  if (staff.role === 'admin' || department === null || lead === department) return true
  if (lead === null) return about === null
  return supporters.includes(department) && supportersMay.includes(deed)
}
