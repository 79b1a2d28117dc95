import { createHash } from 'node:crypto'
import type { ShowcasePicture } from '../../contract/showcase/showcase.ts'
import { holdPerson } from '../people/accounts/hold-person.ts'
import { type Clock, dayLength } from '../platform/clock.ts'
import { type Database, insertAll, insertRow, type Queries, type SqlValue } from '../platform/db/database.ts'
import type { Row } from '../platform/db/rows.ts'
import type { Person, UploadedFile } from '../platform/http/call.ts'
import { newId } from '../platform/ids.ts'
import { cleanPicture, pictureWidths } from '../platform/media/clean-picture.ts'
import type { ObjectStore } from '../platform/media/object-store.ts'
import { invalidRequest, notFound, ProblemError, tooManyRequests, unavailable } from '../platform/problem.ts'
import type { Vault } from '../platform/secrets.ts'
import { type PreviewKey, toPicture } from './rows.ts'

/** Pictures that were never used are deleted after a day; until then nobody has more than this many. */
const unusedKept = dayLength
const maxUnused = 30

const suffixes = pictureWidths.flatMap(width => [`${width}.webp`, `${width}.jpg`])

/** Pictures of the showcase: cleaned on arrival, kept in the store, opened to those who may see them. */
export function showcasePictures(db: Database, clock: Clock, store: ObjectStore | null, vault: Vault) {
  const previewKey: PreviewKey = hash => vault.index(`preview ${hash}`)

  /** Deletes pictures and lists their files for removal. */
  async function drop(tx: Queries, where: string, params: SqlValue[]): Promise<void> {
    const gone = await tx.all<Row<'showcase_pictures', 'hash'>>(
      `DELETE FROM showcase_pictures WHERE ${where} RETURNING hash`,
      params,
    )
    await insertAll(
      tx,
      'media_removals',
      gone.map(({ hash }) => ({ hash, asked_at: clock() })),
    )
  }

  async function requireRoom(queries: Queries, person: Person): Promise<void> {
    const unused = await queries.get<{ count: number }>(
      'SELECT count(*) AS count FROM showcase_pictures WHERE owner_id = ? AND item_id IS NULL',
      [person.id],
    )
    if ((unused?.count ?? 0) >= maxUnused) throw tooManyRequests(3600)
  }

  return {
    drop,
    previewKey,

    async upload({ bytes }: UploadedFile, person: Person): Promise<ShowcasePicture> {
      if (!store) throw unavailable()
      await requireRoom(db, person)
      const { width, height, thumbhash, files } = await cleanPicture(bytes)
      const id = newId()
      const hash = createHash('sha256').update(id)
      for (const file of files) hash.update(file.bytes)
      const row = {
        id,
        owner_id: person.id,
        description: '',
        hash: hash.digest('hex').slice(0, 40),
        width,
        height,
        thumbhash,
      }
      // Listed for removal until the row stands: a cut in between leaves no file behind.
      await insertRow(db, 'media_removals', { hash: row.hash, asked_at: clock() + unusedKept })
      for (const file of files) await store.put(`${row.hash}-${file.suffix}`, file.bytes, file.contentType)
      await db.transaction(async tx => {
        // Counted once more: cleaning takes long enough for others to arrive.
        await holdPerson(tx, person.id)
        await requireRoom(tx, person)
        await insertRow(tx, 'showcase_pictures', { ...row, created_at: clock() })
        await tx.run('DELETE FROM media_removals WHERE hash = ?', [row.hash])
      })
      return toPicture(row, previewKey)
    },

    async discard(id: string, person: Person): Promise<void> {
      await db.transaction(async tx => {
        await drop(tx, 'id = ? AND owner_id = ? AND item_id IS NULL', [id, person.id])
      })
      await this.sweep()
    },

    /** Makes these, in this order, the pictures of an item; those it had besides are deleted. */
    async attach(tx: Queries, itemId: string, person: Person, wanted: { id: string; description: string }[]): Promise<void> {
      if (new Set(wanted.map(picture => picture.id)).size < wanted.length)
        throw invalidRequest([{ path: 'pictures', message: '同一张图片放了两次，请去掉一张' }])
      await tx.run('UPDATE showcase_pictures SET position = -1 WHERE item_id = ?', [itemId])
      for (const [position, { id, description }] of wanted.entries()) {
        const taken = await tx.run(
          'UPDATE showcase_pictures SET item_id = ?, position = ?, description = ? WHERE id = ? AND owner_id = ? AND (item_id IS NULL OR item_id = ?)',
          [itemId, position, description, id, person.id, itemId],
        )
        if (!taken)
          throw new ProblemError(422, 'unknown-picture', '有图片找不到了', `第 ${position + 1} 张图片已过期或删除，请重新上传。`)
      }
      await drop(tx, 'item_id = ? AND position = -1', [itemId])
    },

    /** A file for whoever asks with this key; null where there is none or it is not for them. */
    async file(hash: string, suffix: string, key: string | undefined): Promise<{ bytes: Uint8Array; isPublic: boolean } | null> {
      if (!store || !suffixes.includes(suffix)) return null
      const row = await db.get<{ shown: number }>(
        `SELECT CASE WHEN i.state = 'published' AND i.expires_at > ? THEN 1 ELSE 0 END AS shown
         FROM showcase_pictures p LEFT JOIN showcase_items i ON i.id = p.item_id WHERE p.hash = ?`,
        [clock(), hash],
      )
      if (!row || (row.shown === 0 && previewKey(hash) !== key)) return null
      const bytes = await store.get(`${hash}-${suffix}`)
      return bytes && { bytes, isPublic: row.shown === 1 }
    },

    previewAddress: async (id: string): Promise<string> => {
      const row =
        (await db.get<Row<'showcase_pictures'>>('SELECT * FROM showcase_pictures WHERE id = ?', [id])) ?? notFound('picture')
      const { address, query } = toPicture(row, previewKey)
      return `${address}-960.jpg${query}`
    },

    /** Deletes the files that are to go; what the store does not delete now stays listed for the next time. */
    async sweep(): Promise<void> {
      if (!store) return
      const due = await db.all<Row<'media_removals', 'hash'>>('SELECT hash FROM media_removals WHERE asked_at <= ?', [clock()])
      for (const { hash } of due) {
        const removed = await Promise.all(suffixes.map(suffix => store.remove(`${hash}-${suffix}`))).catch(() => null)
        if (removed) await db.run('DELETE FROM media_removals WHERE hash = ?', [hash])
      }
    },

    async tidy(): Promise<void> {
      await db.transaction(tx => drop(tx, 'item_id IS NULL AND created_at < ?', [clock() - unusedKept]))
      await this.sweep()
    },
  }
}
export type ShowcasePictures = ReturnType<typeof showcasePictures>
