import type { MyShowcaseItem, ShowcaseEdit, ShowcaseProgress, ShowcaseSubmission } from '../../contract/showcase/showcase.ts'
import { holdPerson } from '../people/accounts/hold-person.ts'
import { type Clock, plus } from '../platform/clock.ts'
import { type Database, insertRow, type Queries } from '../platform/db/database.ts'
import type { Changes, Row } from '../platform/db/rows.ts'
import type { Person } from '../platform/http/call.ts'
import { newId } from '../platform/ids.ts'
import { fromJson } from '../platform/json.ts'
import { conflict, editConflict, notFound } from '../platform/problem.ts'
import { hashToken, newToken } from '../platform/tokens.ts'
import { requireAdult } from './age.ts'
import { columnsOf, refuseForeignLinks, textsOf } from './fields.ts'
import { type ItemSteps, lockItem, setColumns } from './items.ts'
import type { ShowcasePictures } from './pictures.ts'
import { type ItemRow, picturesOf, toMine, toProgress } from './rows.ts'
import type { ShowcaseFlag, ShowcaseWording } from './wording.ts'

/** Called in the transaction of a new or changed item: asks for its content to be checked. */
type AskChecks = (tx: Queries, item: ItemRow) => Promise<void>

/** What every author says of a new item. */
type Words = Row<'showcase_items', 'kind' | 'title' | 'byline' | 'story' | 'portrays'>

/** One person may have this many items waiting. */
const maxWaiting = 10

/** Items as their authors write, change and withdraw them. */
export function showcaseAuthorRepository(
  db: Database,
  clock: Clock,
  steps: ItemSteps,
  pictures: ShowcasePictures,
  askChecks: AskChecks,
  wording: ShowcaseWording,
) {
  const ownItem = async (tx: Queries, id: string, person: Person): Promise<ItemRow> => {
    const row = await lockItem(tx, id)
    if (row.owner_id !== person.id) notFound('showcase')
    if (row.state === 'withdrawn') throw conflict('withdrawn', '已经撤下了', '撤下的内容已经删除，想再展示请重新投稿。')
    return row
  }

  /** Looks at the words as they stand in the row; refuses contacts and gives what holds the item back. */
  async function judged(tx: Queries, row: ItemRow): Promise<ShowcaseFlag[]> {
    const found = (await picturesOf(tx, [row])).get(row.id) ?? []
    const texts = textsOf(
      row,
      found.map(picture => picture.description),
    )
    wording.refuseContacts(texts)
    return wording.heldWordsIn(texts)
  }

  return {
    /** Takes a new item in, inside the caller's transaction. It waits for a decision. */
    async create(tx: Queries, submission: ShowcaseSubmission, person: Person): Promise<ShowcaseProgress> {
      const { consent, ...fields } = submission
      const now = clock()
      requireAdult(consent.birthDate, clock)
      refuseForeignLinks(fields.links)
      await holdPerson(tx, person.id)
      const waiting = await tx.get<{ count: number }>(
        "SELECT count(*) AS count FROM showcase_items WHERE owner_id = ? AND state = 'review'",
        [person.id],
      )
      if ((waiting?.count ?? 0) >= maxWaiting)
        throw conflict('too-many-waiting', '在审的投稿太多了', `已有 ${maxWaiting} 篇在等审核，等有结果了再投。`)
      const id = newId()
      await insertRow(tx, 'showcase_items', {
        id,
        owner_id: person.id,
        ...defaults,
        ...(columnsOf(fields) as Words),
        state: 'review',
        agreement: fields.portrays === 'other' ? 'asked' : 'not-needed',
        months: consent.months,
        expires_at: plus(now, consent.months, 'month'),
        created_at: now,
        updated_at: now,
      })
      await pictures.attach(tx, id, person, fields.pictures ?? [])
      const inserted = await lockItem(tx, id)
      const row = await setColumns(tx, id, { flags: JSON.stringify(await judged(tx, inserted)) })
      await insertRow(tx, 'showcase_consents', {
        id: newId(),
        item_id: id,
        user_id: person.id,
        purpose: 'publication',
        version: consent.version,
        item_version: 1,
        months: consent.months,
        given_at: now,
      })
      await steps.record(tx, row, row, { actor: person.id, action: 'submit' })
      await askChecks(tx, row)
      return toProgress(row)
    },

    /** Whatever was decided before: the changed item waits again, and whoever is portrayed is asked again. */
    update: (id: string, edit: ShowcaseEdit, person: Person, ifMatch: number | null): Promise<ShowcaseProgress> =>
      db.transaction(async tx => {
        const before = await ownItem(tx, id, person)
        if (ifMatch !== null && ifMatch !== before.version) throw editConflict(toProgress(before))
        refuseForeignLinks(edit.links)
        if (edit.pictures) await pictures.attach(tx, id, person, edit.pictures)
        const written = await setColumns(tx, id, columnsOf(edit))
        const flags = await judged(tx, written)
        if (before.portrays === 'other' && written.portrays !== 'other')
          flags.push({ word: '原来写的是别人，现在改为不是', field: 'portrays' })
        const row = await steps.hide(
          tx,
          before,
          {
            state: 'review',
            hold: holdAfter(before),
            reason: null,
            flags: JSON.stringify([
              ...flags,
              ...fromJson<ShowcaseFlag[]>(before.flags).filter(flag => flag.field === 'portrays'),
            ]),
            agreement: written.portrays === 'other' ? 'asked' : 'not-needed',
          },
          { actor: person.id, action: 'edit' },
        )
        await askChecks(tx, row)
        return toProgress(row)
      }),

    async withdraw(id: string, person: Person): Promise<void> {
      await db.transaction(async tx => {
        const row = await lockItem(tx, id)
        if (row.owner_id !== person.id) notFound('showcase')
        if (row.state !== 'withdrawn') await steps.withdraw(tx, row, { actor: person.id, action: 'withdraw' })
      })
      await pictures.sweep()
    },

    async progress(tx: Queries, id: string, person: Person): Promise<ShowcaseProgress> {
      const row = await tx.get<ItemRow>('SELECT * FROM showcase_items WHERE id = ? AND owner_id = ?', [id, person.id])
      return toProgress(row ?? notFound('showcase'))
    },

    async mine(person: Person): Promise<MyShowcaseItem[]> {
      const rows = await db.all<ItemRow>('SELECT * FROM showcase_items WHERE owner_id = ? ORDER BY updated_at DESC, id', [
        person.id,
      ])
      const found = await picturesOf(db, rows, pictures.previewKey)
      return rows.map(row => toMine(row, found.get(row.id)))
    },

    /** A fresh link for whoever is portrayed; only its hash is kept. */
    agreementLink: (id: string, person: Person): Promise<{ token: string }> =>
      db.transaction(async tx => {
        const row = await ownItem(tx, id, person)
        if (row.portrays !== 'other')
          throw conflict('agreement-not-needed', '这篇不需要别人确认', '只有写到或拍到别人的投稿才需要对方同意。')
        const token = newToken()
        await setColumns(tx, id, { agreement_token_hash: hashToken(token) })
        return { token }
      }),
  }
}
export type ShowcaseAuthorRepository = ReturnType<typeof showcaseAuthorRepository>

/** What was rejected or reported is never published without a person. */
const holdAfter = ({ state, hold }: ItemRow): ItemRow['hold'] =>
  state === 'rejected' ? 'rejected' : state === 'review' && hold !== 'new' ? hold : 'edited'

const defaults = { cover: 'craft', links: '[]', tags: '[]' } satisfies Changes<'showcase_items'>
