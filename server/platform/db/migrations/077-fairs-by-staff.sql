-- The hall as its organiser drew it; null: as the booths' numbers say.
ALTER TABLE fairs ADD COLUMN hall_rows INTEGER;
ALTER TABLE fairs ADD COLUMN hall_columns INTEGER;
-- How many may be inside at once; null: no limit.
ALTER TABLE fairs ADD COLUMN hall_limit INTEGER;

-- People who left, as somebody at a door counted them.
CREATE TABLE departures (
  id TEXT PRIMARY KEY,
  event_id TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  device_id TEXT NOT NULL,
  count INTEGER NOT NULL,
  staff_id TEXT NOT NULL,
  left_at BIGINT NOT NULL
);
CREATE INDEX departures_by_event ON departures (event_id);

-- What each device at a door last said of itself.
CREATE TABLE door_devices (
  event_id TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  device_id TEXT NOT NULL,
  gate TEXT,
  unsent INTEGER NOT NULL,
  seen_at BIGINT NOT NULL,
  PRIMARY KEY (event_id, device_id)
);

-- Scans that let nobody in, for the board of the day.
CREATE TABLE door_refusals (
  id TEXT PRIMARY KEY,
  event_id TEXT NOT NULL,
  device_id TEXT NOT NULL,
  gate TEXT,
  verdict TEXT NOT NULL,
  -- Null where the code was nobody's.
  registration_id TEXT REFERENCES registrations (id) ON DELETE CASCADE,
  refused_at BIGINT NOT NULL
);
CREATE INDEX door_refusals_by_event ON door_refusals (event_id, refused_at);
