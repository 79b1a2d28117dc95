-- The files themselves, as they were sent; `id` is the hash of the content, `content` is base64.
CREATE TABLE policy_originals (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  content TEXT NOT NULL,
  created_at BIGINT NOT NULL
);

ALTER TABLE policies ADD COLUMN original_id TEXT REFERENCES policy_originals (id);

-- Documents that were read and wait for a person; apart from `policies`, so that nothing public can meet them.
CREATE TABLE policy_drafts (
  id TEXT PRIMARY KEY,
  original_id TEXT NOT NULL REFERENCES policy_originals (id),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'published', 'refused', 'replaced')),
  entry TEXT NOT NULL,
  report TEXT NOT NULL,
  policy_id TEXT REFERENCES policies (id),
  reason TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  decided_at BIGINT
);
CREATE INDEX policy_drafts_by_state ON policy_drafts (state, created_at);
