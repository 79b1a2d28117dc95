// Written by `npm run schema` from the migrated schema of both engines.

export interface PoliciesTables {
  policies: {
    id: string
    slug: string
    title: string
    topic: string
    level: string
    summary: string
    document_number?: string | null
    authority?: string | null
    effective_from?: string | null
    effective_to?: string | null
    replaces?: string | null
    checked_at?: string | null
    source: string
    import_hash: string
    updated_at: number
    tags?: string
    published_on?: string | null
    exhausted_on?: string | null
    verified?: number
    sample?: number
    rules?: string | null
    original_id?: string | null
    withdrawn_at?: number | null
  }
  clauses: {
    policy_id: string
    number: number
    heading: string
    text: string
    asked?: string
    label?: string | null
    chapter?: string | null
    tables?: string
  }
  policy_originals: {
    id: string
    name: string
    media_type: string
    size: number
    content: string
    created_at: number
  }
  policy_questions: {
    id: string
    question: string
    as_of: string
    outcome: string
    clauses: string
    created_at: number
  }
  answer_feedback: {
    id: string
    question: string
    outcome: 'answered' | 'clarify' | 'refused'
    clauses: string
    useful: number
    reason?: 'wrong' | 'incomplete' | 'unclear' | 'outdated' | 'not-asked' | 'number' | null
    created_at: number
    handled_at?: number | null
  }
  policy_sheets: {
    policy_id: string
    sheet: string
    fingerprint: string
    confirmed_by: string
    confirmed_at: number
    is_partial?: number
    rules?: string | null
  }
  policy_facts: {
    document_id: string
    facts: string
    fingerprint: string
    version: number
    updated_at: number
  }
  scenes: {
    id: string
    slug: string
    title: string
    summary: string
    position: number
    steps: string
    import_hash: string
    updated_at: number
    withdrawn_at?: number | null
    version?: number
  }
  benefit_facts: {
    name: string
    position: number
    definition: string
  }
  tickets: {
    id: string
    asker_id?: string | null
    question: string
    context_question_id?: string | null
    context?: string | null
    status: 'open' | 'working' | 'waiting' | 'answered' | 'closed'
    lead?: string | null
    supporters: string
    handler_id?: string | null
    handler?: string | null
    worked?: number
    clock_started_at?: number | null
    responded_in?: number | null
    escalated_at?: number | null
    score?: number | null
    comment?: string | null
    sample?: number
    created_at: number
    updated_at: number
    version?: number
    kind?: 'question' | 'complaint' | 'suggestion'
    due_at?: number | null
    about?: string | null
    way?: 'one-leads' | 'department-to-street' | 'street-calls' | 'city' | null
    rule?: string | null
  }
  ticket_days: {
    day: number
    revision: number
  }
  ticket_messages: {
    id: string
    ticket_id: string
    number: number
    author: 'asker' | 'staff' | 'notice'
    department?: string | null
    text: string
    citations: string
    created_at: number
  }
  whistles: {
    id: string
    ticket_id: string
    route: string
    caller?: string | null
    lead?: string | null
    supporters: string
    created_at: number
  }
  frequent_answers: {
    id: string
    ticket_id: string
    question: string
    answer: string
    citations: string
    drafted_by: string
    reviewed_by?: string | null
    published_at?: number | null
    created_at: number
  }
  reply_templates: {
    id: string
    title: string
    text: string
    department?: string | null
    version?: number
    updated_by: string
    updated_at: number
  }
}
