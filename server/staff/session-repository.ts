import type { StaffSession } from '../../contract/staff/sessions.ts'
import { type Clock, hour, minute, toIso } from '../platform/clock.ts'
import { type Database, insertRow, type Queries } from '../platform/db/database.ts'
import type { Narrow, Row } from '../platform/db/rows.ts'
import type { Staff } from '../platform/http/call.ts'
import { newId } from '../platform/ids.ts'
import { invalidRequest, notFound, ProblemError } from '../platform/problem.ts'
import type { Vault } from '../platform/secrets.ts'
import { hashToken, newToken } from '../platform/tokens.ts'
import type { AuditLog } from './audit.ts'
import { inTurn, verifyPassword } from './passwords.ts'
import { mustHaveTotp } from './permissions.ts'
import { mostTries, type SignInTries } from './sign-in-tries.ts'
import { matchTotp } from './totp.ts'

const idleLimit = 15 * minute
const absoluteLimit = 8 * hour
/** Activity is written down at most this often. */
const activityGrain = minute
/** Nobody has so many devices. */
const mostListed = 50

type StaffRow = Narrow<Row<'staff_members'>, Pick<Staff, 'role'>>
type KnownRow = Pick<StaffRow, 'id' | 'username' | 'role' | 'department' | 'totp_sealed'>

/** The second factor: six digits of an app, or one of the codes kept for its loss. */
export interface SecondFactor {
  totp?: string | undefined
  recoveryCode?: string | undefined
}

interface SessionSettings {
  /** Whether admins and agents do nothing before they have a second factor. */
  requiresTotp: boolean
}

