import type { StaffRole } from '../../contract/platform/access.ts'
import type { StaffAccount } from '../../contract/staff/members.ts'
import { toIso, toIsoOrNull } from '../platform/clock.ts'
import type { Queries } from '../platform/db/database.ts'
import type { Narrow, Row } from '../platform/db/rows.ts'
import { notFound } from '../platform/problem.ts'
import { noPassword } from './passwords.ts'

export type MemberRow = Narrow<Row<'staff_members'>, { role: StaffRole }>

export const select = 'SELECT * FROM staff_members'

export const rowOf = async (queries: Queries, id: string): Promise<MemberRow> =>
  (await queries.get<MemberRow>(`${select} WHERE id = ?`, [id])) ?? notFound('staff')

/** In SQL what `stateOf` says. */
export const stateSql = {
  active: 'disabled_at IS NULL AND password_hash <> ?',
  invited: 'disabled_at IS NULL AND password_hash = ?',
  disabled: 'disabled_at IS NOT NULL',
}

export const isActiveAdmin = (row: MemberRow) => row.role === 'admin' && stateOf(row) === 'active'

const stateOf = (row: MemberRow): StaffAccount['state'] =>
  row.disabled_at !== null ? 'disabled' : row.password_hash === noPassword ? 'invited' : 'active'

export const toAccount = (row: MemberRow): StaffAccount => ({
  id: row.id,
  username: row.username,
  role: row.role,
  department: row.department,
  state: stateOf(row),
  hasTotp: row.totp_sealed !== null,
  createdAt: toIso(row.created_at),
  lastSignInAt: toIsoOrNull(row.last_sign_in_at),
})
