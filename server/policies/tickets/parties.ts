import type { Staff } from '../../platform/http/call.ts'
import { fromJson } from '../../platform/json.ts'
import { mayOnTicket, type TicketDeed } from '../../staff/permissions.ts'
import type { Directory } from '../departments/directory.ts'
import type { TicketRow } from './rows.ts'

/** Whether this member may do that with the ticket, by role and by its departments. */
export const mayDo = (directory: Directory, staff: Staff, deed: TicketDeed, { lead, supporters, about }: TicketRow) =>
  mayOnTicket(staff, directory.own(staff), deed, { lead, supporters: fromJson<string[]>(supporters), about })
