-- Which keys this database belongs to. One of each purpose is in use; the others were retired by a rotation.
CREATE TABLE key_fingerprints (
  purpose TEXT NOT NULL CHECK (purpose IN ('pass', 'data')),
  fingerprint TEXT NOT NULL,
  used_since BIGINT NOT NULL,
  retired_at BIGINT,
  PRIMARY KEY (purpose, fingerprint)
);

-- The fingerprint of the key behind the hash; null for entries from before the chain was keyed.
ALTER TABLE audit_entries ADD COLUMN key_id TEXT;
-- A keyed hash over the head itself: whoever cuts the tail cannot set the head back.
ALTER TABLE audit_head ADD COLUMN seal TEXT;
CREATE INDEX audit_entries_by_kind ON audit_entries (kind, number);
