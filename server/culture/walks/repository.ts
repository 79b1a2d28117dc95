import type { Walk, WalkSummary } from '../../../contract/culture/walks.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Row } from '../../platform/db/rows.ts'
import { stopsOf, toStops, toSummary, toWalk } from './rows.ts'

/** Themed walks: places in an order, with the minutes between them. */
export const walkRepository = (db: Database) => ({
  async list(): Promise<WalkSummary[]> {
    const walks = await db.all<Row<'walks'>>("SELECT * FROM walks WHERE state = 'published' ORDER BY slug LIMIT 200")
    const stops = await stopsOf(
      db,
      walks.map(walk => walk.id),
    )
    return walks.map(walk => toSummary(walk, toStops(stops.get(walk.id) ?? [])))
  },

  async find(id: string): Promise<Walk | null> {
    const walk = await db.get<Row<'walks'>>("SELECT * FROM walks WHERE id = ? AND state = 'published'", [id])
    return walk ? toWalk(walk, (await stopsOf(db, [id])).get(id) ?? []) : null
  },
})
export type WalkRepository = ReturnType<typeof walkRepository>
