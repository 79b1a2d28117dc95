import type { Snapshot } from '../../../contract/careers/applications.ts'
import type { CardAnswer, ReceivedCard } from '../../../contract/careers/handed-cards.ts'
import { normalizeCode } from '../../../contract/platform/code.ts'
import { parseCode } from '../../../contract/platform/signed-code.ts'
import { sharedUntil } from '../../people/consents/ledger.ts'
import { tell } from '../../people/inbox/tell.ts'
import { type Clock, spokenTime, toIso } from '../../platform/clock.ts'
import { insertRow, placeholders, type Queries, updateRow } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { newId } from '../../platform/ids.ts'
import { fromJson } from '../../platform/json.ts'
import { ProblemError } from '../../platform/problem.ts'
import type { PassSigner, Vault } from '../../platform/secrets.ts'
import type { AuditLog } from '../../staff/audit.ts'
import type { CardOf } from '../applications/repository.ts'
import { type CardRow, cardColumns, isShown } from './rows.ts'

/** An employer at its booth: for the audit trail, and for the person to read. */
export interface CardReceiver {
  fairId: string
  employerId: string
  employer: string
  actor: string
  reader: string
}

const mostCards = 500

const applications = '/packages/mine/applications'

/** An employer's answer as the person reads it. */
function answerMessage(answer: CardAnswer, employer: string, hasPhone: boolean) {
  switch (answer) {
    case 'interview':
      return {
        title: `${employer}约你面试`,
        text: hasPhone
          ? '会打你名片上的电话约时间。面试不用交任何费用。'
          : '你的名片上没有电话，请到展位当面约时间。面试不用交任何费用。',
      }
    case 'later':
      return { title: `${employer}会再联系你`, text: '名片留下了，还没有定下来。' }
    case 'unsuitable':
      return { title: `${employer}：这次不合适`, text: '谢谢你去过展位。可以再看看别的岗位。' }
  }
}

const notShared = () => new ProblemError(403, 'not-shared', '本人没有同意公开', '本人没有同意、已经撤回，或约定的日期已过。')

const wrongCode = () =>
  new ProblemError(404, 'wrong-code', '没有认出这个码', '请对方在“递名片”里刷新，再扫一次；码 10 分钟有效，只在这一场能用。')

interface BoothCardParts {
  vault: Vault
  signer: PassSigner
  audit: AuditLog
  cardOf: CardOf
}

