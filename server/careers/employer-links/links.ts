import { type Clock, startOfNext } from '../../platform/clock.ts'
import { type Database, insertRow, type Queries, updateRow } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { notFound, ProblemError } from '../../platform/problem.ts'
import type { Vault } from '../../platform/secrets.ts'
import { hashToken, newToken } from '../../platform/tokens.ts'

/** A link with what it is for. */
export type LinkRow = Row<'employer_links'> &
  Row<'events', 'title' | 'starts_at' | 'ends_at' | 'venue' | 'organizer' | 'cancelled_reason'> & {
    employer: Row<'employers'>['name']
    booth: Row<'booths'>['number'] | null
  }

export const linkColumns = `SELECT l.*, v.title, v.starts_at, v.ends_at, v.venue, v.organizer, v.cancelled_reason,
    e.name AS employer, b.number AS booth
  FROM employer_links l JOIN events v ON v.id = l.fair_id JOIN employers e ON e.id = l.employer_id
  LEFT JOIN booths b ON b.fair_id = l.fair_id AND b.employer_id = l.employer_id`

/** With the day after the fair, whenever that is by now. */
export const endOf = (link: Pick<LinkRow, 'ends_at'>) => startOfNext(startOfNext(link.ends_at, 'day'), 'day')

/** Whoever does something by this link, in the audit trail. */
export const actorOf = (link: LinkRow) => `${link.employer}（企业链接 ${link.id.slice(0, 8)}）`

/** The same as the owner of a card reads it. */
export const readerOf = (link: LinkRow) => `${link.employer}（招聘会企业链接）`

export const phoneStartOf = (link: LinkRow, vault: Vault) => vault.open(link.phone_sealed).slice(0, 3)

/** Counts tries under a name, and takes one back. */
export interface Tries {
  count(name: string): Promise<void>
  giveBack(name: string): Promise<void>
}

/** Four digits are soon guessed: so many wrong ones, however far apart, and only staff can help. */
const mostMisses = 15

/** Who may use a link: whoever holds it and knows the last four digits of the phone on file. */
export function linkDoor(db: Database, clock: Clock, vault: Vault, tries: Tries) {
  /** The link as long as it may be used. Throws `link-ended` where it was withdrawn or its time is over. */
  async function find(queries: Queries, token: string): Promise<LinkRow> {
    const link = await queries.get<LinkRow>(`${linkColumns} WHERE l.token_hash = ?`, [hashToken(token)])
    if (!link) return notFound('employer-link')
    if (link.withdrawn_at !== null || link.cancelled_reason !== null || clock() >= endOf(link))
      throw new ProblemError(
        410,
        'link-ended',
        '这个链接已经失效',
        '招聘会已经结束、取消，或链接被收回。有事请联系发链接的工作人员。',
      )
    return link
  }

  /** The link for somebody who opened it on this device. Throws `link-shut` where the digits must be given first. */
  async function opened(queries: Queries, token: string, key: string | null): Promise<LinkRow> {
    const link = await find(queries, token)
    const opening = await queries.get(
      'SELECT 1 AS one FROM employer_link_openings WHERE key_hash = ? AND link_id = ? AND ends_at > ?',
      [hashToken(key ?? ''), link.id, clock()],
    )
    if (opening) return link
    throw new ProblemError(403, 'link-shut', '请先输入手机号后四位', '换了手机、浏览器，或隔了太久，都要再输一次。')
  }

  return {
    find: (token: string) => find(db, token),

    /** Runs a deed in a transaction, for a link that is open on this device. */
    within: <T>(token: string, key: string | null, deed: (tx: Queries, link: LinkRow) => Promise<T>): Promise<T> =>
      db.transaction(async tx => deed(tx, await opened(tx, token, key))),

    /** Gives a key where the digits are right. Each try counts before it is looked at. */
    async open(token: string, lastFour: string) {
      const link = await find(db, token)
      const name = `employer-link ${link.id}`
      await tries.count(name)
      const counted = await db.run('UPDATE employer_links SET misses = misses + 1 WHERE id = ? AND misses < ?', [
        link.id,
        mostMisses,
      ])
      if (!counted)
        throw new ProblemError(403, 'link-locked', '试错太多，链接锁住了', '请联系发链接的工作人员，请对方再发一次就能打开。')
      if (vault.open(link.phone_sealed).slice(-4) !== lastFour)
        throw new ProblemError(
          403,
          'wrong-digits',
          '后四位不对',
          '请填登记在招聘会的那个手机号的最后四位；不记得请问发链接的工作人员。',
        )
      await tries.giveBack(name)
      const key = newToken()
      const now = clock()
      await db.transaction(async tx => {
        const row = { key_hash: hashToken(key), link_id: link.id, opened_at: now, ends_at: endOf(link) }
        await insertRow(tx, 'employer_link_openings', row)
        await tx.run('UPDATE employer_links SET misses = misses - 1 WHERE id = ? AND misses > 0', [link.id])
        if (link.opened_at === null) await updateRow(tx, 'employer_links', link.id, { opened_at: now })
      })
      return { key, endsAt: endOf(link) }
    },
  }
}
export type LinkDoor = ReturnType<typeof linkDoor>
