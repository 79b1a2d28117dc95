import { randomInt } from 'node:crypto'
import { type Clock, dayOf, minute, startOfNext } from '../../platform/clock.ts'
import { type Database, insertRow } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { ProblemError, tooManyRequests } from '../../platform/problem.ts'
import type { Vault } from '../../platform/secrets.ts'
import type { SmsSender } from '../../platform/sms/sms.ts'

const goodFor = 5 * minute
const pause = minute
const perDay = 10
const maxAttempts = 5

/** One-time codes by text message: one a minute, ten a day, five tries, five minutes. Neither number nor code is kept in clear. */
export const phoneCodes = (db: Database, clock: Clock, vault: Vault, sms: SmsSender | null) => ({
  /** Whether there is a way to send them. */
  isOpen: sms !== null,

  async send(phone: string): Promise<void> {
    if (!sms) throw new ProblemError(403, 'provider-unavailable', '这种登录方式不可用', '短信还没有开通，请在微信里打开。')
    const now = clock()
    const index = vault.index(phone)
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    await db.transaction(async tx => {
      const last = await tx.get<Row<'phone_codes'>>('SELECT * FROM phone_codes WHERE phone_index = ?', [index])
      if (last && now - last.sent_at < pause) throw tooManyRequests(Math.ceil((pause - (now - last.sent_at)) / 1000))
      const sentToday = last?.day === dayOf(now) ? last.sent_today : 0
      if (sentToday >= perDay) throw tooManyRequests(Math.ceil((startOfNext(now, 'day') - now) / 1000))
      await insertRow(
        tx,
        'phone_codes',
        {
          phone_index: index,
          code_hash: vault.index(`${phone} ${code}`),
          sent_at: now,
          attempts: 0,
          sent_today: sentToday + 1,
          day: dayOf(now),
        },
        `ON CONFLICT (phone_index) DO UPDATE SET code_hash = excluded.code_hash, sent_at = excluded.sent_at, attempts = 0,
           sent_today = excluded.sent_today, day = excluded.day`,
      )
    })
    await sms.sendCode(phone, code).catch(() => {
      throw new ProblemError(503, 'unavailable', '短信没有发出去', '请过一分钟再试，或在微信里打开。', { retryAfter: 60 })
    })
  },

  /** Uses the code up; throws where it is wrong, run out or was tried too often. */
  async use(phone: string, code: string): Promise<void> {
    const index = vault.index(phone)
    // Counts before it compares: parallel guesses share the five tries.
    const counted = await db.run(
      'UPDATE phone_codes SET attempts = attempts + 1 WHERE phone_index = ? AND attempts < ? AND sent_at > ?',
      [index, maxAttempts, clock() - goodFor],
    )
    const used =
      counted === 1 &&
      (await db.run("UPDATE phone_codes SET code_hash = '', attempts = ? WHERE phone_index = ? AND code_hash = ?", [
        maxAttempts,
        index,
        vault.index(`${phone} ${code}`),
      ])) === 1
    if (!used) throw new ProblemError(400, 'sign-in-failed', '验证码不对或已过期', '请核对短信里的 6 位数字，或重新获取。')
  },
})
export type PhoneCodes = ReturnType<typeof phoneCodes>
