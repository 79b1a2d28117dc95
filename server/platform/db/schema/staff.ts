// Written by `npm run schema` from the migrated schema of both engines.

export interface StaffTables {
  staff_members: {
    id: string
    username: string
    password_hash: string
    role: string
    department?: string | null
    created_at: number
    totp_sealed?: string | null
    totp_step?: number
    disabled_at?: number | null
    last_sign_in_at?: number | null
  }
  staff_sessions: {
    token_hash: string
    staff_id: string
    created_at: number
    last_seen_at: number
    id?: string | null
    device?: string
  }
  staff_sign_in_tries: {
    name_index: string
    tries: number
    ends_at: number
  }
  staff_invitations: {
    staff_id: string
    token_hash: string
    expires_at: number
  }
  staff_recovery_codes: {
    code_hash: string
    staff_id: string
  }
  staff_views: {
    staff_id: string
    name: string
    views: string
  }
  audit_entries: {
    number: number
    at: number
    actor: string
    action: string
    kind: string
    entity_id: string
    before?: string | null
    after?: string | null
    reason?: string | null
    hash: string
    key_id?: string | null
  }
  audit_head: {
    id: number
    number: number
    hash: string
    seal?: string | null
  }
  saved_texts: {
    name: string
    version: number
    content: string
    reason: string
    saved_by: string
    saved_at: number
  }
  publication_times: {
    kind: string
    entity_id: string
    at: number
    set_by: string
    refused?: string | null
  }
}
