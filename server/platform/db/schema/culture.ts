// Written by `npm run schema` from the migrated schema of both engines.

export interface CultureTables {
  events: {
    id: string
    import_key?: string | null
    import_hash?: string | null
    category: string
    title: string
    summary: string
    paragraphs: string
    bring: string
    tags: string
    starts_at: number
    ends_at: number
    doors_open_at?: number | null
    previous_starts_at?: number | null
    venue: string
    place_id?: string | null
    address?: string | null
    latitude?: number | null
    longitude?: number | null
    metro?: string | null
    organizer: string
    contact?: string | null
    check_in_desk?: string | null
    price_text: string
    state: 'draft' | 'published'
    cancelled_reason?: string | null
    capacity?: number | null
    waitlist_capacity: number
    taken?: number
    waitlisted?: number
    next_ticket?: number
    registration_opens_at?: number | null
    registration_closes_at?: number | null
    checked_at?: number | null
    source?: string | null
    sample?: number
    created_at: number
    updated_at: number
    version?: number
    series?: string | null
    co_hosts?: string
    gate?: string | null
    questions?: string
    checks?: string
  }
  places: {
    id: string
    slug: string
    kind: string
    name: string
    summary: string
    paragraphs: string
    offers: string
    address?: string | null
    latitude?: number | null
    longitude?: number | null
    opening_hours?: string | null
    status: string
    checked_at?: string | null
    source?: string | null
    sample?: number
    import_hash: string
    updated_at: number
    hours?: string | null
    state?: 'draft' | 'published'
    version?: number
  }
  walks: {
    id: string
    slug: string
    title: string
    summary: string
    paragraphs: string
    best_time?: string | null
    tags: string
    source?: string | null
    sample?: number
    import_hash: string
    updated_at: number
    state?: 'draft' | 'published'
    version?: number
  }
  walk_stops: {
    walk_id: string
    number: number
    place_id: string
    stay_minutes: number
    note: string
  }
  rooms: {
    id: string
    slug: string
    place_id: string
    kind: string
    name: string
    summary: string
    seats: number
    people?: number | null
    equipment: string
    slot_minutes: number
    hours: string
    sample?: number
    import_hash: string
    updated_at: number
    version?: number
  }
  bookings: {
    id: string
    room_id: string
    user_id: string
    code_index: string
    starts_at: number
    ends_at: number
    seat: number
    status: 'booked' | 'cancelled'
    checked_in_at?: number | null
    created_at: number
    cancelled_at?: number | null
    cancelled_reason?: string | null
    code_sealed?: string | null
  }
  previews: {
    id: string
    kind: string
    content: string
    staff_id: string
    created_at: number
  }
}
