-- Tries to sign in under a name, whether anybody has it or not; the name only as a keyed hash.
CREATE TABLE staff_sign_in_tries (
  name_index TEXT PRIMARY KEY,
  tries INTEGER NOT NULL,
  -- From then on they count for nothing.
  ends_at BIGINT NOT NULL
);
ALTER TABLE staff_members DROP COLUMN failed_sign_ins;
ALTER TABLE staff_members DROP COLUMN locked_until;

-- Since when the account lets nobody in.
ALTER TABLE staff_members ADD COLUMN disabled_at BIGINT;
ALTER TABLE staff_members ADD COLUMN last_sign_in_at BIGINT;

-- The link by which a member chooses a password: one at a time, good once.
CREATE TABLE staff_invitations (
  staff_id TEXT PRIMARY KEY REFERENCES staff_members (id) ON DELETE CASCADE,
  token_hash TEXT NOT NULL UNIQUE,
  expires_at BIGINT NOT NULL
);

-- For who has lost the phone: each opens once and is gone.
CREATE TABLE staff_recovery_codes (
  code_hash TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff_members (id) ON DELETE CASCADE
);
