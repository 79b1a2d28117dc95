import { spokenTime } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import type { Row } from '../platform/db/rows.ts'
import type { TextIndex } from '../platform/db/text-index.ts'
import type { SearchSource } from '../staff/search.ts'
import type { StaffPlaceRepository } from './places/staff-repository.ts'

type Named = Row<'events', 'id' | 'title' | 'category' | 'state' | 'starts_at' | 'venue' | 'cancelled_reason'>

const stateOf = ({ state, cancelled_reason }: Named) =>
  cancelled_reason !== null ? '已取消' : state === 'draft' ? '草稿' : '已发布'

/** Events and fairs of all times, drafts too, and places. */
export const cultureSearch = (db: Database, text: TextIndex, places: StaffPlaceRepository): SearchSource[] => [
  {
    action: 'edit-events',
    async search(q, limit) {
      const match = text.match('events', q)
      if (!match) return []
      const rows = await db.all<Named>(
        `SELECT v.id, v.title, v.category, v.state, v.starts_at, v.venue, v.cancelled_reason
         FROM events v JOIN (${match.sql}) m ON m.ref = v.id ORDER BY m.tier DESC, v.starts_at DESC, v.id LIMIT ?`,
        [...match.params, limit],
      )
      return rows.map(row => ({
        kind: row.category === 'fair' ? 'fair' : 'event',
        id: row.id,
        title: row.title,
        note: `${spokenTime(row.starts_at)} · ${row.venue} · ${stateOf(row)}`,
      }))
    },
  },
  {
    action: 'edit-events',
    search: async (q, limit) =>
      (await places.list({ q, limit })).items.map(({ id, name, address, state }) => ({
        kind: 'place',
        id,
        title: name,
        note: `${address ?? '地点'}${state === 'draft' ? ' · 草稿' : ''}`,
      })),
  },
]
