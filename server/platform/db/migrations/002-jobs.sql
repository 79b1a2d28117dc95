CREATE TABLE employers (
  id TEXT PRIMARY KEY,
  -- The name without company suffix noise, brackets and width variants: one employer, one row.
  name_key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  industry TEXT,
  size TEXT,
  nature TEXT,
  introduction TEXT,
  address TEXT,
  district TEXT,
  verified_at BIGINT,
  source TEXT,
  sample INTEGER NOT NULL DEFAULT 0,
  import_id TEXT,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);

CREATE TABLE jobs (
  id TEXT PRIMARY KEY,
  employer_id TEXT NOT NULL REFERENCES employers (id),
  -- Employer, title and place as imported: finds the posting again when the table comes back changed.
  import_key TEXT NOT NULL UNIQUE,
  -- What the row said when it was last imported; the same row again changes nothing.
  import_hash TEXT NOT NULL,
  import_id TEXT,
  title TEXT NOT NULL,
  salary_min DOUBLE PRECISION,
  salary_max DOUBLE PRECISION,
  salary_unit TEXT NOT NULL,
  salary_months DOUBLE PRECISION,
  salary_text TEXT NOT NULL,
  -- Converted to yuan a month, for filters and order only.
  monthly_min INTEGER NOT NULL,
  monthly_max INTEGER NOT NULL,
  degree TEXT NOT NULL,
  experience TEXT NOT NULL,
  employment_type TEXT NOT NULL,
  headcount INTEGER,
  place TEXT,
  district TEXT,
  industry TEXT,
  duties TEXT,
  requirements TEXT,
  benefits TEXT NOT NULL,
  fresh_graduate INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('published', 'incomplete', 'review', 'withdrawn')),
  missing TEXT NOT NULL,
  flags TEXT NOT NULL,
  waived_reason TEXT,
  source TEXT,
  sample INTEGER NOT NULL DEFAULT 0,
  posted_at BIGINT NOT NULL,
  active_at BIGINT NOT NULL,
  valid_through BIGINT NOT NULL,
  -- The earlier of validThrough and the end of the employer's verification.
  visible_until BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX jobs_by_activity ON jobs (state, active_at DESC, id DESC);
CREATE INDEX jobs_by_posting ON jobs (state, posted_at DESC, id DESC);
CREATE INDEX jobs_by_salary ON jobs (state, monthly_min DESC, id DESC);
CREATE INDEX jobs_by_employer ON jobs (employer_id, state);
CREATE INDEX jobs_by_district ON jobs (district, state, active_at DESC, id DESC);

CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  dry_run INTEGER NOT NULL,
  state TEXT NOT NULL,
  staff_id TEXT,
  fair_id TEXT,
  counts TEXT NOT NULL,
  sheets TEXT NOT NULL,
  started_at BIGINT NOT NULL
);

CREATE TABLE import_rows (
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  sheet TEXT NOT NULL,
  row_number INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  entity_id TEXT,
  -- The understood row, or null.
  item TEXT,
  missing TEXT NOT NULL,
  errors TEXT NOT NULL,
  -- The cells as they came, for rows that were refused.
  cells TEXT,
  -- The posting before this import touched it, for undoing.
  before TEXT,
  PRIMARY KEY (import_id, seq)
);