/** Cards as a booth receives and reads them. */
export function boothCards(clock: Clock, { vault, signer, audit, cardOf }: BoothCardParts) {
  const shown = (tx: Queries, { fairId, employerId }: CardReceiver, condition = '', params: string[] = []) =>
    tx.all<CardRow>(
      `${cardColumns} WHERE h.fair_id = ? AND h.employer_id = ? AND ${isShown} ${condition} ORDER BY h.handed_at DESC, h.id LIMIT ${mostCards}`,
      [fairId, employerId, clock(), ...params],
    )

  async function received(tx: Queries, booth: CardReceiver, rows: CardRow[]): Promise<ReceivedCard[]> {
    const read = await tx.all<Row<'handed_card_readings', 'card_id'>>(
      `SELECT DISTINCT r.card_id FROM handed_card_readings r JOIN handed_cards h ON h.id = r.card_id
       WHERE h.fair_id = ? AND h.employer_id = ?`,
      [booth.fairId, booth.employerId],
    )
    const isRead = new Set(read.map(row => row.card_id))
    return rows.map(row => ({
      id: row.id,
      handedAt: toIso(row.handed_at),
      isRead: isRead.has(row.id),
      answer: row.answer ?? null,
    }))
  }

  /** The code somebody shows: out of a token whose signature holds, or as typed. */
  function codeOf(text: string): string {
    const typed = normalizeCode(text)
    const token = typed === null ? parseCode(text, 'DH2') : null
    const code = token && signer.verify(token.signed, token.signature) ? token.code : typed
    if (code === null) throw wrongCode()
    return code
  }

  return {
    /** Whether it was typed: typed codes can be guessed, signed ones cannot. */
    isTyped: (text: string) => normalizeCode(text) !== null,

    list: async (tx: Queries, booth: CardReceiver) => ({ items: await received(tx, booth, await shown(tx, booth)) }),

    /** Takes the card of whoever shows this code now, as it is now; its owner is told. */
    async receive(tx: Queries, booth: CardReceiver, text: string): Promise<ReceivedCard> {
      const now = clock()
      const code = codeOf(text)
      const indexes = [vault.index(code), ...vault.earlierIndexes(code)]
      const shownCode = await tx.get<Row<'card_codes'>>(
        `SELECT * FROM card_codes WHERE code_index IN (${placeholders(indexes.length)}) AND fair_id = ? AND ends_at > ?`,
        [...indexes, booth.fairId, now],
      )
      if (!shownCode) throw wrongCode()
      const until = await sharedUntil(tx, shownCode.user_id, [booth.fairId], now, 'fair-card')
      if (until === null) throw new ProblemError(403, 'no-consent', '对方撤回了同意', '对方同意以后再出示一次码，就能收到名片。')
      const card = await cardOf(tx, shownCode.user_id, shownCode.with_phone === 1)
      await insertRow(
        tx,
        'handed_cards',
        {
          id: newId(),
          user_id: shownCode.user_id,
          fair_id: booth.fairId,
          employer_id: booth.employerId,
          snapshot_sealed: vault.seal(JSON.stringify(card)),
          handed_at: now,
          shared_at: now,
        },
        `ON CONFLICT (user_id, fair_id, employer_id) DO UPDATE SET snapshot_sealed = excluded.snapshot_sealed,
           handed_at = excluded.handed_at, shared_at = excluded.shared_at, stopped_at = NULL`,
      )
      const rows = await shown(tx, booth, 'AND h.user_id = ?', [shownCode.user_id])
      const [row] = await received(tx, booth, rows)
      if (!row) throw wrongCode()
      const message = {
        title: `名片给了${booth.employer}`,
        text: `${booth.employer}扫了你的码，能看你的简历卡到 ${spokenTime(until)}。不想给看，随时在“我的投递”里停。`,
        link: applications,
        key: `card ${row.id} ${shownCode.code_index}`,
      }
      await tell(tx, [shownCode.user_id], message, now)
      await audit.record(tx, { actor: booth.actor, action: 'receive-card', kind: 'handed-card', entityId: row.id })
      return row
    },

    /** Opens a card and writes down that it was opened; both or neither. */
    async open(tx: Queries, booth: CardReceiver, id: string): Promise<Snapshot> {
      const [row] = await shown(tx, booth, 'AND h.id = ?', [id])
      if (!row) throw notShared()
      await insertRow(tx, 'handed_card_readings', { id: newId(), card_id: id, read_at: clock(), reader: booth.reader })
      await audit.record(tx, { actor: booth.actor, action: 'open-card', kind: 'handed-card', entityId: id })
      return fromJson<Snapshot>(vault.open(row.snapshot_sealed))
    },

    /** Says to its owner what the booth makes of it; may be said anew, and of each answer the owner is told once. */
    async answer(tx: Queries, booth: CardReceiver, id: string, answer: CardAnswer): Promise<ReceivedCard> {
      const [row] = await shown(tx, booth, 'AND h.id = ?', [id])
      if (!row) throw notShared()
      const now = clock()
      if (row.answer !== answer) {
        await updateRow(tx, 'handed_cards', id, { answer, answered_at: now })
        const { phone } = fromJson<Snapshot>(vault.open(row.snapshot_sealed))
        const message = answerMessage(answer, booth.employer, phone !== null)
        await tell(tx, [row.user_id], { ...message, link: applications, key: `card ${id} ${answer}` }, now)
        await audit.record(tx, {
          actor: booth.actor,
          action: 'answer-card',
          kind: 'handed-card',
          entityId: id,
          before: { answer: row.answer ?? null },
          after: { answer },
        })
      }
      const [card] = await received(tx, booth, await shown(tx, booth, 'AND h.id = ?', [id]))
      if (!card) throw notShared()
      return card
    },
  }
}
export type BoothCards = ReturnType<typeof boothCards>
