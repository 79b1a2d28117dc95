import type { DistrictEvent, EventCategory, EventSummary } from '../../../contract/culture/events.ts'
import { optionsOf, type Question } from '../../../contract/culture/sign-up-form.ts'
import { toIso, toIsoOrNull } from '../../platform/clock.ts'
import type { Narrow, Row } from '../../platform/db/rows.ts'
import { fromJson, fromJsonOrNull } from '../../platform/json.ts'
import { closesAt, eventStatus, registrationState, seatsOf } from './rules.ts'

export type EventRow = Narrow<Row<'events'>, { category: EventCategory }>

export const toEventSummary = (row: EventRow, now: number): EventSummary => ({
  id: row.id,
  category: row.category,
  title: row.title,
  startsAt: toIso(row.starts_at),
  endsAt: toIso(row.ends_at),
  venue: row.venue,
  placeId: row.place_id,
  metro: row.metro,
  priceText: row.price_text,
  tags: fromJson<string[]>(row.tags),
  series: row.series,
  status: eventStatus(row, now),
  registration: {
    state: registrationState(row, now),
    opensAt: toIsoOrNull(row.registration_opens_at),
    closesAt: row.capacity === null ? null : toIso(closesAt(row)),
  },
  seats: seatsOf(row),
  checkedAt: toIsoOrNull(row.checked_at),
  sample: row.sample === 1,
})

/** What an event's page says beyond its summary, the same for staff and for the public. */
export const toEventContent = (row: EventRow): Omit<DistrictEvent, keyof EventSummary | 'nearby' | 'mine' | 'sessions'> => ({
  summary: row.summary,
  paragraphs: fromJson(row.paragraphs),
  bring: fromJson(row.bring),
  doorsOpenAt: toIsoOrNull(row.doors_open_at),
  address: row.address,
  coordinates: coordinatesOf(row),
  organizer: row.organizer,
  coHosts: fromJson(row.co_hosts),
  gate: fromJsonOrNull(row.gate),
  questions: fromJson<Question[]>(row.questions).map(question => ({ ...question, options: optionsOf(question) })),
  contact: row.contact,
  checkInDesk: row.check_in_desk,
  previousStartsAt: toIsoOrNull(row.previous_starts_at),
  cancelledReason: row.cancelled_reason,
  source: fromJsonOrNull(row.source),
})

export const coordinatesOf = ({ latitude, longitude }: Pick<EventRow, 'latitude' | 'longitude'>) =>
  latitude === null || longitude === null ? null : { latitude, longitude }
