-- Staff walk all postings, whatever their state, by these orders.
CREATE INDEX jobs_listed_by_change ON jobs (updated_at DESC, id DESC);
CREATE INDEX jobs_listed_by_end ON jobs (valid_through, id);
CREATE INDEX jobs_listed_by_pay ON jobs (monthly_min DESC, id DESC);

ALTER TABLE employers ADD COLUMN short_name TEXT;
ALTER TABLE employers ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
CREATE INDEX employers_by_change ON employers (updated_at DESC, id DESC);

-- Acts on many postings at once, to be taken back.
CREATE TABLE job_batches (
  id TEXT PRIMARY KEY,
  action TEXT NOT NULL,
  reason TEXT,
  staff_id TEXT NOT NULL REFERENCES staff_members (id),
  -- What the postings were before, and the version that the act gave them.
  before TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  undone_at BIGINT
);
