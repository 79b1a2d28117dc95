import type { MyNomination } from '../../../contract/showcase/nominations.ts'
import type { Nomination } from '../../../contract/showcase/staff-showcase.ts'
import { toIso } from '../../platform/clock.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import { fromJson } from '../../platform/json.ts'

export type NominationRow = Narrow<Row<'showcase_nominations'>, Pick<MyNomination, 'award'>>

/** Nothing of who proposed it or who sat in the committee. */
export const toProposal = (row: NominationRow) => ({
  award: row.award,
  nominee: row.nominee,
  reason: row.reason,
  state: row.state,
  agreement: row.agreement,
  decisionReason: row.decision_reason,
})

export const toMyNomination = (row: NominationRow): MyNomination => ({
  ...toProposal(row),
  id: row.id,
  itemId: row.item_id,
  createdAt: toIso(row.created_at),
})

export const toNomination = (row: NominationRow): Nomination => ({
  ...toMyNomination(row),
  committee: fromJson<string[]>(row.committee),
})
