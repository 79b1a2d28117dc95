import type { Staff } from '../../platform/http/call.ts'
import { fromJson } from '../../platform/json.ts'
import { mayOnTicket, type TicketDeed } from '../../staff/permissions.ts'
import { ownDepartment } from './departments.ts'
import type { TicketRow } from './rows.ts'

/** Whether this member may do that with the ticket, by role and by its departments. */
export const mayDo = (staff: Staff, deed: TicketDeed, { lead, supporters }: TicketRow) =>
  mayOnTicket(staff, ownDepartment(staff), deed, { lead, supporters: fromJson<string[]>(supporters) })
