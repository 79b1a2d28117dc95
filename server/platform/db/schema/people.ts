// Written by `npm run schema` from the migrated schema of both engines.

export interface PeopleTables {
  users: {
    id: string
    provider: string
    subject: string
    name?: string | null
    created_at: number
    phone_sealed?: string | null
    phone_index?: string | null
    deleted_at?: number | null
  }
  sessions: {
    token_hash: string
    user_id: string
    created_at: number
    expires_at: number
    id?: string | null
    device?: string
    last_seen_at?: number
    previous_hash?: string | null
    previous_until?: number
  }
  phone_codes: {
    phone_index: string
    code_hash: string
    sent_at: number
    attempts?: number
    sent_today: number
    day: string
  }
  profiles: {
    user_id: string
    card_sealed: string
    updated_at: number
  }
  favorites: {
    user_id: string
    kind: string
    ref: string
    created_at: number
  }
  consents: {
    id: string
    user_id: string
    purpose: string
    scope: string
    version: string
    granted_at: number
    ends_at?: number | null
    withdrawn_at?: number | null
  }
  inbox_items: {
    id: string
    user_id: string
    title: string
    text: string
    link?: string | null
    created_at: number
    read_at?: number | null
    delivery?: string
    attempts?: number
    next_try_at?: number
    event_key?: string | null
  }
  message_allowances: {
    openid: string
    template_id: string
    remaining: number
    updated_at: number
  }
}
