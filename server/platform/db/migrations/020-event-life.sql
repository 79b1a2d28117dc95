ALTER TABLE events ADD COLUMN series TEXT;
ALTER TABLE events ADD COLUMN co_hosts TEXT NOT NULL DEFAULT '[]';
-- Who may come, with the reason; null: everybody.
ALTER TABLE events ADD COLUMN gate TEXT;
ALTER TABLE events ADD COLUMN questions TEXT NOT NULL DEFAULT '[]';
-- What staff made sure of before the event may be published.
ALTER TABLE events ADD COLUMN checks TEXT NOT NULL DEFAULT '{}';
CREATE INDEX events_by_series ON events (series, starts_at);

CREATE TABLE inbox_items (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  link TEXT,
  created_at BIGINT NOT NULL,
  read_at BIGINT
);
CREATE INDEX inbox_items_by_user ON inbox_items (user_id, created_at);
