-- What people say is wrong with a posting: once each, open until staff have judged.
CREATE TABLE job_reports (
  id TEXT PRIMARY KEY,
  -- What the reporter is told, to ask by.
  number TEXT NOT NULL UNIQUE,
  job_id TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  resolved_at BIGINT,
  decision TEXT CHECK (decision IN ('keep', 'withdraw')),
  UNIQUE (job_id, user_id)
);
CREATE INDEX job_reports_open ON job_reports (created_at) WHERE resolved_at IS NULL;