/** Who is signed in: idle 15 minutes or 8 hours old and it is over. */
export function staffSessionRepository(
  db: Database,
  clock: Clock,
  vault: Vault,
  tries: SignInTries,
  audit: AuditLog,
  { requiresTotp }: SessionSettings,
) {
  const toStaff = ({ id, username, role, department, totp_sealed }: KnownRow): Staff => ({
    id,
    username,
    role,
    department,
    mustEnrol: requiresTotp && totp_sealed === null && mustHaveTotp(role),
  })

  /** Who has this name and password: nobody where the member is disabled. It takes as long whatever is wrong. */
  async function rowOf(username: string, password: string): Promise<StaffRow | null> {
    await tries.count(username)
    const row = await db.get<StaffRow>('SELECT * FROM staff_members WHERE username = ? AND disabled_at IS NULL', [username])
    const matches = await verifyPassword(password, row?.password_hash ?? null)
    return row && matches ? row : null
  }

  /** Throws unless what was given fits, and uses it up. */
  async function spendFactor(tx: Queries, row: StaffRow, { totp, recoveryCode }: SecondFactor): Promise<void> {
    if (row.totp_sealed === null) return
    if (recoveryCode !== undefined) {
      const used = await tx.run('DELETE FROM staff_recovery_codes WHERE staff_id = ? AND code_hash = ?', [
        row.id,
        hashToken(recoveryCode),
      ])
      if (!used) throw signInFailed('备用码不对', '每个备用码只能用一次，请换一个，或用动态码。')
      return
    }
    const step = matchTotp(vault.open(row.totp_sealed), totp ?? '', clock(), row.totp_step)
    const used =
      step !== null &&
      (await tx.run('UPDATE staff_members SET totp_step = ? WHERE id = ? AND totp_step < ?', [step, row.id, step]))
    if (!used) throw signInFailed('动态码不对', '请等下一个 6 位数字再试；每个只能用一次。')
  }

  return {
    /** Opens a session. Throws `totp-required` where the password is right and a second factor is missing. */
    signIn: (
      username: string,
      password: string,
      factor: SecondFactor = {},
      device = '',
    ): Promise<{ token: string; staff: Staff; expiresAt: number }> =>
      inTurn(async () => {
        const row = await rowOf(username, password)
        if (!row) throw signInFailed('用户名或密码不对', `请检查后再试；连错 ${mostTries} 次会锁定 15 分钟。`)
        // Only who knows the password learns that a second factor is asked for.
        if (row.totp_sealed !== null && factor.totp === undefined && factor.recoveryCode === undefined) {
          await tries.giveBack(username)
          throw new ProblemError(401, 'totp-required', '还要动态码', '请填写身份验证器里的 6 位数字。')
        }
        const now = clock()
        const token = newToken()
        await db.transaction(async tx => {
          await spendFactor(tx, row, factor)
          const isAsItWas = await tx.run(
            'UPDATE staff_members SET last_sign_in_at = ? WHERE id = ? AND disabled_at IS NULL AND password_hash = ?',
            [now, row.id, row.password_hash],
          )
          if (!isAsItWas) throw signInFailed('账号刚被改过', '请用现在的密码再登录一次。')
          await insertRow(tx, 'staff_sessions', {
            token_hash: hashToken(token),
            id: newId(),
            staff_id: row.id,
            device,
            created_at: now,
            last_seen_at: now,
          })
        })
        await tries.giveBack(username)
        return { token, staff: toStaff(row), expiresAt: now + absoluteLimit }
      }),

    /** Throws unless this is the password of who is signed in: to change the keys, an open session is not enough. */
    confirm: (username: string, current: string): Promise<void> =>
      inTurn(async () => {
        if (!(await rowOf(username, current))) throw invalidRequest([{ path: 'current', message: '现在的密码不对，请再输一次' }])
        await tries.giveBack(username)
      }),

    async signOut(token: string): Promise<void> {
      await db.run('DELETE FROM staff_sessions WHERE token_hash = ?', [hashToken(token)])
    },

    /** Where a member is signed in, the latest use first. `token` is that of who asks. */
    async listOf(memberId: string, token: string): Promise<StaffSession[]> {
      const now = clock()
      const rows = await db.all<Row<'staff_sessions'>>(
        `SELECT * FROM staff_sessions WHERE staff_id = ? AND created_at > ? AND last_seen_at > ?
         ORDER BY last_seen_at DESC, created_at DESC, id LIMIT ?`,
        [memberId, now - absoluteLimit, now - idleLimit, mostListed],
      )
      return rows.map(row => ({
        id: row.id ?? '',
        device: row.device || '未知设备',
        signedInAt: toIso(row.created_at),
        lastSeenAt: toIso(row.last_seen_at),
        endsAt: toIso(row.created_at + absoluteLimit),
        isThis: row.token_hash === hashToken(token),
      }))
    },

    /** Ends one session, of this member or, where that is null, of anybody; for others than its owner on record. */
    end: (id: string, staff: Staff, memberId: string | null): Promise<void> =>
      db.transaction(async tx => {
        const row = await tx.get<Row<'staff_sessions', 'staff_id' | 'device'>>(
          `SELECT staff_id, device FROM staff_sessions WHERE id = ?${memberId === null ? '' : ' AND staff_id = ?'}`,
          [id, ...(memberId === null ? [] : [memberId])],
        )
        if (!row) return notFound('session')
        await tx.run('DELETE FROM staff_sessions WHERE id = ?', [id])
        if (row.staff_id === staff.id) return
        const before = { device: row.device }
        await audit.record(tx, { actor: staff.username, action: 'end-session', kind: 'staff', entityId: row.staff_id, before })
      }),

    async staffOf(token: string): Promise<Staff | null> {
      const now = clock()
      const row = await db.get<KnownRow & Row<'staff_sessions', 'last_seen_at'>>(
        `SELECT m.id, m.username, m.role, m.department, m.totp_sealed, s.last_seen_at
         FROM staff_sessions s JOIN staff_members m ON m.id = s.staff_id
         WHERE s.token_hash = ? AND s.created_at > ? AND s.last_seen_at > ? AND m.disabled_at IS NULL`,
        [hashToken(token), now - absoluteLimit, now - idleLimit],
      )
      if (!row) return null
      if (now - row.last_seen_at > activityGrain)
        await db.run('UPDATE staff_sessions SET last_seen_at = ? WHERE token_hash = ?', [now, hashToken(token)])
      return toStaff(row)
    },
  }
}
export type StaffSessionRepository = ReturnType<typeof staffSessionRepository>

const signInFailed = (title: string, detail: string) => new ProblemError(401, 'sign-in-failed', title, detail)
