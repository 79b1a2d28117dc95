// Written by `npm run schema` from the migrated schema of both engines.

export interface PlatformTables {
  schema_migrations: {
    name: string
    applied_at: number
  }
  settings: {
    name: string
    value: string
  }
  revisions: {
    name: string
    value: number
  }
  key_fingerprints: {
    purpose: 'pass' | 'data'
    fingerprint: string
    used_since: number
    retired_at?: number | null
  }
  instances: {
    id: string
    seen_at: number
  }
  idempotency_keys: {
    actor: string
    key: string
    request_hash: string
    reply?: string | null
    created_at: number
  }
  wechat_pushes: {
    key: string
    received_at: number
  }
  media_removals: {
    hash: string
    asked_at: number
  }
}
