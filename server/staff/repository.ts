import type { StaffRole } from '../../contract/platform/access.ts'
import type { QueryOf } from '../../contract/platform/endpoint.ts'
import type { StaffAccount, staffMemberEndpoints } from '../../contract/staff/members.ts'
import type { OpenInvitation } from '../../contract/staff/sessions.ts'
import { type Clock, dayLength, toIso, toIsoOrNull } from '../platform/clock.ts'
import { offsetCursor, offsetOf } from '../platform/db/cursor.ts'
import { type Database, insertRow, type Queries, stated, updateRow } from '../platform/db/database.ts'
import type { Narrow, Row } from '../platform/db/rows.ts'
import { newId } from '../platform/ids.ts'
import { conflict, notFound } from '../platform/problem.ts'
import { hashToken, newToken } from '../platform/tokens.ts'
import type { AuditLog } from './audit.ts'
import { refuseWeakPassword } from './password-rules.ts'
import { hashPassword, inTurn, noPassword } from './passwords.ts'
import { mustHaveTotp } from './permissions.ts'
import { partly } from './search.ts'

/** Until a link to choose a password is too old. */
const invitationLength = 3 * dayLength
/** The name of who is invited before anybody is there. */
const firstAdmin = 'admin'

type MemberQuery = QueryOf<(typeof staffMemberEndpoints)['GET /staff/members']>

export type MemberRow = Narrow<Row<'staff_members'>, { role: StaffRole }>
type InvitedRow = Pick<MemberRow, 'role'> &
  Row<'staff_members', 'id' | 'username' | 'department'> &
  Row<'staff_invitations', 'expires_at'>

export interface Invitation {
  token: string
  expiresAt: string
}
interface Profile {
  username: string
  role: StaffRole
  department: string | null
}

