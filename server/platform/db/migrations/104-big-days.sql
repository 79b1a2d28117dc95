-- A day on which the first screen leads with doors, ways and help. It is on from starts_at to ends_at while is_on holds.
CREATE TABLE big_days (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  headline TEXT NOT NULL,
  starts_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  is_on INTEGER NOT NULL DEFAULT 0,
  notices TEXT NOT NULL,
  spots TEXT NOT NULL,
  -- Whoever holds it sees the day before it is on.
  rehearsal_token TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  updated_at BIGINT NOT NULL
);
CREATE INDEX big_days_on ON big_days (ends_at) WHERE is_on = 1;

CREATE TABLE big_day_doors (
  id TEXT PRIMARY KEY,
  big_day_id TEXT NOT NULL REFERENCES big_days (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- Whose check-ins are counted here; at this gate alone where one is named.
  event_id TEXT,
  gate TEXT,
  -- How many it lets in within ten minutes at ease.
  flow INTEGER,
  state TEXT,
  note TEXT NOT NULL DEFAULT '',
  reported_at BIGINT
);
CREATE INDEX big_day_doors_of ON big_day_doors (big_day_id, position);
