-- What is over is skipped inside the index, without a look at its row.
CREATE INDEX events_by_time ON events (state, starts_at, id, ends_at);
DROP INDEX events_by_start;
CREATE INDEX events_by_category_and_time ON events (category, state, starts_at, id, ends_at);
DROP INDEX events_by_category;
CREATE INDEX places_by_rank ON places ((CASE status WHEN 'operating' THEN 0 WHEN 'building' THEN 1 ELSE 2 END), name, id);
CREATE INDEX places_by_kind_and_rank ON places (kind, (CASE status WHEN 'operating' THEN 0 WHEN 'building' THEN 1 ELSE 2 END), name, id);
