// Written by `npm run schema` from the migrated schema of both engines.

export interface ImportsTables {
  imports: {
    id: string
    kind: string
    file_name: string
    dry_run: number
    state: string
    staff_id?: string | null
    fair_id?: string | null
    counts: string
    sheets: string
    started_at: number
    touched_at?: number
  }
  import_rows: {
    import_id: string
    seq: number
    sheet: string
    row_number: number
    outcome: string
    entity_id?: string | null
    item?: string | null
    missing: string
    errors: string
    cells?: string | null
    before?: string | null
    became?: string | null
    alike?: number | null
  }
  import_drafts: {
    id: string
    file_name: string
    file_sealed: string
    choices_sealed: string
    sender?: string | null
    counts?: string | null
    import_id?: string | null
    staff_id: string
    version?: number
    created_at: number
    updated_at: number
  }
  import_senders: {
    name_key: string
    name: string
    columns: string
    used_at: number
  }
  policy_drafts: {
    id: string
    original_id?: string | null
    state: 'waiting' | 'published' | 'refused' | 'replaced'
    entry: string
    report: string
    policy_id?: string | null
    reason?: string | null
    version?: number
    created_at: number
    decided_at?: number | null
    updated_at?: number | null
  }
}
