import type { SceneTarget } from '../../contract/home/home.ts'
import { type Clock, format } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import type { Row } from '../platform/db/rows.ts'

/**
 * Scene codes of mini-program codes: a letter and the id, at most 32 characters: `f.…` fair, `b.…` booth, `e.…` event,
 * `j.…` job, `p.…` place, `w.…` walk, `r.…` room, `s.…` showcase item, `n.…` need, `d.…` proposal (to be deliberated). Printed codes outlive what they point to, so
 * each lands somewhere.
 */
export const sceneCodes = (db: Database, clock: Clock) => ({
  async resolve(code: string): Promise<SceneTarget> {
    const [, letter = '', ref = ''] = /^([fbejpwrsnd])\.([0-9a-z]{1,28})$/.exec(code) ?? []
    const found = letter ? await lookUp[letter as keyof typeof lookUp](db, ref, clock()) : null
    return found ?? { kind: 'home', id: null, parentId: null, notice: '这个码认不出来，可能已经换过。先看看首页有什么。' }
  },
})
export type SceneCodes = ReturnType<typeof sceneCodes>

type LookUp = (db: Database, ref: string, now: number) => Promise<SceneTarget | null>

type EventFacts = Row<'events', 'id' | 'category' | 'title' | 'ends_at' | 'cancelled_reason'>

const event: LookUp = async (db, ref, now) => {
  const row = await db.get<EventFacts>(
    "SELECT id, category, title, ends_at, cancelled_reason FROM events WHERE id = ? AND state = 'published'",
    [ref],
  )
  return row
    ? { kind: row.category === 'fair' ? 'fair' : 'event', id: row.id, parentId: null, notice: await pastNotice(db, row, now) }
    : null
}

/** What is there or not, and never over. */
const thing =
  (kind: 'place' | 'walk' | 'room', table: 'places' | 'walks' | 'rooms'): LookUp =>
  async (db, ref) => {
    const row = await db.get<Row<typeof table, 'id'>>(
      `SELECT id FROM ${table} WHERE id = ?${table === 'rooms' ? '' : " AND state = 'published'"}`,
      [ref],
    )
    return row ? { kind, id: row.id, parentId: null, notice: null } : null
  }

/** What may be taken out of sight after its code was printed. */
const maybeGone =
  (
    kind: 'showcase' | 'need' | 'proposal',
    table: 'showcase_items' | 'needs' | 'proposals',
    isShown: string,
    gone: string,
  ): LookUp =>
  async (db, ref, now) => {
    const row = await db.get<{ shown: number }>(
      `SELECT CASE WHEN ${isShown} THEN 1 ELSE 0 END AS shown FROM ${table} WHERE id = ?`,
      [...(isShown.includes('?') ? [now] : []), ref],
    )
    if (!row) return null
    return row.shown === 1
      ? { kind, id: ref, parentId: null, notice: null }
      : { kind: 'home', id: null, parentId: null, notice: `${gone}。先看看首页有什么。` }
  }

const lookUp: Record<'f' | 'b' | 'e' | 'j' | 'p' | 'w' | 'r' | 's' | 'n' | 'd', LookUp> = {
  f: event,
  e: event,
  b: async (db, ref, now) => {
    const row = await db.get<EventFacts & { booth_id: Row<'booths'>['id'] }>(
      `SELECT b.id AS booth_id, v.id, v.category, v.title, v.ends_at, v.cancelled_reason
       FROM booths b JOIN events v ON v.id = b.fair_id WHERE b.id = ? AND v.state = 'published'`,
      [ref],
    )
    return row ? { kind: 'booth', id: row.booth_id, parentId: row.id, notice: await pastNotice(db, row, now) } : null
  },
  j: async (db, ref) => {
    const row = await db.get<Row<'jobs', 'id'>>("SELECT id FROM jobs WHERE id = ? AND state IN ('published', 'withdrawn')", [ref])
    return row ? { kind: 'job', id: row.id, parentId: null, notice: null } : null
  },
  p: thing('place', 'places'),
  w: thing('walk', 'walks'),
  r: thing('room', 'rooms'),
  s: maybeGone('showcase', 'showcase_items', "state = 'published' AND expires_at > ?", '这篇青年风采已经不展示了'),
  n: maybeGone('need', 'needs', "state IN ('open', 'working', 'done')", '这条需求已经不公开了'),
  d: maybeGone('proposal', 'proposals', "state IN ('open', 'decided')", '这件议事已经不公开了'),
}

/** Says that it is over or off, and what comes next of the same kind. */
async function pastNotice(db: Database, row: EventFacts, now: number): Promise<string | null> {
  const over = row.cancelled_reason !== null ? '已取消' : row.ends_at <= now ? '已结束' : null
  if (!over) return null
  const next = await db.get<Row<'events', 'title' | 'starts_at'>>(
    `SELECT title, starts_at FROM events WHERE category = ? AND state = 'published' AND cancelled_reason IS NULL AND starts_at > ? ORDER BY starts_at, id LIMIT 1`,
    [row.category, now],
  )
  return `《${row.title}》${over}。${next ? `下一场：${format(next.starts_at, 'M月D日')}《${next.title}》。` : ''}`
}
