// Written by `npm run schema` from the migrated schema of both engines.

export interface ShowcaseTables {
  showcase_items: {
    id: string
    owner_id?: string | null
    import_key?: string | null
    import_hash?: string | null
    kind: string
    title: string
    byline: string
    quote?: string | null
    story: string
    cover: string
    links: string
    tags: string
    place?: string | null
    awards?: string
    portrays: string
    state: 'review' | 'published' | 'rejected' | 'withdrawn'
    hold?: 'new' | 'edited' | 'rejected' | 'reported'
    reason?: string | null
    flags?: string
    agreement: 'not-needed' | 'asked' | 'agreed' | 'declined'
    agreement_token_hash?: string | null
    months: number
    expires_at: number
    sample?: number
    published_at?: number | null
    created_at: number
    updated_at: number
    version?: number
    first_look_by?: string | null
    first_look_at?: number | null
    first_look_version?: number | null
  }
  showcase_pictures: {
    id: string
    owner_id: string
    item_id?: string | null
    position?: number
    description?: string
    hash: string
    width: number
    height: number
    thumbhash: string
    created_at: number
  }
  showcase_picture_answers: {
    trace_id: string
    suggestion: string
    received_at: number
  }
  showcase_checks: {
    id: string
    item_id: string
    item_version: number
    subject: 'text' | 'picture'
    picture_id?: string | null
    state: string
    trace_id?: string | null
    updated_at: number
  }
  showcase_consents: {
    id: string
    item_id: string
    user_id: string
    purpose: 'publication' | 'portrayal'
    version: string
    item_version: number
    months: number
    given_at: number
    withdrawn_at?: number | null
  }
  showcase_likes: {
    item_id: string
    user_id: string
  }
  showcase_reports: {
    item_id: string
    user_id: string
    reason: string
    note: string
    created_at: number
    reviewed?: number
  }
  showcase_features: {
    month: string
    item_id: string
    reason: string
  }
  showcase_introductions: {
    id: string
    item_id: string
    user_id: string
    purpose: string
    message: string
    contact_sealed?: string | null
    state?: 'open' | 'done'
    created_at: number
  }
  showcase_nominations: {
    id: string
    user_id: string
    award: string
    nominee: string
    item_id?: string | null
    reason: string
    state?: 'open' | 'chosen' | 'declined'
    committee?: string
    decision_reason?: string | null
    created_at: number
    agreement?: 'not-needed' | 'asked' | 'agreed' | 'declined'
    agreement_token_hash?: string | null
    agreed_by?: string | null
    agreed_at?: number | null
    consent_version?: string | null
  }
  showcase_honours: {
    nomination_id: string
    award: string
    item_id?: string | null
    user_id?: string | null
    nominee?: string | null
    reason: string
    committee_size: number
    chosen_at: number
    consent_version?: string | null
    consented_at?: number | null
  }
}
