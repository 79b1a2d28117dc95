import type { EventDraft } from '../../../contract/culture/staff-events.ts'
import { columnsOf, defaults } from './columns.ts'
import type { EventRow } from './rows.ts'

/** A row as it would be if the draft were published; it stands in no table. */
export const draftedEvent = (id: string, draft: EventDraft, now: number): EventRow => ({
  ...empty,
  ...defaults,
  ...(columnsOf(draft) as Pick<EventRow, 'category' | 'title' | 'starts_at' | 'ends_at' | 'venue' | 'organizer'>),
  id,
  checked_at: now,
  created_at: now,
  updated_at: now,
})

const empty = {
  import_key: null,
  import_hash: null,
  doors_open_at: null,
  previous_starts_at: null,
  place_id: null,
  address: null,
  latitude: null,
  longitude: null,
  metro: null,
  contact: null,
  check_in_desk: null,
  state: 'published',
  cancelled_reason: null,
  capacity: null,
  taken: 0,
  waitlisted: 0,
  next_ticket: 1,
  registration_opens_at: null,
  registration_closes_at: null,
  source: null,
  sample: 0,
  version: 1,
  series: null,
  co_hosts: '[]',
  gate: null,
  questions: '[]',
  checks: '{}',
} satisfies Partial<EventRow>
