// Written by `npm run schema` from the migrated schema of both engines.

export interface HomeTables {
  searched_words: {
    word: string
    day: string
    times: number
    found: number
  }
  big_days: {
    id: string
    name: string
    headline: string
    starts_at: number
    ends_at: number
    is_on?: number
    notices: string
    spots: string
    rehearsal_token: string
    version?: number
    updated_at: number
  }
  big_day_doors: {
    id: string
    big_day_id: string
    position: number
    name: string
    event_id?: string | null
    gate?: string | null
    flow?: number | null
    state?: string | null
    note?: string
    reported_at?: number | null
  }
}
