// Written by `npm run schema` from the migrated schema of both engines.

export interface StaffTables {
  staff_members: {
    id: string
    username: string
    password_hash: string
    role: string
    department?: string | null
    created_at: number
    failed_sign_ins?: number
    locked_until?: number
    totp_sealed?: string | null
    totp_step?: number
  }
  staff_sessions: {
    token_hash: string
    staff_id: string
    created_at: number
    last_seen_at: number
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
}
