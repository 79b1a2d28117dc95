-- A session keeps its id while its token is exchanged; the token before is good a little longer.
ALTER TABLE sessions ADD COLUMN id TEXT;
ALTER TABLE sessions ADD COLUMN device TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN last_seen_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE sessions ADD COLUMN previous_hash TEXT;
ALTER TABLE sessions ADD COLUMN previous_until BIGINT NOT NULL DEFAULT 0;
UPDATE sessions SET id = token_hash, last_seen_at = created_at;
CREATE UNIQUE INDEX sessions_by_id ON sessions (id);
CREATE INDEX sessions_by_previous ON sessions (previous_hash);

-- Sealed, with a keyed hash to find it by; deleted people stay out of sight until they are gone.
ALTER TABLE users ADD COLUMN phone_sealed TEXT;
ALTER TABLE users ADD COLUMN phone_index TEXT;
ALTER TABLE users ADD COLUMN deleted_at BIGINT;

CREATE TABLE phone_codes (
  phone_index TEXT PRIMARY KEY,
  code_hash TEXT NOT NULL,
  sent_at BIGINT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  -- How many were sent since the day began.
  sent_today INTEGER NOT NULL,
  day TEXT NOT NULL
);

ALTER TABLE staff_members ADD COLUMN totp_sealed TEXT;
-- The last time step that was used: a code opens once.
ALTER TABLE staff_members ADD COLUMN totp_step BIGINT NOT NULL DEFAULT 0;
