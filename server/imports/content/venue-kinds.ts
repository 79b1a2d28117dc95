import type { OpeningHours } from '../../../contract/culture/places.ts'
import { templateFault } from '../../culture/rooms/slots.ts'
import { insertRow, type Queries } from '../../platform/db/database.ts'
import { type ContentKind, idByKey, json, jsonOrNull } from './content-kind.ts'
import { type RoomItem, roomItem, type WalkItem, walkItem } from './schemas.ts'
import { resolveDay } from './times.ts'

const unknownPlace = (path: string, key: string): [string, string] => [path, `没有 key 为“${key}”的地点，请先导入地点`]

async function firstUnknown(tx: Queries, keys: string[]): Promise<string | null> {
  for (const key of keys) if ((await idByKey(tx, 'places', key)) === null) return key
  return null
}

export const walks: ContentKind<WalkItem, 'walks'> = {
  schema: walkItem,
  fault: async (item, _now, tx) => {
    const missing = await firstUnknown(
      tx,
      item.stops.map(stop => stop.place),
    )
    return missing === null ? null : unknownPlace('stops', missing)
  },
  row: async (item, now) => ({
    table: 'walks',
    keyColumn: 'slug',
    key: item.key,
    columns: {
      title: item.title,
      summary: item.summary,
      paragraphs: json(item.paragraphs),
      best_time: item.bestTime,
      tags: json(item.tags),
      source: jsonOrNull(item.source),
      sample: item.sample ? 1 : 0,
      updated_at: now,
    },
    initial: {},
  }),
  after: async (tx, id, item) => {
    await tx.run('DELETE FROM walk_stops WHERE walk_id = ?', [id])
    for (const [i, stop] of item.stops.entries())
      await insertRow(tx, 'walk_stops', {
        walk_id: id,
        number: i + 1,
        place_id: (await idByKey(tx, 'places', stop.place)) ?? '',
        stay_minutes: stop.stayMinutes,
        note: stop.note,
      })
  },
}

export const rooms: ContentKind<RoomItem, 'rooms'> = {
  schema: roomItem,
  fault: async (item, now, tx) => {
    if ((await firstUnknown(tx, [item.place])) !== null) return unknownPlace('place', item.place)
    const fault = templateFault(hoursOf(item, now), item.slotMinutes)
    return fault && [fault.path, fault.message]
  },
  row: async (item, now, tx) => ({
    table: 'rooms',
    keyColumn: 'slug',
    key: item.key,
    columns: {
      place_id: (await idByKey(tx, 'places', item.place)) ?? '',
      kind: item.kind,
      name: item.name,
      summary: item.summary,
      seats: item.seats,
      people: item.people,
      equipment: json(item.equipment),
      slot_minutes: item.slotMinutes,
      hours: json(hoursOf(item, now)),
      sample: item.sample ? 1 : 0,
      updated_at: now,
    },
    initial: {},
  }),
  after: async () => {},
}

const hoursOf = (item: RoomItem, now: number): OpeningHours => ({
  weekly: item.hours,
  exceptions: item.blackouts.map(({ from, to, reason }) => ({
    from: resolveDay(from, now),
    to: resolveDay(to, now),
    opens: null,
    closes: null,
    note: reason,
  })),
})
