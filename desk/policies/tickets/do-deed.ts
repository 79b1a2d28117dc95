import type { StaffTicket } from '../../../contract/policies/staff-tickets.ts'

/** Sends a deed and shows the case as it is afterwards, whether it was done or not. */
export type DoDeed = (work: () => Promise<StaffTicket>) => Promise<void>
