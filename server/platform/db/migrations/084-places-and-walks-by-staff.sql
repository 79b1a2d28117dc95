ALTER TABLE places ADD COLUMN state TEXT NOT NULL DEFAULT 'published' CHECK (state IN ('draft', 'published'));
ALTER TABLE places ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE walks ADD COLUMN state TEXT NOT NULL DEFAULT 'published' CHECK (state IN ('draft', 'published'));
ALTER TABLE walks ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
CREATE INDEX events_by_start ON events (starts_at, id);
CREATE INDEX events_by_update ON events (updated_at, id);
-- Those of a kind that overlap in time are found without a look at their rows.
CREATE INDEX events_by_overlap ON events (category, starts_at, ends_at);
CREATE INDEX events_by_place ON events (place_id, ends_at);
