import type { ImportKind } from '../../../contract/imports/imports.ts'
import { promote } from '../../attendance/registrations/seats.ts'
import { tellOfChange } from '../../culture/events/publication.ts'
import type { EventRow } from '../../culture/events/rows.ts'
import { parseTime } from '../../platform/clock.ts'
import { insertRow, type Queries } from '../../platform/db/database.ts'
import type { Changes, Row } from '../../platform/db/rows.ts'
import { needs, proposals } from './community-kinds.ts'
import { type ContentKind, idByKey, json, jsonOrNull } from './content-kind.ts'
import { policiesWith, scenes } from './policy-kinds.ts'
import { type EventItem, eventItem, type FairItem, fairItem, type PlaceItem, placeItem } from './schemas.ts'
import { showcaseContent } from './showcase.ts'
import { resolveDay, resolveTime } from './times.ts'
import { rooms, walks } from './venue-kinds.ts'

async function eventColumns(item: EventItem | FairItem, category: string, now: number, tx: Queries): Promise<Changes<'events'>> {
  const time = <V extends string | null>(text: V) => (text === null ? null : resolveTime(text, now)) as number | Extract<V, null>
  return {
    category,
    title: item.title,
    summary: item.summary,
    paragraphs: json(item.paragraphs),
    bring: json(item.bring),
    tags: json(item.tags),
    series: item.series,
    co_hosts: json(item.coHosts),
    gate: jsonOrNull(item.gate),
    questions: json(item.questions),
    starts_at: time(item.starts),
    ends_at: time(item.ends),
    doors_open_at: time(item.doors),
    previous_starts_at: time(item.movedFrom),
    cancelled_reason: item.cancelledReason,
    venue: item.venue,
    place_id: await idByKey(tx, 'places', item.place),
    address: item.address,
    latitude: item.coordinates?.latitude ?? null,
    longitude: item.coordinates?.longitude ?? null,
    metro: item.metro,
    organizer: item.organizer,
    contact: item.contact,
    check_in_desk: item.checkInDesk,
    price_text: item.priceText,
    capacity: item.capacity,
    waitlist_capacity: item.waitlistCapacity,
    registration_opens_at: time(item.registrationOpens),
    registration_closes_at: time(item.registrationCloses),
    checked_at: item.checked === null ? now : parseTime(resolveDay(item.checked, now)),
    source: jsonOrNull(item.source),
    sample: item.sample ? 1 : 0,
    state: 'published',
    updated_at: now,
  }
}

async function eventFault(item: EventItem | FairItem, now: number, tx: Queries): Promise<[string, string] | null> {
  if (resolveTime(item.ends, now) <= resolveTime(item.starts, now)) return ['ends', '结束时间要晚于开始时间']
  if (item.place !== null && (await idByKey(tx, 'places', item.place)) === null)
    return ['place', `没有 key 为“${item.place}”的地点，请先导入地点`]
  const taken = await tx.get<Row<'events', 'taken'>>('SELECT taken FROM events WHERE import_key = ?', [item.key])
  if (item.capacity !== null && (taken?.taken ?? 0) > item.capacity)
    return ['capacity', `已有 ${taken?.taken} 人报名，名额不能更少`]
  return null
}

const eventText = (id: string, item: EventItem | FairItem) => ({
  kind: 'events',
  text: {
    ref: id,
    title: item.title,
    names: [item.venue, item.organizer, ...item.tags].join(' '),
    text: [item.summary, ...item.paragraphs].join(' '),
  },
})

/** A changed event: whoever signed up is told, and new seats go to the queue. */
const tellOfImport: ContentKind<EventItem | FairItem, 'events'>['after'] = async (tx, id, _item, { before, now }) => {
  if (!before) return
  const after = await tx.get<EventRow>('SELECT * FROM events WHERE id = ?', [id])
  if (after) await tellOfChange(tx, before as EventRow, after, now)
  await promote(tx, id, now)
}

const events: ContentKind<EventItem, 'events'> = {
  schema: eventItem,
  fault: eventFault,
  row: async (item, now, tx) => ({
    table: 'events',
    keyColumn: 'import_key',
    key: item.key,
    columns: await eventColumns(item, item.category, now, tx),
    initial: { created_at: now },
  }),
  after: tellOfImport,
  indexed: eventText,
}

const fairs: ContentKind<FairItem, 'events'> = {
  schema: fairItem,
  fault: eventFault,
  row: async (item, now, tx) => ({
    table: 'events',
    keyColumn: 'import_key',
    key: item.key,
    columns: await eventColumns(item, 'fair', now, tx),
    initial: { created_at: now },
  }),
  after: async (tx, id, item, change) => {
    await tellOfImport(tx, id, item, change)
    await insertRow(
      tx,
      'fairs',
      { event_id: id, steps: json(item.steps), notes: json(item.notes) },
      'ON CONFLICT (event_id) DO UPDATE SET steps = excluded.steps, notes = excluded.notes',
    )
  },
  indexed: eventText,
}

const places: ContentKind<PlaceItem, 'places'> = {
  schema: placeItem,
  fault: async () => null,
  row: async (item, now) => ({
    table: 'places',
    keyColumn: 'slug',
    key: item.key,
    columns: {
      kind: item.kind,
      name: item.name,
      summary: item.summary,
      paragraphs: json(item.paragraphs),
      offers: json(item.offers),
      address: item.address,
      latitude: item.coordinates?.latitude ?? null,
      longitude: item.coordinates?.longitude ?? null,
      opening_hours: item.openingHours,
      hours: jsonOrNull(item.hours),
      status: item.status,
      checked_at: item.checked === null ? null : resolveDay(item.checked, now),
      source: jsonOrNull(item.source),
      sample: item.sample ? 1 : 0,
      updated_at: now,
    },
    initial: {},
  }),
  after: async () => {},
  indexed: (id, item) => ({
    kind: 'places',
    text: {
      ref: id,
      title: item.name,
      names: [item.address ?? '', ...item.offers].join(' '),
      text: [item.summary, ...item.paragraphs].join(' '),
    },
  }),
}

// biome-ignore lint/suspicious/noExplicitAny: each kind checks its own items; the table only holds them together.
export const contentKinds: Record<Exclude<ImportKind, 'jobs' | 'employers'>, ContentKind<any, any>> = {
  events,
  fairs,
  places,
  policies: policiesWith({}),
  scenes,
  walks,
  rooms,
  showcase: showcaseContent,
  needs,
  proposals,
}
