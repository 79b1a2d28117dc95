import type { EventDraft, EventEdit } from '../../../contract/culture/staff-events.ts'
import { parseTime } from '../../platform/clock.ts'
import { stated } from '../../platform/db/database.ts'
import { type Changes, columns, type NewRow } from '../../platform/db/rows.ts'
import { conflict, invalidRequest } from '../../platform/problem.ts'
import type { EventRow } from './rows.ts'

/** What a new event has where its draft says nothing. */
export const defaults = {
  summary: '',
  paragraphs: '[]',
  bring: '[]',
  tags: '[]',
  price_text: '免费',
  waitlist_capacity: 200,
} satisfies Changes<'events'>

/** The columns that a draft or an edit names. */
export function columnsOf(draft: Partial<EventDraft>): Changes<'events'> {
  const json = <V>(value: V) => (value == null ? value : JSON.stringify(value)) as string | Extract<V, null | undefined>
  const time = <V extends string | null | undefined>(value: V) =>
    (value == null ? value : parseTime(value)) as number | Extract<V, null | undefined>
  return stated({
    category: draft.category,
    title: draft.title,
    summary: draft.summary,
    paragraphs: json(draft.paragraphs),
    bring: json(draft.bring),
    tags: json(draft.tags),
    series: draft.series,
    co_hosts: json(draft.coHosts),
    gate: json(draft.gate),
    questions: json(draft.questions),
    checks: json(draft.checks),
    starts_at: time(draft.startsAt),
    ends_at: time(draft.endsAt),
    doors_open_at: time(draft.doorsOpenAt),
    venue: draft.venue,
    place_id: draft.placeId,
    address: draft.address,
    latitude: draft.coordinates === undefined ? undefined : (draft.coordinates?.latitude ?? null),
    longitude: draft.coordinates === undefined ? undefined : (draft.coordinates?.longitude ?? null),
    metro: draft.metro,
    organizer: draft.organizer,
    contact: draft.contact,
    check_in_desk: draft.checkInDesk,
    price_text: draft.priceText,
    capacity: draft.capacity,
    waitlist_capacity: draft.waitlistCapacity,
    registration_opens_at: time(draft.registrationOpensAt),
    registration_closes_at: time(draft.registrationClosesAt),
  })
}

export function checkTimes(
  row: Pick<NewRow<'events'>, 'starts_at' | 'ends_at' | 'doors_open_at' | 'registration_opens_at' | 'registration_closes_at'>,
) {
  if (row.ends_at <= row.starts_at) throw invalidTimes('endsAt', '结束时间要晚于开始时间')
  if (row.doors_open_at != null && row.doors_open_at > row.starts_at) throw invalidTimes('doorsOpenAt', '入场时间要早于开始时间')
  if (row.registration_closes_at != null && row.registration_closes_at > row.ends_at)
    throw invalidTimes('registrationClosesAt', '报名截止不能晚于活动结束')
  if (row.registration_opens_at != null && row.registration_opens_at >= (row.registration_closes_at ?? row.ends_at))
    throw invalidTimes('registrationOpensAt', '报名开始要早于报名截止')
}

const invalidTimes = (path: string, message: string) => invalidRequest([{ path, message }])

/** What an edit sets: a published event that starts at another time was moved. Throws where it cannot be. */
export function edited(row: EventRow, edit: EventEdit): Changes<'events'> {
  const columns = columnsOf(edit)
  const next = { ...row, ...columns } as EventRow
  checkTimes(next)
  if (next.capacity !== null && next.capacity < row.taken)
    throw conflict('capacity-below-taken', '名额不能少于已报名人数', `已有 ${row.taken} 人报名，请填 ${row.taken} 或更多。`)
  const moved = row.state === 'published' && next.starts_at !== row.starts_at
  return { ...columns, ...(moved ? { previous_starts_at: row.starts_at } : {}) }
}

/** What an event has in common with the one it was copied from. */
export const copiedColumns = columns('events', [
  'category',
  'title',
  'summary',
  'paragraphs',
  'bring',
  'tags',
  'series',
  'co_hosts',
  'gate',
  'questions',
  'venue',
  'place_id',
  'address',
  'latitude',
  'longitude',
  'metro',
  'organizer',
  'contact',
  'check_in_desk',
  'price_text',
  'capacity',
  'waitlist_capacity',
])