/** Who works here. `by` is who changes it, for the audit trail. */
export function staffRepository(db: Database, clock: Clock, audit: AuditLog) {
  async function insert(tx: Queries, { username, role, department }: Profile, passwordHash: string, by: string) {
    const id = newId()
    const row = { id, username, password_hash: passwordHash, role, department, created_at: clock() }
    const created = await insertRow(tx, 'staff_members', row, 'ON CONFLICT (username) DO NOTHING')
    if (!created) throw conflict('duplicate', '用户名已被使用', `已经有工作人员叫“${username}”，请换一个用户名。`)
    const member = toAccount(await rowOf(tx, id))
    await audit.record(tx, { actor: by, action: 'create', kind: 'staff', entityId: id, after: member })
    return member
  }

  /** Changes a member inside the audit trail; throws where nobody would be left who can manage staff. */
  const changed = (id: string, by: string, action: string, change: (tx: Queries) => Promise<unknown>, reason?: string) =>
    db.transaction(async tx => {
      const before = await rowOf(tx, id)
      await change(tx)
      const after = await rowOf(tx, id)
      await audit.record(tx, {
        actor: by,
        action,
        kind: 'staff',
        entityId: id,
        before: toAccount(before),
        after: toAccount(after),
        reason: reason ?? null,
      })
      // Looked at last: whoever takes another admin away at the same time waits for the record above.
      if (isActiveAdmin(before) && !isActiveAdmin(after) && !(await tx.all<MemberRow>(select)).some(isActiveAdmin))
        throw conflict('last-admin', '这是最后一个管理员', '没有管理员就没人能管账号。请先让另一个人当管理员，再改这个账号。')
      return toAccount(after)
    })

  const endSessions = (tx: Queries, id: string, exceptToken = '') =>
    tx.run('DELETE FROM staff_sessions WHERE staff_id = ? AND token_hash <> ?', [id, hashToken(exceptToken)])

  const invite = async (tx: Queries, id: string): Promise<Invitation> => {
    const token = newToken()
    const expiresAt = clock() + invitationLength
    const row = { staff_id: id, token_hash: hashToken(token), expires_at: expiresAt }
    const instead = 'ON CONFLICT (staff_id) DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at'
    await insertRow(tx, 'staff_invitations', row, instead)
    return { token, expiresAt: toIso(expiresAt) }
  }

  const openInvitation = (queries: Queries, token: string) =>
    queries.get<InvitedRow>(
      `SELECT m.id, m.username, m.role, m.department, i.expires_at FROM staff_invitations i JOIN staff_members m ON m.id = i.staff_id
       WHERE i.token_hash = ? AND i.expires_at > ? AND m.disabled_at IS NULL`,
      [hashToken(token), clock()],
    )

  const setPassword = async (
    id: string,
    by: string,
    password: string,
    { exceptToken = '', use = async (_: Queries) => {} } = {},
  ) => {
    const { username, department } = await rowOf(db, id)
    await refuseWeakPassword(password, [username, department])
    const hash = await inTurn(() => hashPassword(password))
    return changed(id, by, 'set-password', async tx => {
      await use(tx)
      await updateRow(tx, 'staff_members', id, { password_hash: hash })
      await tx.run('DELETE FROM staff_invitations WHERE staff_id = ?', [id])
      await endSessions(tx, id, exceptToken)
    })
  }

  return {
    rowOf: (id: string) => rowOf(db, id),
    changed,
    find: async (id: string) => toAccount(await rowOf(db, id)),

    async list({ limit, cursor, q, role, state }: MemberQuery) {
      const offset = offsetOf(cursor)
      const conditions = [
        ...(q ? ["(lower(username) LIKE ? ESCAPE '!' OR lower(coalesce(department, '')) LIKE ? ESCAPE '!')"] : []),
        ...(role ? ['role = ?'] : []),
        ...(state ? [stateSql[state]] : []),
      ]
      const params = [
        ...(q ? [partly(q), partly(q)] : []),
        ...(role ? [role] : []),
        ...(state && state !== 'disabled' ? [noPassword] : []),
      ]
      const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''
      const rows = await db.all<MemberRow>(`${select} ${where} ORDER BY username LIMIT ? OFFSET ?`, [...params, limit, offset])
      const total = (await db.get<{ total: number }>(`SELECT count(*) AS total FROM staff_members ${where}`, params))?.total ?? 0
      return { items: rows.map(toAccount), nextCursor: offsetCursor(offset + rows.length, total), total }
    },

    async idOf(username: string): Promise<string> {
      const row = await db.get<Row<'staff_members', 'id'>>('SELECT id FROM staff_members WHERE username = ?', [username])
      return row?.id ?? notFound('staff')
    },

    async exists(username: string): Promise<boolean> {
      return (await db.get('SELECT 1 AS one FROM staff_members WHERE username = ?', [username])) !== undefined
    },

    /** With a password as it is given; `refuseWeakPassword` is the caller's. */
    async create(username: string, password: string, role: StaffRole, department: string | null = null, by = '系统') {
      const hash = await hashPassword(password)
      await db.transaction(tx => insert(tx, { username, role, department }, hash, by))
    },

    /** A new member who chooses the password by the link. */
    invite: (profile: Profile, by: string) =>
      db.transaction(async tx => {
        const member = await insert(tx, profile, noPassword, by)
        return { member, invitation: await invite(tx, member.id) }
      }),

    /** A link to choose a new password; the old one and every session end at once. */
    async reset(id: string, by: string): Promise<Invitation> {
      let invitation: Invitation | undefined
      await changed(id, by, 'reset-password', async tx => {
        await updateRow(tx, 'staff_members', id, { password_hash: noPassword })
        await endSessions(tx, id)
        invitation = await invite(tx, id)
      })
      return invitation ?? notFound('staff')
    },

    /** Who is invited by the link, as long as it is good. */
    async invited(token: string): Promise<OpenInvitation> {
      const row = await openInvitation(db, token)
      return row
        ? {
            username: row.username,
            role: row.role,
            department: row.department,
            expiresAt: toIso(row.expires_at),
            needsTotp: mustHaveTotp(row.role),
          }
        : notFound('invitation')
    },

    /** The link for the very first admin, made anew as long as nobody at all has chosen a password; afterwards null. */
    async inviteFirst(): Promise<Invitation | null> {
      const someone = await db.get('SELECT 1 AS one FROM staff_members WHERE password_hash <> ? LIMIT 1', [noPassword])
      if (someone) return null
      if (await this.exists(firstAdmin)) return this.reset(await this.idOf(firstAdmin), '系统')
      return (await this.invite({ username: firstAdmin, role: 'admin', department: null }, '系统')).invitation
    },

    /** By the link, which is good once. */
    async accept(token: string, password: string): Promise<void> {
      const hash = hashToken(token)
      const row = await openInvitation(db, token)
      if (!row) return notFound('invitation')
      const use = async (tx: Queries) => {
        if (!(await tx.run('DELETE FROM staff_invitations WHERE token_hash = ?', [hash]))) notFound('invitation')
      }
      await setPassword(row.id, row.username, password, { use })
    },

    /** Ends every session but that of `exceptToken`. */
    setPassword: (id: string, by: string, password: string, exceptToken = '') => setPassword(id, by, password, { exceptToken }),

    change: (id: string, edit: { role?: StaffRole | undefined; department?: string | null | undefined }, by: string) =>
      changed(id, by, 'update', async tx => {
        const columns = stated({ role: edit.role, department: edit.department })
        if (Object.keys(columns).length > 0) await updateRow(tx, 'staff_members', id, columns)
      }),

    setAccess: (id: string, enabled: boolean, reason: string, by: string) =>
      changed(
        id,
        by,
        enabled ? 'enable' : 'disable',
        async tx => {
          await updateRow(tx, 'staff_members', id, { disabled_at: enabled ? null : clock() })
          if (!enabled) await tx.run('DELETE FROM staff_invitations WHERE staff_id = ?', [id])
          await endSessions(tx, id)
        },
        reason,
      ),

    endSessions: (id: string, by: string) => changed(id, by, 'end-sessions', tx => endSessions(tx, id)),
  }
}
export type StaffRepository = ReturnType<typeof staffRepository>

const select = 'SELECT * FROM staff_members'

const rowOf = async (queries: Queries, id: string): Promise<MemberRow> =>
  (await queries.get<MemberRow>(`${select} WHERE id = ?`, [id])) ?? notFound('staff')

/** In SQL what `stateOf` says. */
const stateSql = {
  active: 'disabled_at IS NULL AND password_hash <> ?',
  invited: 'disabled_at IS NULL AND password_hash = ?',
  disabled: 'disabled_at IS NOT NULL',
}

const isActiveAdmin = (row: MemberRow) => row.role === 'admin' && stateOf(row) === 'active'

const stateOf = (row: MemberRow): StaffAccount['state'] =>
  row.disabled_at !== null ? 'disabled' : row.password_hash === noPassword ? 'invited' : 'active'

const toAccount = (row: MemberRow): StaffAccount => ({
  id: row.id,
  username: row.username,
  role: row.role,
  department: row.department,
  state: stateOf(row),
  hasTotp: row.totp_sealed !== null,
  createdAt: toIso(row.created_at),
  lastSignInAt: toIsoOrNull(row.last_sign_in_at),
})
