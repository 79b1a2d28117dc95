-- A link by which one employer looks after one fair, without an account.
CREATE TABLE employer_links (
  id TEXT PRIMARY KEY,
  fair_id TEXT NOT NULL REFERENCES fairs (event_id) ON DELETE CASCADE,
  employer_id TEXT NOT NULL REFERENCES employers (id),
  token_hash TEXT NOT NULL UNIQUE,
  -- To show the same link again; a copy of the database opens nothing.
  token_sealed TEXT NOT NULL,
  -- Whose last four digits open it.
  phone_sealed TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  sent_at BIGINT NOT NULL,
  withdrawn_at BIGINT,
  opened_at BIGINT,
  confirmed_at BIGINT,
  -- Wrong digits since it was last sent.
  misses INTEGER NOT NULL DEFAULT 0,
  -- Who comes, and when.
  visit_sealed TEXT
);
CREATE UNIQUE INDEX employer_links_live ON employer_links (fair_id, employer_id) WHERE withdrawn_at IS NULL;
CREATE INDEX employer_links_by_employer ON employer_links (employer_id);

-- Each device that gave the right digits.
CREATE TABLE employer_link_openings (
  key_hash TEXT PRIMARY KEY,
  link_id TEXT NOT NULL REFERENCES employer_links (id) ON DELETE CASCADE,
  opened_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL
);

-- Since when its employer says it is filled; null where it was not the employer who took it down.
ALTER TABLE jobs ADD COLUMN closed_at BIGINT;
