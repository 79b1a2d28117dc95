import { type Award, awards, type Honour } from '../../../contract/showcase/nominations.ts'
import { type Clock, toIsoOrNull } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries, selectIn } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { fromJson } from '../../platform/json.ts'
import { type ItemRow, isPublic } from '../rows.ts'
import type { NominationRow } from './rows.ts'

/** Writes down what may be shown of a choice, once: an item's award, or a name whose bearer has agreed. */
export async function honour(tx: Queries, row: NominationRow, now: number): Promise<void> {
  if (row.state !== 'chosen') return
  const item = await tx.get<Row<'showcase_items', 'owner_id'>>(
    "SELECT owner_id FROM showcase_items WHERE id = ? AND state <> 'withdrawn'",
    [row.item_id],
  )
  const isNamed = row.item_id === null && row.agreement === 'agreed'
  if (!item && !isNamed) return
  await insertRow(
    tx,
    'showcase_honours',
    {
      nomination_id: row.id,
      award: row.award,
      item_id: row.item_id,
      user_id: isNamed ? row.agreed_by : (item?.owner_id ?? null),
      nominee: isNamed ? row.nominee : null,
      reason: row.decision_reason ?? '',
      committee_size: fromJson<string[]>(row.committee).length,
      chosen_at: now,
      consent_version: row.consent_version,
      consented_at: row.agreed_at,
    },
    'ON CONFLICT DO NOTHING',
  )
}

/** The awards and who has them: items that are public, and people who agreed to be named. */
export const showcaseHonours = (db: Database, clock: Clock) => ({
  async list(): Promise<{ award: Award; honours: Honour[] }[]> {
    const items = await db.all<ItemRow>(
      `SELECT * FROM showcase_items WHERE ${isPublic} AND awards <> '[]' ORDER BY published_at DESC, id LIMIT 200`,
      [clock()],
    )
    const ids = items.map(item => item.id)
    const ofItems = await selectIn(db, 'showcase_honours', 'item_id', ids)
    const named = await db.all<Row<'showcase_honours'>>(
      'SELECT * FROM showcase_honours WHERE item_id IS NULL ORDER BY chosen_at DESC, nomination_id LIMIT 200',
    )
    return awards.map(award => {
      const bearers = items.filter(item => fromJson<string[]>(item.awards).includes(award))
      const honours = [
        ...named.filter(row => row.award === award).map(row => toHonour(row, null)),
        ...bearers.map(item =>
          toHonour(
            ofItems.find(row => row.award === award && row.item_id === item.id),
            item,
          ),
        ),
      ]
      return { award, honours: honours.sort((a, b) => (b.chosenAt ?? '').localeCompare(a.chosenAt ?? '')) }
    })
  },
})
export type ShowcaseHonours = ReturnType<typeof showcaseHonours>

const toHonour = (row: Row<'showcase_honours'> | undefined, item: ItemRow | null): Honour => ({
  nominee: item?.byline ?? row?.nominee ?? '',
  itemId: item?.id ?? null,
  reason: row?.reason ?? null,
  committeeSize: row?.committee_size ?? null,
  chosenAt: toIsoOrNull(row?.chosen_at ?? null),
  sample: item?.sample === 1,
})
