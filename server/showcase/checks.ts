import { type Clock, minute } from '../clock.ts'
import type { Database, Queries } from '../db/database.ts'
import { newId } from '../ids.ts'
import { fromJson } from '../json.ts'
import type { ContentCheck, Suggestion } from '../wechat/content-check.ts'
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

interface CheckRow {
  id: string
  item_id: string
  item_version: number
  subject: 'text' | 'picture'
  picture_id: string | null
}

/** WeChat promises its answer about a picture within 30 minutes. */
const answerLimit = 35 * minute
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
  const setState = (id: string, from: string, to: string, traceId: string | null = null) =>
    db.run('UPDATE showcase_checks SET state = ?, trace_id = coalesce(?, trace_id), updated_at = ? WHERE id = ? AND state = ?', [
      to,
      traceId,
      clock(),
      id,
      from,
    ])

  async function answer(check: CheckRow, { check: service, timeLimit, pictureAddress }: ContentCheckParts): Promise<void> {
    const item = await db.get<ItemRow & { openid: string | null }>(
      `SELECT i.*, CASE WHEN u.provider = 'wechat' THEN u.subject ELSE NULL END AS openid
       FROM showcase_items i LEFT JOIN users u ON u.id = i.owner_id WHERE i.id = ?`,
      [check.item_id],
    )
    if (!item?.openid || item.version !== check.item_version) return void (await setState(check.id, 'asking', 'error'))
    const { openid } = item
    if (check.subject === 'picture') {
      const address = await pictureAddress(check.picture_id ?? '')
      const trace = await within(timeLimit, service.picture(openid, address))
      return void (await setState(check.id, 'asking', 'sent', trace))
    }
    const descriptions = ((await picturesOf(db, [item])).get(item.id) ?? []).map(picture => picture.description)
    let suggestion: Suggestion = 'pass'
    for (const part of partsOf(Object.values(textsOf(item, descriptions)).join('\n'))) {
      suggestion = await within(timeLimit, service.text(openid, part))
      if (suggestion !== 'pass') break
    }
    await setState(check.id, 'asking', suggestion)
  }

  return {
    /** In the transaction of the change; asked for after it is on disk. */
    async ask(tx: Queries, item: ItemRow): Promise<void> {
      if (!parts) return
      await tx.run('DELETE FROM showcase_checks WHERE item_id = ?', [item.id])
      const pictures = (await picturesOf(tx, [item])).get(item.id) ?? []
      for (const picture of [null, ...pictures])
        await tx.run(
          "INSERT INTO showcase_checks (id, item_id, item_version, subject, picture_id, state, updated_at) VALUES (?, ?, ?, ?, ?, 'waiting', ?)",
          [newId(), item.id, item.version, picture ? 'picture' : 'text', picture?.id ?? null, clock()],
        )
    },

    /** Does what waits, and gives up on what was not answered. Several servers may run it at once. */
    async run(): Promise<void> {
      if (!parts) return
      await db.run("UPDATE showcase_checks SET state = 'error' WHERE state IN ('sent', 'asking') AND updated_at < ?", [
        clock() - answerLimit,
      ])
      const waiting = await db.all<CheckRow>(
        "SELECT * FROM showcase_checks WHERE state = 'waiting' ORDER BY updated_at, id LIMIT 50",
      )
      for (const check of waiting) {
        if (!(await setState(check.id, 'waiting', 'asking'))) continue
        await answer(check, parts).catch(() => setState(check.id, 'asking', 'error'))
        await this.settle(check.item_id)
      }
    },

    /** What WeChat pushed about a picture. Unknown, late and repeated answers change nothing. */
    async pictureAnswered(traceId: string, suggestion: string): Promise<void> {
      const check = await db.get<CheckRow>("SELECT * FROM showcase_checks WHERE trace_id = ? AND state = 'sent'", [traceId])
      if (!check) return
      const known = suggestion === 'pass' || suggestion === 'review' || suggestion === 'risky'
      await setState(check.id, 'sent', known ? suggestion : 'error')
      await this.settle(check.item_id)
    },

    /** Publishes an item that nothing speaks against; everything else waits for a person. */
    async settle(itemId: string): Promise<void> {
      if (!parts || !(await settings.publishPassed())) return
      await db.transaction(async tx => {
        const item = await lockItem(tx, itemId)
        const waitsOnlyForChecks = item.state === 'review' && (item.hold === 'new' || item.hold === 'edited')
        if (!waitsOnlyForChecks || fromJson<unknown[]>(item.flags).length > 0) return
        if (item.agreement !== 'not-needed' && item.agreement !== 'agreed') return
        const checks = await tx.all<{ state: string; subject: string; item_version: number }>(
          'SELECT state, subject, item_version FROM showcase_checks WHERE item_id = ?',
          [itemId],
        )
        const pictures = (await picturesOf(tx, [item])).get(itemId) ?? []
        const passed = checks.filter(check => check.state === 'pass' && check.item_version === item.version)
        const complete = passed.length === checks.length && passed.length === pictures.length + 1
        if (complete) await steps.publish(tx, item, { actor: '内容检查', action: 'publish' })
      })
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
