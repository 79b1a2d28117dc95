-- What is talked over by four sides, or a small matter by whom it concerns.
CREATE TABLE proposals (
  id TEXT PRIMARY KEY,
  import_key TEXT UNIQUE,
  import_hash TEXT NOT NULL DEFAULT '',
  -- Null: brought in by staff, or its author has left.
  author_id TEXT REFERENCES users (id) ON DELETE SET NULL,
  kind TEXT NOT NULL CHECK (kind IN ('four-sided', 'micro')),
  side TEXT NOT NULL CHECK (side IN ('youth', 'merchants', 'community', 'departments')),
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('review', 'rejected', 'open', 'decided', 'withdrawn')),
  opens_at BIGINT,
  closes_at BIGINT,
  -- Why it was rejected or withdrawn.
  reason TEXT,
  decision TEXT CHECK (decision IN ('adopted', 'partly', 'declined')),
  decision_reason TEXT,
  decided_at BIGINT,
  -- What became of it.
  outcome TEXT,
  outcome_at BIGINT,
  sample INTEGER NOT NULL DEFAULT 0,
  published_at BIGINT,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (state NOT IN ('open', 'decided') OR (opens_at IS NOT NULL AND closes_at > opens_at)),
  CHECK (state <> 'decided' OR (decision IS NOT NULL AND decision_reason IS NOT NULL AND decided_at IS NOT NULL))
);
CREATE INDEX proposals_by_state ON proposals (state, closes_at);
CREATE INDEX proposals_by_author ON proposals (author_id, created_at);

-- What a side says: of the young each for themselves, of the others by an office.
CREATE TABLE proposal_statements (
  id TEXT PRIMARY KEY,
  proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
  side TEXT NOT NULL CHECK (side IN ('youth', 'merchants', 'community', 'departments')),
  author_id TEXT REFERENCES users (id) ON DELETE CASCADE,
  office TEXT,
  text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('review', 'published', 'rejected')),
  reason TEXT,
  created_at BIGINT NOT NULL,
  published_at BIGINT,
  UNIQUE (proposal_id, author_id),
  CHECK ((author_id IS NULL) <> (office IS NULL)),
  CHECK (author_id IS NULL OR side = 'youth')
);
CREATE INDEX proposal_statements_by_state ON proposal_statements (state, created_at);
CREATE INDEX proposal_statements_by_author ON proposal_statements (author_id);

CREATE TABLE proposal_votes (
  proposal_id TEXT NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  choice TEXT NOT NULL CHECK (choice IN ('for', 'against', 'other')),
  created_at BIGINT NOT NULL,
  PRIMARY KEY (proposal_id, user_id)
);
CREATE INDEX proposal_votes_by_user ON proposal_votes (user_id);
