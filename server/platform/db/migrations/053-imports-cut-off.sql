-- When an import last took rows in: one that stands still was cut off with its process.
ALTER TABLE imports ADD COLUMN touched_at BIGINT NOT NULL DEFAULT 0;
