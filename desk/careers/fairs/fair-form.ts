import dayjs, { type Dayjs } from 'dayjs'
import type { StaffFair } from '../../../contract/careers/staff-fairs.ts'
import type { api, Reply } from '../../api/client.ts'

type Edit = Parameters<typeof api<'PATCH /staff/fairs/:id'>>[1]['body']

/** What the fields hold; times as text, so that a draft can be kept. */
export interface FairValues {
  version: number
  title: string
  summary: string
  startsAt: string
  endsAt: string
  doorsOpenAt: string | null
  venue: string
  address: string | null
  metro: string | null
  organizer: string
  contact: string | null
  checkInDesk: string | null
  capacity: number | null
  waitlistCapacity: number
  hallLimit: number | null
  /** One a line. */
  notes: string
  checks: { plan?: string; safetyPlan?: string; advanceNotice?: string; employerCheck?: string }
}

export const toValues = (fair: StaffFair): FairValues => ({
  version: fair.version,
  title: fair.title,
  summary: fair.summary,
  startsAt: fair.startsAt,
  endsAt: fair.endsAt,
  doorsOpenAt: fair.doorsOpenAt,
  venue: fair.venue,
  address: fair.address,
  metro: fair.metro,
  organizer: fair.organizer,
  contact: fair.contact,
  checkInDesk: fair.checkInDesk,
  capacity: fair.seats.capacity,
  waitlistCapacity: fair.waitlistCapacity,
  hallLimit: fair.hallLimit,
  notes: fair.notes.join('\n'),
  checks: stated(fair.checks),
})

const stated = (checks: Reply<'GET /staff/fairs/:id'>['checks']): FairValues['checks'] => ({ ...checks }) as FairValues['checks']

const orNull = (text: string | null) => text?.trim() || null

export function toEdit(values: FairValues): Edit {
  const { checks, notes, version: _, ...rest } = values
  const recorded = Object.fromEntries(Object.entries(checks).filter(([, text]) => text?.trim()))
  return {
    ...rest,
    summary: values.summary ?? '',
    address: orNull(values.address),
    metro: orNull(values.metro),
    contact: orNull(values.contact),
    checkInDesk: orNull(values.checkInDesk),
    notes: notes
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean),
    checks: recorded,
  }
}

/** A picker's value as it is kept: a moment with the zone of this computer. */
export const timeProps = {
  getValueProps: (value: string | null) => ({ value: value ? dayjs(value) : null }),
  normalize: (value: Dayjs | null) => value?.format() ?? null,
}
