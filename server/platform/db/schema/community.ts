// Written by `npm run schema` from the migrated schema of both engines.

export interface CommunityTables {
  needs: {
    id: string
    import_key?: string | null
    import_hash?: string
    asker_id?: string | null
    raised_by: 'youth' | 'shop'
    title: string
    text: string
    state: 'review' | 'rejected' | 'open' | 'working' | 'done' | 'withdrawn'
    pace?: 'at-once' | 'together' | null
    way?: 'volunteer' | 'skill' | 'list' | 'pairing' | null
    due_on?: string | null
    steward?: string | null
    contact_office?: string | null
    contact_phone?: string | null
    departments?: string
    handler_id?: string | null
    handler?: string | null
    reason?: string | null
    result?: string | null
    done_at?: number | null
    from_kind?: 'ticket' | 'proposal' | null
    from_id?: string | null
    sample?: number
    published_at?: number | null
    created_at: number
    updated_at: number
    version?: number
  }
  need_echoes: {
    need_id: string
    user_id: string
    created_at: number
  }
  proposals: {
    id: string
    import_key?: string | null
    import_hash?: string
    author_id?: string | null
    kind: 'four-sided' | 'micro'
    side: 'youth' | 'merchants' | 'community' | 'departments'
    title: string
    text: string
    state: 'review' | 'rejected' | 'open' | 'decided' | 'withdrawn'
    opens_at?: number | null
    closes_at?: number | null
    reason?: string | null
    decision?: 'adopted' | 'partly' | 'declined' | null
    decision_reason?: string | null
    decided_at?: number | null
    outcome?: string | null
    outcome_at?: number | null
    sample?: number
    published_at?: number | null
    created_at: number
    updated_at: number
    version?: number
  }
  proposal_statements: {
    id: string
    proposal_id: string
    side: 'youth' | 'merchants' | 'community' | 'departments'
    author_id?: string | null
    office?: string | null
    text: string
    state: 'review' | 'published' | 'rejected'
    reason?: string | null
    created_at: number
    published_at?: number | null
  }
  proposal_votes: {
    proposal_id: string
    user_id: string
    choice: 'for' | 'against' | 'other'
    created_at: number
  }
}
