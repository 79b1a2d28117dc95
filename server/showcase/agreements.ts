import type { BodyOf } from '../../contract/platform/endpoint.ts'
import type { showcaseEndpoints } from '../../contract/showcase/showcase.ts'
import type { Clock } from '../platform/clock.ts'
import { type Database, insertRow, type Queries } from '../platform/db/database.ts'
import type { Person } from '../platform/http/call.ts'
import { newId } from '../platform/ids.ts'
import { conflict, editConflict, notFound, ProblemError } from '../platform/problem.ts'
import { hashToken } from '../platform/tokens.ts'
import { requireAdult } from './age.ts'
import { type ItemSteps, lockItem, setColumns } from './items.ts'
import type { ShowcasePictures } from './pictures.ts'
import { type ItemRow, picturesOf, toItem } from './rows.ts'

type Answer = BodyOf<(typeof showcaseEndpoints)['PUT /showcase/agreements/:token']>

/** What portrayed people decide about items that others wrote about them, each through an own link. */
export function showcaseAgreements(
  db: Database,
  clock: Clock,
  steps: ItemSteps,
  pictures: ShowcasePictures,
  agreed: (tx: Queries, itemId: string) => Promise<void>,
) {
  const rowOf = async (token: string): Promise<ItemRow> =>
    (await db.get<ItemRow>("SELECT * FROM showcase_items WHERE agreement_token_hash = ? AND state <> 'withdrawn'", [
      hashToken(token),
    ])) ?? notFound('agreement')

  return {
    async find(token: string) {
      const row = await rowOf(token)
      const shown = (await picturesOf(db, [row], pictures.previewKey)).get(row.id)
      return { ...toItem(row, shown), agreement: row.agreement, version: row.version, months: row.months }
    },

    /** Agreeing holds for the words as they were read; not agreeing withdraws the item at once, also later. */
    async answer(token: string, answer: Answer, person: Person): Promise<void> {
      const { id } = await rowOf(token)
      await db.transaction(async tx => {
        const row = await lockItem(tx, id)
        if (row.owner_id === person.id)
          throw new ProblemError(403, 'own-agreement', '要由对方自己确认', '这个链接请发给被拍、被写的人，由本人登录后确认。')
        if (!answer.agrees)
          return steps.withdraw(tx, row, { actor: person.id, action: 'decline', reason: '被拍、被写的人不同意公开' })
        requireAdult(answer.birthDate, clock)
        if (answer.version !== row.version) throw editConflict({ version: row.version })
        if (row.agreement !== 'asked' && row.agreement !== 'agreed')
          throw conflict('agreement-not-needed', '这篇不需要确认', '作者已改成不涉及别人。')
        const after = await setColumns(tx, id, { agreement: 'agreed', updated_at: clock() })
        await insertRow(tx, 'showcase_consents', {
          id: newId(),
          item_id: id,
          user_id: person.id,
          purpose: 'portrayal',
          version: answer.consentVersion,
          item_version: row.version,
          months: row.months,
          given_at: clock(),
        })
        await steps.record(tx, row, after, { actor: person.id, action: 'agree' })
        await agreed(tx, id)
      })
      if (!answer.agrees) await pictures.sweep()
    },
  }
}
export type ShowcaseAgreements = ReturnType<typeof showcaseAgreements>
