-- The résumé card of a person, sealed as a whole.
CREATE TABLE profiles (
  user_id TEXT PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
  card_sealed TEXT NOT NULL,
  updated_at BIGINT NOT NULL
);

-- What people agreed to, each time they did: never changed but for the moment of withdrawal.
CREATE TABLE consents (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL,
  -- '' or what it is limited to: a job's or a fair's id.
  scope TEXT NOT NULL,
  version TEXT NOT NULL,
  granted_at BIGINT NOT NULL,
  ends_at BIGINT,
  withdrawn_at BIGINT
);
CREATE INDEX consents_by_user ON consents (user_id, purpose, scope);

CREATE TABLE applications (
  id TEXT PRIMARY KEY,
  -- Null when the person deleted the account: what became of the application stays as a number.
  user_id TEXT REFERENCES users (id),
  job_id TEXT NOT NULL REFERENCES jobs (id),
  fair_id TEXT,
  status TEXT NOT NULL CHECK (status IN ('sent', 'withdrawn')),
  -- The card as it was when it was sent.
  snapshot_sealed TEXT,
  created_at BIGINT NOT NULL,
  withdrawn_at BIGINT
);
CREATE UNIQUE INDEX applications_live ON applications (user_id, job_id) WHERE status = 'sent';
CREATE INDEX applications_by_job ON applications (job_id, created_at);

-- Who opened the card, and when; for the person to see.
CREATE TABLE application_readings (
  id TEXT PRIMARY KEY,
  application_id TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
  read_at BIGINT NOT NULL,
  reader TEXT NOT NULL
);
CREATE INDEX application_readings_by_application ON application_readings (application_id, read_at);

-- How far an application went, as each side says.
CREATE TABLE application_outcomes (
  application_id TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
  outcome TEXT NOT NULL,
  person_at BIGINT,
  staff_at BIGINT,
  PRIMARY KEY (application_id, outcome)
);

CREATE TABLE saved_searches (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  filters TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  -- Jobs posted later than this are news.
  told_at BIGINT NOT NULL
);
CREATE INDEX saved_searches_by_user ON saved_searches (user_id);
