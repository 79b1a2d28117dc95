import type { StaffRole } from '../../contract/platform/access.ts'
import { type Clock, hour, minute } from '../platform/clock.ts'
import { type Database, insertRow, updateRow } from '../platform/db/database.ts'
import type { Narrow, Row } from '../platform/db/rows.ts'
import type { Staff } from '../platform/http/call.ts'
import { newId } from '../platform/ids.ts'
import { ProblemError, tooManyRequests } from '../platform/problem.ts'
import type { Vault } from '../platform/secrets.ts'
import { hashToken, newToken } from '../platform/tokens.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { matchTotp, newTotpSecret, totpUri } from './totp.ts'

const maxFailures = 5
const lockLength = 15 * minute
const idleLimit = 15 * minute
const absoluteLimit = 8 * hour
/** Activity is written down at most this often. */
const activityGrain = minute

type StaffRow = Narrow<Row<'staff_members'>, Pick<Staff, 'role'>>

/** Members of staff and their sessions: idle 15 minutes or 8 hours old and they are over. */
export const staffRepository = (db: Database, clock: Clock, vault: Vault) => ({
  async create(username: string, password: string, role: StaffRole, department: string | null = null): Promise<string> {
    const id = newId()
    const created = await insertRow(
      db,
      'staff_members',
      { id, username, password_hash: await hashPassword(password), role, department, created_at: clock() },
      'ON CONFLICT (username) DO NOTHING',
    )
    if (!created) throw new ProblemError(409, 'duplicate', '用户名已被使用', `已经有工作人员叫“${username}”，请换一个用户名。`)
    return id
  },

  async exists(username: string): Promise<boolean> {
    return (await db.get('SELECT 1 AS one FROM staff_members WHERE username = ?', [username])) !== undefined
  },

  /** Same answer and about the same time for a wrong name and a wrong password; five failures lock for 15 minutes. */
  async signIn(username: string, password: string, totp?: string): Promise<{ token: string; staff: Staff; expiresAt: number }> {
    const now = clock()
    const row = await db.get<StaffRow>('SELECT * FROM staff_members WHERE username = ?', [username])
    if (row && row.locked_until > now) throw tooManyRequests(Math.ceil((row.locked_until - now) / 1000))
    const matches = await verifyPassword(password, row?.password_hash ?? (await decoyHash()))
    if (!row || !matches) {
      if (row) await this.countFailure(row.id, now)
      throw new ProblemError(401, 'sign-in-failed', '用户名或密码不对', `请检查后再试；连错 ${maxFailures} 次会锁定 15 分钟。`)
    }
    // Only who knows the password learns that a second factor is asked for.
    if (row.totp_sealed !== null && totp === undefined)
      throw new ProblemError(401, 'totp-required', '还要动态码', '请填写身份验证器里的 6 位数字。')
    const step = row.totp_sealed === null ? 0 : matchTotp(vault.open(row.totp_sealed), totp ?? '', now, row.totp_step)
    if (step === null) {
      await this.countFailure(row.id, now)
      throw new ProblemError(401, 'sign-in-failed', '动态码不对', '请等下一个 6 位数字再试；每个只能用一次。')
    }
    const token = newToken()
    await db.transaction(async tx => {
      const isFirst = await tx.run(
        'UPDATE staff_members SET totp_step = ? WHERE id = ? AND (totp_sealed IS NULL OR totp_step < ?)',
        [step, row.id, step],
      )
      if (!isFirst) throw new ProblemError(401, 'sign-in-failed', '动态码不对', '每个动态码只能用一次，请等下一个。')
      await updateRow(tx, 'staff_members', row.id, { failed_sign_ins: 0, locked_until: 0 })
      await insertRow(tx, 'staff_sessions', {
        token_hash: hashToken(token),
        staff_id: row.id,
        created_at: now,
        last_seen_at: now,
      })
    })
    return { token, staff: toStaff(row), expiresAt: now + absoluteLimit }
  },

  /** Gives the member a new second factor and the address that an authenticator app takes it from. */
  async enrolTotp(username: string): Promise<string> {
    const secret = newTotpSecret()
    const changed = await db.run('UPDATE staff_members SET totp_sealed = ?, totp_step = 0 WHERE username = ?', [
      vault.seal(secret),
      username,
    ])
    if (!changed) throw new ProblemError(404, 'not-found', '没有这个工作人员', `没有叫“${username}”的工作人员，请核对用户名。`)
    return totpUri(username, secret)
  },

  async countFailure(id: string, now: number): Promise<void> {
    await db.run(
      `UPDATE staff_members SET
         locked_until = CASE WHEN failed_sign_ins + 1 >= ? THEN ? ELSE locked_until END,
         failed_sign_ins = CASE WHEN failed_sign_ins + 1 >= ? THEN 0 ELSE failed_sign_ins + 1 END
       WHERE id = ?`,
      [maxFailures, now + lockLength, maxFailures, id],
    )
  },

  async signOut(token: string): Promise<void> {
    await db.run('DELETE FROM staff_sessions WHERE token_hash = ?', [hashToken(token)])
  },

  async staffOf(token: string): Promise<Staff | null> {
    const now = clock()
    const row = await db.get<
      Narrow<Row<'staff_members', keyof Staff>, Pick<Staff, 'role'>> & Row<'staff_sessions', 'last_seen_at'>
    >(
      `SELECT m.id, m.username, m.role, m.department, s.last_seen_at
       FROM staff_sessions s JOIN staff_members m ON m.id = s.staff_id
       WHERE s.token_hash = ? AND s.created_at > ? AND s.last_seen_at > ?`,
      [hashToken(token), now - absoluteLimit, now - idleLimit],
    )
    if (!row) return null
    if (now - row.last_seen_at > activityGrain)
      await db.run('UPDATE staff_sessions SET last_seen_at = ? WHERE token_hash = ?', [now, hashToken(token)])
    return toStaff(row)
  },
})
export type StaffRepository = ReturnType<typeof staffRepository>

const toStaff = ({ id, username, role, department }: Staff): Staff => ({ id, username, role, department })

let decoy: Promise<string> | undefined
/** Something to compare with when the name is unknown. */
const decoyHash = () => (decoy ??= hashPassword('nobody has this password'))
