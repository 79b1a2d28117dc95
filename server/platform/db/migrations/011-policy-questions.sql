CREATE TABLE policy_questions (
  id TEXT PRIMARY KEY,
  question TEXT NOT NULL,
  as_of TEXT NOT NULL,
  outcome TEXT NOT NULL,
  clauses TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX policy_questions_by_age ON policy_questions (created_at);

CREATE TABLE scenes (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  position INTEGER NOT NULL,
  steps TEXT NOT NULL,
  import_hash TEXT NOT NULL,
  updated_at BIGINT NOT NULL
);
