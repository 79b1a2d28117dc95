import type { Staff } from '../../platform/http/call.ts'
import { fromJson } from '../../platform/json.ts'
import { mayOnTicket, type TicketDeed } from '../../staff/permissions.ts'
import { departmentNamed } from './departments.ts'
import type { TicketRow } from './rows.ts'

/** Whether this member may do that with the ticket, by role and by its departments. */
export const mayDo = (staff: Staff, deed: TicketDeed, { lead, supporters }: TicketRow) =>
  // A department that is not at the table is still one: its agents are no dispatchers.
  mayOnTicket(staff, departmentNamed(staff.department)?.id ?? staff.department, deed, {
    lead,
    supporters: fromJson<string[]>(supporters),
  })
