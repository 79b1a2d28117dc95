import { type Clock, minute } from '../platform/clock.ts'
import { type Database, insertRow, type Queries } from '../platform/db/database.ts'
import type { Row } from '../platform/db/rows.ts'
import { newId } from '../platform/ids.ts'
import { fromJson } from '../platform/json.ts'
import { type ContentCheck, isSuggestion, type Suggestion } from '../platform/wechat/content-check.ts'
import { textsOf } from './fields.ts'
import { type ItemSteps, lockItem } from './items.ts'
import { type ItemRow, picturesOf } from './rows.ts'
import type { ShowcaseSettings } from './settings.ts'

export interface ContentCheckParts {
  check: ContentCheck
  /** Milliseconds until a check that does not answer counts as failed. */
  timeLimit: number
  /** The address under which WeChat fetches a picture, with its key. */
  pictureAddress: (id: string) => Promise<string>
}

type CheckRow = Row<'showcase_checks'>

/** WeChat promises its answer about a picture within 30 minutes. */
const answerLimit = 35 * minute
/** So long an answer may be here before its question is written down. */
const answersKept = 2 * answerLimit
const longestText = 2500

/**
 * Has new and changed items checked, and publishes those that passed in everything, where staff allow it.
 * No answer, a late one and a strange one leave the item waiting for a person.
 */
export function showcaseChecks(
  db: Database,
  clock: Clock,
  steps: ItemSteps,
  settings: ShowcaseSettings,
  parts: ContentCheckParts | null,
) {
  /** Publishes an item that nothing speaks against; everything else waits for a person. */
  async function settle(tx: Queries, itemId: string): Promise<void> {
    if (!parts || !(await settings.read(tx)).publishPassed) return
    const item = await lockItem(tx, itemId)
    const waitsOnlyForChecks = item.state === 'review' && (item.hold === 'new' || item.hold === 'edited')
    if (!waitsOnlyForChecks || fromJson<unknown[]>(item.flags).length > 0) return
    if (item.agreement !== 'not-needed' && item.agreement !== 'agreed') return
    const checks = await tx.all<Row<'showcase_checks', 'state' | 'item_version'>>(
      'SELECT state, item_version FROM showcase_checks WHERE item_id = ?',
      [itemId],
    )
    const pictures = (await picturesOf(tx, [item])).get(itemId) ?? []
    const passed = checks.filter(check => check.state === 'pass' && check.item_version === item.version)
    const complete = passed.length === checks.length && passed.length === pictures.length + 1
    if (complete) await steps.publish(tx, item, { actor: '内容检查', action: 'publish' })
  }

  const setState = (queries: Queries, id: string, from: string, to: string, traceId: string | null = null) =>
    queries.run(
      'UPDATE showcase_checks SET state = ?, trace_id = coalesce(?, trace_id), updated_at = ? WHERE id = ? AND state = ?',
      [to, traceId, clock(), id, from],
    )

  /** Writes an answer down with what follows from it. The item is held first, as everywhere. */
  const conclude = ({ id, item_id }: Pick<CheckRow, 'id' | 'item_id'>, from: string, to: string) =>
    db.transaction(async tx => {
      await lockItem(tx, item_id)
      if (await setState(tx, id, from, to)) await settle(tx, item_id)
    })

  async function answer(check: CheckRow, { check: service, timeLimit, pictureAddress }: ContentCheckParts): Promise<void> {
    const item = await db.get<ItemRow & { openid: string | null }>(
      `SELECT i.*, CASE WHEN u.provider = 'wechat' THEN u.subject ELSE NULL END AS openid
       FROM showcase_items i LEFT JOIN users u ON u.id = i.owner_id WHERE i.id = ?`,
      [check.item_id],
    )
    if (!item?.openid || item.version !== check.item_version) return void (await setState(db, check.id, 'asking', 'error'))
    const { openid } = item
    if (check.subject === 'picture') {
      const address = await pictureAddress(check.picture_id ?? '')
      const trace = await within(timeLimit, service.picture(openid, address))
      return void (await setState(db, check.id, 'asking', 'sent', trace))
    }
    const descriptions = ((await picturesOf(db, [item])).get(item.id) ?? []).map(picture => picture.description)
    let suggestion: Suggestion = 'pass'
    for (const part of partsOf(Object.values(textsOf(item, descriptions)).join('\n'))) {
      suggestion = await within(timeLimit, service.text(openid, part))
      if (suggestion !== 'pass') break
    }
    await conclude(check, 'asking', isSuggestion(suggestion) ? suggestion : 'error')
  }

  return {
    settle,

    /** In the transaction of the change; asked for after it is on disk. */
    async ask(tx: Queries, item: ItemRow): Promise<void> {
      if (!parts) return
      await tx.run('DELETE FROM showcase_checks WHERE item_id = ?', [item.id])
      const pictures = (await picturesOf(tx, [item])).get(item.id) ?? []
      for (const picture of [null, ...pictures])
        await insertRow(tx, 'showcase_checks', {
          id: newId(),
          item_id: item.id,
          item_version: item.version,
          subject: picture ? 'picture' : 'text',
          picture_id: picture?.id ?? null,
          state: 'waiting',
          updated_at: clock(),
        })
    },

    /** Does what waits, and gives up on what was not answered. Several servers may run it at once. */
    async run(): Promise<void> {
      if (!parts) return
      await this.heedAnswers()
      await db.run("UPDATE showcase_checks SET state = 'error' WHERE state IN ('sent', 'asking') AND updated_at < ?", [
        clock() - answerLimit,
      ])
      const waiting = await db.all<CheckRow>(
        "SELECT * FROM showcase_checks WHERE state = 'waiting' ORDER BY updated_at, id LIMIT 50",
      )
      for (const check of waiting) {
        if (!(await setState(db, check.id, 'waiting', 'asking'))) continue
        await answer(check, parts).catch(() => setState(db, check.id, 'asking', 'error'))
      }
      await this.heedAnswers()
    },

    /** Keeps what WeChat pushed about a picture, in the transaction of the push. The first word counts. */
    async keepAnswer(tx: Queries, traceId: string, suggestion: string): Promise<void> {
      await tx.run('DELETE FROM showcase_picture_answers WHERE received_at < ?', [clock() - answersKept])
      const answer = { trace_id: traceId, suggestion, received_at: clock() }
      await insertRow(tx, 'showcase_picture_answers', answer, 'ON CONFLICT DO NOTHING')
    },

    /** Concludes what was answered in time. Answers nobody asked for change nothing. */
    async heedAnswers(): Promise<void> {
      const answered = await db.all<CheckRow & Row<'showcase_picture_answers', 'suggestion'>>(
        `SELECT c.*, a.suggestion FROM showcase_checks c JOIN showcase_picture_answers a ON a.trace_id = c.trace_id
         WHERE c.state = 'sent' AND a.received_at <= c.updated_at + ?`,
        [answerLimit],
      )
      for (const { suggestion, ...check } of answered)
        await conclude(check, 'sent', isSuggestion(suggestion) ? suggestion : 'error')
    },
  }
}
export type ShowcaseChecks = ReturnType<typeof showcaseChecks>

/** Rejects when `work` takes longer; whatever it says afterwards is not heard. */
async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), limit)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

const partsOf = (text: string): string[] =>
  Array.from({ length: Math.ceil(text.length / longestText) }, (_, i) => text.slice(i * longestText, (i + 1) * longestText))
