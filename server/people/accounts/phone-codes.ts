import { randomInt } from 'node:crypto'
import { type Clock, dayOf, minute, startOfNext } from '../../platform/clock.ts'
import { type Database, insertRow } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { ProblemError, tooManyRequests } from '../../platform/problem.ts'
import type { Vault } from '../../platform/secrets.ts'
import { SmsError, type SmsSender } from '../../platform/sms/sms.ts'

const goodFor = 5 * minute
const pause = minute
const perDay = 10
const maxAttempts = 5
/** What a provider counts over its own time. */
const hour = 60 * minute

/** Hears what whoever runs this has to mend. */
interface Journal {
  error(facts: object, text: string): void
}

/**
 * One-time codes by text message: one a minute and ten a day for a number, as many as the sender may for all together, five tries, five
 * minutes. Neither number nor code is kept in clear.
 */
export const phoneCodes = (db: Database, clock: Clock, vault: Vault, sms: SmsSender | null) => ({
  /** Whether there is a way to send them. */
  isOpen: sms !== null,

  /** Throws what to do where it did not go; with `sms-unsure` it may arrive all the same, and its code holds. */
  async send(phone: string, journal: Journal): Promise<void> {
    if (!sms)
      throw new ProblemError(403, 'provider-unavailable', '这里还不能用手机号登录', '短信还没有开通，请在微信里打开小程序登录。')
    const now = clock()
    const index = vault.index(phone)
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    await db.transaction(async tx => {
      const last = await tx.get<Row<'phone_codes'>>('SELECT * FROM phone_codes WHERE phone_index = ?', [index])
      if (last && now - last.sent_at < pause) throw tooManyRequests(Math.ceil((pause - (now - last.sent_at)) / 1000))
      const sentToday = last?.day === dayOf(now) ? last.sent_today : 0
      const all = await tx.get<{ sent: number }>('SELECT COALESCE(SUM(sent_today), 0) AS sent FROM phone_codes WHERE day = ?', [
        dayOf(now),
      ])
      const untilTomorrow = Math.ceil((startOfNext(now, 'day') - now) / 1000)
      if (sentToday >= perDay) throw tooManyRequests(untilTomorrow)
      if (Number(all?.sent) >= sms.mostADay) throw usedUp(untilTomorrow)
      const counted = await insertRow(
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
           sent_today = excluded.sent_today, day = excluded.day WHERE phone_codes.sent_at <= ${now - pause}`,
      )
      // Another one went out since we looked.
      if (counted === 0) throw tooManyRequests(Math.ceil(pause / 1000))
    })
    await sms.sendCode(phone, code).catch(error => {
      const { fault, code: reason, requestId } = error instanceof SmsError ? error : new SmsError('busy', 'unknown')
      if (fault !== 'number' && fault !== 'limited') journal.error({ sms: { fault, reason, requestId } }, '短信没有发出去')
      throw told[fault]()
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

/** What the person who waits for a code is told. */
const told: Record<SmsError['fault'], () => ProblemError> = {
  number: () => new ProblemError(400, 'sms-refused', '这个号码收不了验证码', '请核对手机号，或换一个能收短信的号码。'),
  limited: () =>
    new ProblemError(429, 'too-many-requests', '这个号码收的验证码太多了', '请 1 小时后再试，或在微信里打开小程序登录。', {
      retryAfter: hour / 1000,
    }),
  refused: () => notSent('请在微信里打开小程序登录；工作人员会处理。'),
  busy: () => notSent('请过 1 分钟再试，或在微信里打开小程序登录。'),
  unsure: () =>
    new ProblemError(503, 'sms-unsure', '没等到短信平台的回应', '短信可能已经发出：收到就填验证码，没收到请过 1 分钟再发。', {
      retryAfter: 60,
    }),
}

const notSent = (whatToDo: string) => new ProblemError(503, 'unavailable', '短信没有发出去', whatToDo, { retryAfter: 60 })

const usedUp = (retryAfter: number) =>
  new ProblemError(429, 'too-many-requests', '今天的验证码短信发完了', '请在微信里打开小程序登录，或明天再来。', { retryAfter })

export type PhoneCodes = ReturnType<typeof phoneCodes>
