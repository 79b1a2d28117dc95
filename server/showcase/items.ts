import { type Clock, plus } from '../platform/clock.ts'
import { type Queries, updateRow } from '../platform/db/database.ts'
import type { Changes } from '../platform/db/rows.ts'
import type { TextIndex } from '../platform/db/text-index.ts'
import { notFound } from '../platform/problem.ts'
import type { AuditLog } from '../staff/audit.ts'
import type { ShowcasePictures } from './pictures.ts'
import { type ItemRow, indexedItem } from './rows.ts'

export const textKind = 'showcase'

/** Reads a row and holds it until the transaction ends. */
export async function lockItem(tx: Queries, id: string): Promise<ItemRow> {
  await tx.run('UPDATE showcase_items SET version = version WHERE id = ?', [id])
  return (await tx.get<ItemRow>('SELECT * FROM showcase_items WHERE id = ?', [id])) ?? notFound('showcase')
}

export async function setColumns(tx: Queries, id: string, columns: Changes<'showcase_items'>): Promise<ItemRow> {
  await updateRow(tx, 'showcase_items', id, columns)
  return (await tx.get<ItemRow>('SELECT * FROM showcase_items WHERE id = ?', [id])) ?? notFound('showcase')
}

interface Change {
  actor: string
  action: string
  reason?: string
}

/** The steps an item takes between its states. Nothing of its words or pictures goes into the audit trail. */
export function itemSteps(clock: Clock, text: TextIndex, audit: AuditLog, dropPictures: ShowcasePictures['drop']) {
  const record = (tx: Queries, before: ItemRow, after: ItemRow, { actor, action, reason }: Change) =>
    audit.record(tx, {
      actor,
      action,
      kind: 'showcase',
      entityId: after.id,
      before: { state: before.state, version: before.version },
      after: { state: after.state, version: after.version, hold: after.hold, agreement: after.agreement },
      reason: reason ?? null,
    })

  return {
    record,

    async publish(tx: Queries, row: ItemRow, change: Change): Promise<ItemRow> {
      const now = clock()
      const after = await setColumns(tx, row.id, {
        state: 'published',
        hold: 'new',
        reason: null,
        version: row.version + 1,
        updated_at: now,
        ...(row.published_at === null ? { published_at: now, expires_at: plus(now, row.months, 'month') } : {}),
      })
      await text.put(tx, textKind, [indexedItem(after)])
      await record(tx, row, after, change)
      return after
    },

    /** Takes an item off every list; its words and pictures stay with its author and the staff. */
    async hide(tx: Queries, row: ItemRow, columns: Changes<'showcase_items'>, change: Change): Promise<ItemRow> {
      const after = await setColumns(tx, row.id, { ...columns, version: row.version + 1, updated_at: clock() })
      await text.remove(tx, textKind, [row.id])
      await record(tx, row, after, change)
      return after
    },

    /** Deletes the words, the pictures and everything that points to them; what was consented to stays on record. */
    async withdraw(tx: Queries, row: ItemRow, change: Change): Promise<void> {
      const now = clock()
      await dropPictures(tx, 'item_id = ?', [row.id])
      for (const table of ['likes', 'reports', 'features', 'checks', 'introductions', 'honours'])
        await tx.run(`DELETE FROM showcase_${table} WHERE item_id = ?`, [row.id])
      await tx.run('UPDATE showcase_consents SET withdrawn_at = ? WHERE item_id = ? AND withdrawn_at IS NULL', [now, row.id])
      await this.hide(tx, row, { ...blank, reason: change.reason ?? null }, change)
    },
  }
}
export type ItemSteps = ReturnType<typeof itemSteps>

const blank: Changes<'showcase_items'> = {
  state: 'withdrawn',
  title: '',
  byline: '',
  quote: null,
  story: '[]',
  links: '[]',
  tags: '[]',
  place: null,
  awards: '[]',
  flags: '[]',
  agreement_token_hash: null,
}
