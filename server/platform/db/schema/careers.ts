// Written by `npm run schema` from the migrated schema of both engines.

export interface CareersTables {
  employers: {
    id: string
    name_key: string
    name: string
    industry?: string | null
    size?: string | null
    nature?: string | null
    introduction?: string | null
    address?: string | null
    district?: string | null
    verified_at?: number | null
    source?: string | null
    sample?: number
    import_id?: string | null
    created_at: number
    updated_at: number
    credit_code?: string | null
    verified_until?: number | null
    short_name?: string | null
    version?: number
  }
  employer_checks: {
    id: string
    employer_id: string
    seen: string
    credit_code?: string | null
    note?: string | null
    checked_by: string
    checked_at: number
    valid_until: number
  }
  employer_contacts: {
    id: string
    employer_id: string
    contact_index: string
    contact_sealed: string
    import_id?: string | null
    seen_at: number
  }
  jobs: {
    id: string
    employer_id: string
    import_key: string
    import_hash: string
    import_id?: string | null
    title: string
    salary_min?: number | null
    salary_max?: number | null
    salary_unit: string
    salary_months?: number | null
    salary_text: string
    monthly_min: number
    monthly_max: number
    degree: string
    experience: string
    employment_type: string
    headcount?: number | null
    place?: string | null
    district?: string | null
    industry?: string | null
    duties?: string | null
    requirements?: string | null
    benefits: string
    fresh_graduate: number
    state: 'published' | 'incomplete' | 'review' | 'withdrawn'
    missing: string
    flags: string
    waived_reason?: string | null
    source?: string | null
    sample?: number
    posted_at: number
    active_at: number
    valid_through: number
    visible_until: number
    created_at: number
    updated_at: number
    version?: number
    title_written?: string | null
    closed_at?: number | null
  }
  changed_jobs: {
    revision: number
    job_id: string
  }
  fairs: {
    event_id: string
    steps: string
    notes: string
    hall_rows?: number | null
    hall_columns?: number | null
    hall_limit?: number | null
  }
  booths: {
    id: string
    fair_id: string
    number: string
    employer_id: string
    import_id?: string | null
  }
  fair_jobs: {
    fair_id: string
    job_id: string
  }
  employer_links: {
    id: string
    fair_id: string
    employer_id: string
    token_hash: string
    token_sealed: string
    phone_sealed: string
    created_by: string
    created_at: number
    sent_at: number
    withdrawn_at?: number | null
    opened_at?: number | null
    confirmed_at?: number | null
    misses?: number
    visit_sealed?: string | null
  }
  employer_link_openings: {
    key_hash: string
    link_id: string
    opened_at: number
    ends_at: number
  }
  applications: {
    id: string
    user_id?: string | null
    job_id: string
    fair_id?: string | null
    status: 'sent' | 'withdrawn'
    snapshot_sealed?: string | null
    created_at: number
    withdrawn_at?: number | null
  }
  application_readings: {
    id: string
    application_id: string
    read_at: number
    reader: string
  }
  application_outcomes: {
    application_id: string
    outcome: string
    person_at?: number | null
    staff_at?: number | null
  }
  saved_searches: {
    id: string
    user_id: string
    label: string
    filters: string
    created_at: number
    told_at: number
    paused_at?: number | null
    seen_at?: number
  }
  job_reports: {
    id: string
    number: string
    job_id: string
    user_id: string
    reason: string
    note: string
    created_at: number
    resolved_at?: number | null
    decision?: 'keep' | 'withdraw' | null
  }
  job_batches: {
    id: string
    action: string
    reason?: string | null
    staff_id: string
    before: string
    created_at: number
    undone_at?: number | null
  }
  booth_lines: {
    fair_id: string
    employer_id: string
    state: 'open' | 'paused' | 'closed'
    last_number?: number
  }
  line_numbers: {
    id: string
    fair_id: string
    employer_id: string
    user_id: string
    number: number
    state: 'waiting' | 'called' | 'came' | 'lost' | 'left' | 'over'
    calls?: number
    taken_at: number
    first_called_at?: number | null
    called_at?: number | null
    told_at?: number | null
    ended_at?: number | null
  }
  card_codes: {
    code_index: string
    user_id: string
    fair_id: string
    with_phone: number
    issued_at: number
    ends_at: number
  }
  handed_cards: {
    id: string
    user_id: string
    fair_id: string
    employer_id: string
    snapshot_sealed: string
    handed_at: number
    shared_at: number
    stopped_at?: number | null
    answer?: 'interview' | 'later' | 'unsuitable' | null
    answered_at?: number | null
  }
  handed_card_readings: {
    id: string
    card_id: string
    read_at: number
    reader: string
  }
  fair_follow_ups: {
    id: string
    user_id?: string | null
    fair_id: string
    round: 'after' | '3-months' | '6-months'
    asked_at: number
    answer?: 'none' | 'talk' | 'offer' | 'joined' | 'stayed' | 'left' | null
    answered_at?: number | null
  }
  employer_results: {
    fair_id: string
    employer_id: string
    talked: number
    offered: number
    joined: number
    said_at: number
  }
}
