import { standing } from '../../people/consents/ledger.ts'
import type { Queries } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'

/** A card with whom it was handed to. */
export type CardRow = Row<'handed_cards'> & Row<'events', 'title' | 'ends_at'> & { employer: Row<'employers'>['name'] }

export const cardColumns = `SELECT h.*, v.title, v.ends_at, e.name AS employer
  FROM handed_cards h JOIN events v ON v.id = h.fair_id JOIN employers e ON e.id = h.employer_id`

/** The condition under which the employer sees a card `h`, at the time of its one placeholder. */
export const isShown = `h.stopped_at IS NULL AND EXISTS (SELECT 1 FROM consents c
  WHERE c.user_id = h.user_id AND c.purpose = 'fair-card' AND c.scope = h.fair_id AND c.granted_at <= h.shared_at AND ${standing})`

/** Everybody who opened a card, the latest first. */
export const readingsOf = (queries: Queries, cardId: string) =>
  queries.all<Row<'handed_card_readings', 'read_at' | 'reader'>>(
    'SELECT read_at, reader FROM handed_card_readings WHERE card_id = ? ORDER BY read_at DESC, id',
    [cardId],
  )
