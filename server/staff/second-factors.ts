import type { Clock } from '../platform/clock.ts'
import { insertAll, type Queries, updateRow } from '../platform/db/database.ts'
import { newId } from '../platform/ids.ts'
import { invalidRequest } from '../platform/problem.ts'
import type { Vault } from '../platform/secrets.ts'
import { hashToken } from '../platform/tokens.ts'
import type { StaffRepository } from './repository.ts'
import { matchTotp, newTotpSecret, totpUri } from './totp.ts'

const recoveryCodeCount = 8
/** 120 random bits: a copy of the hashes cannot be searched. */
const newRecoveryCode = () => newId() + newId()

/** The second factor of members: an authenticator app, and codes for its loss. */
export function secondFactors(clock: Clock, vault: Vault, members: StaffRepository) {
  /** Puts a secret in place, with new codes in place of those from before. The codes are stored as hashes alone. */
  async function enrol(tx: Queries, id: string, secret: string, step: number): Promise<string[]> {
    const codes = Array.from({ length: recoveryCodeCount }, newRecoveryCode)
    await updateRow(tx, 'staff_members', id, { totp_sealed: vault.seal(secret), totp_step: step })
    await forget(tx, id)
    await insertAll(
      tx,
      'staff_recovery_codes',
      codes.map(code => ({ code_hash: hashToken(code), staff_id: id })),
    )
    return codes
  }
  const forget = (tx: Queries, id: string) => tx.run('DELETE FROM staff_recovery_codes WHERE staff_id = ?', [id])

  async function enrolled(id: string, by: string, secret: string, step: number): Promise<string[]> {
    let codes: string[] = []
    await members.changed(id, by, 'enrol-totp', async tx => {
      codes = await enrol(tx, id, secret, step)
    })
    return codes
  }

  /** A secret to put into an app; nothing is stored before a code of it comes back. */
  function offer(username: string): { secret: string; uri: string } {
    const secret = newTotpSecret()
    return { secret, uri: totpUri(username, secret) }
  }

  return {
    offer,

    /** Takes an offered secret once the app shows the right digits for it; gives the recovery codes, once. */
    confirm(id: string, by: string, secret: string, code: string): Promise<string[]> {
      const step = matchTotp(secret, code, clock(), 0)
      if (step === null) throw invalidRequest([{ path: 'code', message: '动态码不对，请等下一个 6 位数字再试' }])
      return enrolled(id, by, secret, step)
    },

    /** Without asking back, for who reads the address off the server's own screen. */
    async give(username: string, by: string): Promise<{ uri: string; recoveryCodes: string[] }> {
      const { secret, uri } = offer(username)
      return { uri, recoveryCodes: await enrolled(await members.idOf(username), by, secret, 0) }
    },

    /** For who has lost phone and codes. Roles that need a second factor can then do nothing but enrol again. */
    remove: (id: string, by: string) =>
      members.changed(id, by, 'remove-totp', async tx => {
        await updateRow(tx, 'staff_members', id, { totp_sealed: null, totp_step: 0 })
        await forget(tx, id)
        await tx.run('DELETE FROM staff_sessions WHERE staff_id = ?', [id])
      }),
  }
}
export type SecondFactors = ReturnType<typeof secondFactors>
