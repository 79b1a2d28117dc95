ALTER TABLE policies ADD COLUMN withdrawn_at BIGINT;

-- 1: some condition of the sheet was not confirmed, so nobody is judged by it.
ALTER TABLE policy_sheets ADD COLUMN is_partial INTEGER NOT NULL DEFAULT 0;

-- What the confirmed facts say as rules, for a policy that came without rules.
ALTER TABLE policy_sheets ADD COLUMN rules TEXT;

-- The facts of a policy, or of a draft of one, as somebody works on them; nothing is computed with these.
CREATE TABLE policy_facts (
  subject_id TEXT PRIMARY KEY,
  facts TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  version INTEGER NOT NULL,
  updated_at BIGINT NOT NULL
);

-- A draft that was written by hand has no original.
CREATE TABLE policy_drafts_anew (
  id TEXT PRIMARY KEY,
  original_id TEXT REFERENCES policy_originals (id),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'published', 'refused', 'replaced')),
  entry TEXT NOT NULL,
  report TEXT NOT NULL,
  policy_id TEXT REFERENCES policies (id),
  reason TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  decided_at BIGINT,
  updated_at BIGINT
);
INSERT INTO policy_drafts_anew (id, original_id, state, entry, report, policy_id, reason, version, created_at, decided_at)
  SELECT id, original_id, state, entry, report, policy_id, reason, version, created_at, decided_at FROM policy_drafts;
DROP TABLE policy_drafts;
ALTER TABLE policy_drafts_anew RENAME TO policy_drafts;
CREATE INDEX policy_drafts_by_state ON policy_drafts (state, created_at);
