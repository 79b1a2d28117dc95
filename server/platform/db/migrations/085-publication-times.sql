-- What becomes public of its own accord, and when; a row goes once it was done.
CREATE TABLE publication_times (
  kind TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  set_by TEXT NOT NULL,
  -- Why it could not be published when its time came.
  refused TEXT,
  PRIMARY KEY (kind, entity_id)
);
CREATE INDEX publication_times_due ON publication_times (at) WHERE refused IS NULL;

-- What staff are writing, to be seen on a phone before it is public. Each has one at a time.
CREATE TABLE previews (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  content TEXT NOT NULL,
  staff_id TEXT NOT NULL UNIQUE,
  created_at BIGINT NOT NULL
);
