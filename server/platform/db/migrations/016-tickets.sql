CREATE TABLE tickets (
  id TEXT PRIMARY KEY,
  -- Null for samples: nobody asked them.
  asker_id TEXT REFERENCES users (id) ON DELETE CASCADE,
  question TEXT NOT NULL,
  context_question_id TEXT,
  context TEXT,
  status TEXT NOT NULL CHECK (status IN ('open', 'working', 'waiting', 'answered', 'closed')),
  lead TEXT,
  supporters TEXT NOT NULL,
  handler_id TEXT,
  handler TEXT,
  -- Working time spent so far; what runs now is added from `clock_started_at`.
  worked BIGINT NOT NULL DEFAULT 0,
  clock_started_at BIGINT,
  -- Working time until somebody first answered or asked back.
  responded_in BIGINT,
  escalated_at BIGINT,
  score INTEGER CHECK (score BETWEEN 1 AND 5),
  comment TEXT,
  sample INTEGER NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX tickets_by_asker ON tickets (asker_id, created_at);
CREATE INDEX tickets_by_status ON tickets (status, created_at);

CREATE TABLE ticket_messages (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  author TEXT NOT NULL CHECK (author IN ('asker', 'staff', 'notice')),
  department TEXT,
  text TEXT NOT NULL,
  citations TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  UNIQUE (ticket_id, number)
);

CREATE TABLE whistles (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
  route TEXT NOT NULL,
  caller TEXT,
  lead TEXT,
  supporters TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX whistles_by_time ON whistles (created_at);

CREATE TABLE frequent_answers (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL UNIQUE REFERENCES tickets (id) ON DELETE CASCADE,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  citations TEXT NOT NULL,
  drafted_by TEXT NOT NULL,
  reviewed_by TEXT,
  published_at BIGINT,
  created_at BIGINT NOT NULL
);
