// Written by `npm run schema` from the migrated schema of both engines.

export interface AttendanceTables {
  registrations: {
    id: string
    event_id: string
    user_id: string
    status: 'confirmed' | 'waitlisted' | 'cancelled'
    ticket: number
    code_index: string
    name?: string | null
    phone_sealed?: string | null
    answers: string
    consent_version: string
    consent_at: number
    created_at: number
    confirmed_at?: number | null
    cancelled_at?: number | null
    code_sealed?: string | null
  }
  sign_up_line: {
    id: string
    event_id: string
    user_id: string
    place: number
    ahead: number
    arrived_at: number
    key: string
    request_hash: string
    request_sealed: string
  }
  check_ins: {
    registration_id: string
    scanned_at: number
    device_id: string
    event_id: string
    gate?: string | null
    staff_id: string
    received_at: number
    claimed_at?: number | null
  }
  departures: {
    id: string
    event_id: string
    device_id: string
    count: number
    staff_id: string
    left_at: number
  }
  door_devices: {
    event_id: string
    device_id: string
    gate?: string | null
    unsent: number
    seen_at: number
  }
  door_refusals: {
    id: string
    event_id: string
    device_id: string
    gate?: string | null
    verdict: string
    registration_id?: string | null
    refused_at: number
  }
}
