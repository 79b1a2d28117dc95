-- Since when it tells nothing; null while it tells.
ALTER TABLE saved_searches ADD COLUMN paused_at BIGINT;
-- When the person last opened it: what was posted since is new to them.
ALTER TABLE saved_searches ADD COLUMN seen_at BIGINT NOT NULL DEFAULT 0;
UPDATE saved_searches SET seen_at = created_at;
