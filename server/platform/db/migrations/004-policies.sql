CREATE TABLE policies (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  topic TEXT NOT NULL,
  level TEXT NOT NULL,
  summary TEXT NOT NULL,
  document_number TEXT,
  authority TEXT,
  effective_from TEXT,
  effective_to TEXT,
  replaces TEXT REFERENCES policies (id),
  checked_at TEXT,
  source TEXT NOT NULL,
  import_hash TEXT NOT NULL,
  updated_at BIGINT NOT NULL
);

CREATE TABLE clauses (
  policy_id TEXT NOT NULL REFERENCES policies (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  heading TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (policy_id, number)
);
