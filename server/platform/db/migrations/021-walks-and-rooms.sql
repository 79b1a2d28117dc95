-- Weekly spans and exceptions; null where no source states them.
ALTER TABLE places ADD COLUMN hours TEXT;
CREATE INDEX places_by_position ON places (latitude, longitude);

CREATE TABLE walks (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  paragraphs TEXT NOT NULL,
  best_time TEXT,
  tags TEXT NOT NULL,
  source TEXT,
  sample INTEGER NOT NULL DEFAULT 0,
  import_hash TEXT NOT NULL,
  updated_at BIGINT NOT NULL
);

CREATE TABLE walk_stops (
  walk_id TEXT NOT NULL REFERENCES walks (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  place_id TEXT NOT NULL REFERENCES places (id),
  stay_minutes INTEGER NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (walk_id, number)
);
CREATE INDEX walk_stops_by_place ON walk_stops (place_id);

CREATE TABLE rooms (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  place_id TEXT NOT NULL REFERENCES places (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  summary TEXT NOT NULL,
  seats INTEGER NOT NULL CHECK (seats > 0),
  people INTEGER,
  equipment TEXT NOT NULL,
  slot_minutes INTEGER NOT NULL,
  -- The template of its slots: weekly spans, and blackout days as exceptions.
  hours TEXT NOT NULL,
  sample INTEGER NOT NULL DEFAULT 0,
  import_hash TEXT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX rooms_by_place ON rooms (place_id);

CREATE TABLE bookings (
  id TEXT PRIMARY KEY,
  room_id TEXT NOT NULL REFERENCES rooms (id),
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  code TEXT NOT NULL UNIQUE,
  starts_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  seat INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('booked', 'cancelled')),
  checked_in_at BIGINT,
  created_at BIGINT NOT NULL,
  cancelled_at BIGINT
);
-- One live booking per seat and slot, whatever arrives in parallel.
CREATE UNIQUE INDEX bookings_live ON bookings (room_id, starts_at, seat) WHERE status = 'booked';
CREATE INDEX bookings_by_user ON bookings (user_id, starts_at);
