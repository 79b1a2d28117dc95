-- Which servers work on this database: each says so every minute, so that they share what all may let in.
CREATE TABLE instances (
  id TEXT PRIMARY KEY,
  seen_at BIGINT NOT NULL
);
