-- What the young and shops need, and who looks after it. A person's words wait for review; what is public staff put into words.
CREATE TABLE needs (
  id TEXT PRIMARY KEY,
  import_key TEXT UNIQUE,
  import_hash TEXT NOT NULL DEFAULT '',
  -- Null: written by staff, or its asker has left.
  asker_id TEXT REFERENCES users (id) ON DELETE SET NULL,
  raised_by TEXT NOT NULL CHECK (raised_by IN ('youth', 'shop')),
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('review', 'rejected', 'open', 'working', 'done', 'withdrawn')),
  pace TEXT CHECK (pace IN ('at-once', 'together')),
  way TEXT CHECK (way IN ('volunteer', 'skill', 'list', 'pairing')),
  -- A calendar day.
  due_on TEXT,
  -- Public, so a role or an office and its own line, never a person's.
  steward TEXT,
  contact_office TEXT,
  contact_phone TEXT,
  departments TEXT NOT NULL DEFAULT '[]',
  -- The member of staff who answers for it; not public.
  handler_id TEXT,
  handler TEXT,
  -- Why it was rejected or withdrawn.
  reason TEXT,
  result TEXT,
  done_at BIGINT,
  -- What it came out of.
  from_kind TEXT CHECK (from_kind IN ('ticket', 'proposal')),
  from_id TEXT,
  sample INTEGER NOT NULL DEFAULT 0,
  published_at BIGINT,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  -- Whatever the code above does: what is public has somebody to turn to and a day.
  CHECK (state NOT IN ('open', 'working', 'done')
    OR (pace IS NOT NULL AND way IS NOT NULL AND due_on IS NOT NULL AND steward IS NOT NULL
      AND contact_office IS NOT NULL AND contact_phone IS NOT NULL)),
  CHECK (state <> 'done' OR (result IS NOT NULL AND done_at IS NOT NULL)),
  UNIQUE (from_kind, from_id)
);
CREATE INDEX needs_by_state ON needs (state, due_on);
CREATE INDEX needs_by_asker ON needs (asker_id, created_at);

-- Who said 我也需要: once each.
CREATE TABLE need_echoes (
  need_id TEXT NOT NULL REFERENCES needs (id) ON DELETE CASCADE,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (need_id, user_id)
);
CREATE INDEX need_echoes_by_user ON need_echoes (user_id);
