import type { EventDraft } from '../../../contract/culture/staff-events.ts'
import { parseTime } from '../../platform/clock.ts'
import { stated } from '../../platform/db/database.ts'
import type { Changes, NewRow } from '../../platform/db/rows.ts'
import { invalidRequest } from '../../platform/problem.ts'

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
