-- When the target is reached if nobody stops the clock; kept while it runs, so that the queue is read in its order.
ALTER TABLE tickets ADD COLUMN due_at BIGINT;
CREATE INDEX tickets_by_due ON tickets (status, due_at);

CREATE TABLE reply_templates (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  -- Null: for every department.
  department TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  updated_by TEXT NOT NULL,
  updated_at BIGINT NOT NULL
);

ALTER TABLE scenes ADD COLUMN withdrawn_at BIGINT;
ALTER TABLE scenes ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
