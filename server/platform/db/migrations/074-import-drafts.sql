-- Files of jobs that somebody is putting right before they are taken in; gone a week after the last touch.
CREATE TABLE import_drafts (
  id TEXT PRIMARY KEY,
  file_name TEXT NOT NULL,
  -- The file as it was sent, base64; it may hold contacts.
  file_sealed TEXT NOT NULL,
  -- What was said of it: columns, cells, what holds for all rows.
  choices_sealed TEXT NOT NULL,
  sender TEXT,
  counts TEXT,
  import_id TEXT,
  staff_id TEXT NOT NULL REFERENCES staff_members (id),
  version INTEGER NOT NULL DEFAULT 1,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
CREATE INDEX import_drafts_by_touch ON import_drafts (updated_at DESC, id DESC);

-- How the tables of a sender name their columns, as somebody last said it.
CREATE TABLE import_senders (
  name_key TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  columns TEXT NOT NULL,
  used_at BIGINT NOT NULL
);
