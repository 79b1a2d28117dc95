import type { CardCode, HandedCard } from '../../../contract/careers/handed-cards.ts'
import { formatCode, signedText } from '../../../contract/platform/signed-code.ts'
import { grant, sharedUntil } from '../../people/consents/ledger.ts'
import { type Clock, hour, minute, parseTime, toIso, toIsoOrNull } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries, updateRow } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { newCode } from '../../platform/ids.ts'
import { conflict, notFound, ProblemError } from '../../platform/problem.ts'
import type { PassSigner, Vault } from '../../platform/secrets.ts'
import type { CardOf } from '../applications/repository.ts'
import { type CardRow, cardColumns, isShown, readingsOf } from './rows.ts'

const validFor = 10 * minute
/** How long before a fair codes are shown. */
const earliest = hour

const noConsent = () => new ProblemError(403, 'no-consent', '还没有同意', '先同意这一场扫到码的企业看你的简历卡，再出示码。')

/** Cards as people hand them over. What an employer sees hangs on the consent for the fair and on nothing else. */
export function handedCardRepository(db: Database, clock: Clock, keys: { vault: Vault; signer: PassSigner }, cardOf: CardOf) {
  const { vault, signer } = keys

  const untilOf = (queries: Queries, userId: string, fairId: string) =>
    sharedUntil(queries, userId, [fairId], clock(), 'fair-card')

  async function toCard(queries: Queries, row: CardRow): Promise<HandedCard> {
    const readings = await readingsOf(queries, row.id)
    const fairUntil = toIsoOrNull(await untilOf(queries, row.user_id, row.fair_id))
    const isSeen = await queries.get(`SELECT 1 AS one FROM handed_cards h WHERE h.id = ? AND ${isShown}`, [row.id, clock()])
    return {
      id: row.id,
      fair: { id: row.fair_id, title: row.title, endsAt: toIso(row.ends_at) },
      employer: { id: row.employer_id, name: row.employer },
      handedAt: toIso(row.handed_at),
      sharedUntil: isSeen ? fairUntil : null,
      fairUntil,
      readings: readings.map(reading => ({ at: toIso(reading.read_at), reader: reading.reader })),
      answer: row.answer && row.answered_at ? { said: row.answer, at: toIso(row.answered_at) } : null,
    }
  }

  return {
    /** A code to be shown now. Throws `no-consent` before the person agreed, `no-card` where there is no name to hand over. */
    issue(userId: string, fairId: string, withPhone: boolean): Promise<CardCode> {
      return db.transaction(async tx => {
        const now = clock()
        const fair =
          (await tx.get<Row<'events', 'starts_at' | 'ends_at' | 'cancelled_reason'>>(
            `SELECT v.starts_at, v.ends_at, v.cancelled_reason FROM events v JOIN fairs f ON f.event_id = v.id
             WHERE v.id = ? AND v.state = 'published'`,
            [fairId],
          )) ?? notFound('fair')
        if (fair.cancelled_reason !== null || now >= fair.ends_at)
          throw conflict('closed', '这一场已经结束', '招聘会结束或取消了，不再递名片。可以在岗位页网上投递。')
        if (now < fair.starts_at - earliest) throw conflict('closed', '还没开场', '开场前 1 小时起可以出示码，给展位扫。')
        if ((await untilOf(tx, userId, fairId)) === null) throw noConsent()
        if (!(await cardOf(tx, userId, false)).name)
          throw conflict('no-card', '名片上还没有名字', '先在“我的简历卡”里填上姓名，再出示码。')
        const code = newCode()
        const ends_at = now + validFor
        await insertRow(tx, 'card_codes', {
          code_index: vault.index(code),
          user_id: userId,
          fair_id: fairId,
          with_phone: withPhone ? 1 : 0,
          issued_at: now,
          ends_at,
        })
        const claims = { eventId: fairId, code, validUntil: Math.floor(ends_at / 1000) }
        return { code, token: formatCode(claims, signer.sign(signedText(claims, 'DH2')), 'DH2'), validUntil: toIso(ends_at) }
      })
    },

    async listOf(userId: string): Promise<HandedCard[]> {
      const rows = await db.all<CardRow>(`${cardColumns} WHERE h.user_id = ? ORDER BY h.handed_at DESC, h.id`, [userId])
      return Promise.all(rows.map(row => toCard(db, row)))
    },

    /** Stops showing a card to its employer, or shows it again. Throws `no-consent` where that for the fair has ended. */
    setSharing(
      userId: string,
      id: string,
      { shared, until }: { shared: boolean; until?: string | undefined },
    ): Promise<HandedCard> {
      return db.transaction(async tx => {
        const own = async () =>
          (await tx.get<CardRow>(`${cardColumns} WHERE h.id = ? AND h.user_id = ?`, [id, userId])) ?? notFound('card')
        const row = await own()
        const now = clock()
        if (shared && (await untilOf(tx, userId, row.fair_id)) === null) {
          if (until === undefined) throw noConsent()
          await grant(tx, { userId, purpose: 'fair-card', scope: row.fair_id, endsAt: parseTime(until) }, now)
        }
        await updateRow(tx, 'handed_cards', id, shared ? { stopped_at: null, shared_at: now } : { stopped_at: now })
        return toCard(tx, await own())
      })
    },
  }
}
export type HandedCardRepository = ReturnType<typeof handedCardRepository>
