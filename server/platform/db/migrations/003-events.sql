CREATE TABLE places (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  summary TEXT NOT NULL,
  paragraphs TEXT NOT NULL,
  offers TEXT NOT NULL,
  address TEXT,
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION,
  opening_hours TEXT,
  status TEXT NOT NULL,
  checked_at TEXT,
  source TEXT,
  sample INTEGER NOT NULL DEFAULT 0,
  import_hash TEXT NOT NULL,
  updated_at BIGINT NOT NULL
);

CREATE TABLE events (
  id TEXT PRIMARY KEY,
  import_key TEXT UNIQUE,
  import_hash TEXT,
  category TEXT NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  paragraphs TEXT NOT NULL,
  bring TEXT NOT NULL,
  tags TEXT NOT NULL,
  starts_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  doors_open_at BIGINT,
  previous_starts_at BIGINT,
  venue TEXT NOT NULL,
  place_id TEXT REFERENCES places (id),
  address TEXT,
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION,
  metro TEXT,
  organizer TEXT NOT NULL,
  contact TEXT,
  check_in_desk TEXT,
  price_text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'published')),
  cancelled_reason TEXT,
  capacity INTEGER,
  waitlist_capacity INTEGER NOT NULL,
  -- Confirmed registrations. Guarded here too, whatever the code above does.
  taken INTEGER NOT NULL DEFAULT 0 CHECK (taken >= 0 AND (capacity IS NULL OR taken <= capacity)),
  waitlisted INTEGER NOT NULL DEFAULT 0 CHECK (waitlisted >= 0),
  -- The number the next person in the queue draws.
  next_ticket INTEGER NOT NULL DEFAULT 1,
  registration_opens_at BIGINT,
  registration_closes_at BIGINT,
  checked_at BIGINT,
  source TEXT,
  sample INTEGER NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (ends_at > starts_at)
);
CREATE INDEX events_by_start ON events (state, starts_at, id);
CREATE INDEX events_by_category ON events (category, state, starts_at, id);

CREATE TABLE fairs (
  event_id TEXT PRIMARY KEY REFERENCES events (id) ON DELETE CASCADE,
  steps TEXT NOT NULL,
  notes TEXT NOT NULL
);

CREATE TABLE booths (
  id TEXT PRIMARY KEY,
  fair_id TEXT NOT NULL REFERENCES fairs (event_id) ON DELETE CASCADE,
  number TEXT NOT NULL,
  employer_id TEXT NOT NULL REFERENCES employers (id),
  import_id TEXT,
  UNIQUE (fair_id, number),
  UNIQUE (fair_id, employer_id)
);
CREATE INDEX booths_by_employer ON booths (employer_id);

CREATE TABLE fair_jobs (
  fair_id TEXT NOT NULL REFERENCES fairs (event_id) ON DELETE CASCADE,
  job_id TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  PRIMARY KEY (fair_id, job_id)
);
CREATE INDEX fair_jobs_by_job ON fair_jobs (job_id);

CREATE TABLE registrations (
  id TEXT PRIMARY KEY,
  event_id TEXT NOT NULL REFERENCES events (id),
  user_id TEXT NOT NULL REFERENCES users (id),
  status TEXT NOT NULL CHECK (status IN ('confirmed', 'waitlisted', 'cancelled')),
  -- Drawn at sign-up; the waitlist is served in its order.
  ticket INTEGER NOT NULL,
  code TEXT NOT NULL UNIQUE,
  name TEXT,
  phone_sealed TEXT,
  answers TEXT NOT NULL,
  consent_version TEXT NOT NULL,
  consent_at BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  confirmed_at BIGINT,
  cancelled_at BIGINT
);
-- One live sign-up per person and event, whatever arrives in parallel.
CREATE UNIQUE INDEX registrations_live ON registrations (event_id, user_id) WHERE status <> 'cancelled';
CREATE INDEX registrations_queue ON registrations (event_id, ticket) WHERE status = 'waitlisted';
CREATE INDEX registrations_by_user ON registrations (user_id, created_at);

-- Every scan that named a valid pass of its event. The first use is the least (scanned_at, device_id):
-- the same set of scans gives the same state in whatever order it arrives.
CREATE TABLE check_ins (
  registration_id TEXT NOT NULL REFERENCES registrations (id),
  scanned_at BIGINT NOT NULL,
  device_id TEXT NOT NULL,
  event_id TEXT NOT NULL REFERENCES events (id),
  gate TEXT,
  staff_id TEXT NOT NULL,
  received_at BIGINT NOT NULL,
  PRIMARY KEY (registration_id, scanned_at, device_id)
);
CREATE INDEX check_ins_by_event ON check_ins (event_id, scanned_at);
