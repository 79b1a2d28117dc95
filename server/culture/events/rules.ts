import type { EventStatus, RegistrationState, Seats } from '../../../contract/culture/events.ts'
import type { Row } from '../../platform/db/rows.ts'

export type EventFacts = Row<
  'events',
  | 'starts_at'
  | 'ends_at'
  | 'previous_starts_at'
  | 'cancelled_reason'
  | 'capacity'
  | 'taken'
  | 'waitlisted'
  | 'waitlist_capacity'
  | 'registration_opens_at'
  | 'registration_closes_at'
>

/** The one state the screen shows: what is over or off comes first, then what runs, then the seats. */
export function eventStatus(event: EventFacts, now: number): EventStatus {
  if (event.cancelled_reason !== null) return 'cancelled'
  if (now >= event.ends_at) return 'ended'
  if (now >= event.starts_at) return 'live'
  if (event.previous_starts_at !== null) return 'moved'
  switch (registrationState(event, now)) {
    case 'open':
      return 'open'
    case 'waitlist':
    case 'full':
      return 'full'
    default:
      return 'scheduled'
  }
}

/** Whether one may sign up now. Sign-up runs until the end of the event unless staff close it earlier. */
export function registrationState(event: EventFacts, now: number): RegistrationState {
  if (event.capacity === null) return 'none'
  if (event.cancelled_reason !== null || now >= closesAt(event)) return 'closed'
  if (event.registration_opens_at !== null && now < event.registration_opens_at) return 'not-yet'
  if (event.taken < event.capacity) return 'open'
  return event.waitlisted < event.waitlist_capacity ? 'waitlist' : 'full'
}

export const closesAt = (event: EventFacts) => event.registration_closes_at ?? event.ends_at

export const seatsOf = ({ capacity, taken, waitlisted }: EventFacts): Seats => ({
  capacity,
  taken,
  left: capacity === null ? null : Math.max(0, capacity - taken),
  waitlisted,
})
