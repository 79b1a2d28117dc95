import { eventLink } from '../../people/inbox/tell.ts'
import { type Clock, toIso, writtenTime } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import { district } from '../../platform/district.ts'
import type { EventRow } from './rows.ts'

const entries = 50
const feedId = `urn:${district.id}:events`

/** Coming events as an Atom feed (RFC 4287), last changed first. Addresses are relative to the site's own. */
export const eventFeed = (db: Database, clock: Clock) => ({
  async atom(): Promise<string> {
    const rows = await db.all<EventRow>(
      "SELECT * FROM events WHERE state = 'published' AND ends_at > ? ORDER BY updated_at DESC, starts_at, id LIMIT ?",
      [clock(), entries],
    )
    const updated = toIso(rows[0]?.updated_at ?? clock())
    return [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN" xml:base="/">',
      `<title>${xml(district.name)}：近期活动</title><id>${feedId}</id><updated>${updated}</updated>`,
      `<author><name>${xml(district.name)}</name></author>`,
      '<link rel="self" href="/api/v1/feed.atom"/><link rel="alternate" type="text/html" href="/#/pages/events/index"/>',
      ...rows.map(entry),
      '</feed>',
    ].join('\n')
  },
})
export type EventFeed = ReturnType<typeof eventFeed>

function entry(row: EventRow): string {
  const title = row.cancelled_reason === null ? row.title : `（已取消）${row.title}`
  const when = `${writtenTime(row.starts_at)} · ${row.venue} · ${row.price_text}`
  const text = [when, row.cancelled_reason ?? row.summary].filter(Boolean).join('。')
  return `<entry><title>${xml(title)}</title><id>urn:${district.id}:event:${row.id}</id><updated>${toIso(row.updated_at)}</updated><category term="${row.category}"/><link rel="alternate" type="text/html" href="/#${xml(eventLink(row))}"/><summary>${xml(text)}</summary></entry>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const xml = (text: string) =>
  // What XML 1.0 cannot hold is left out.
  text.replace(/[^\P{Cc}\t\n\r]/gu, '').replace(/[&<>"]/g, sign => entities[sign] ?? '')
