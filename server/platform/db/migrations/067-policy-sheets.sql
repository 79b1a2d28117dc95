-- Facts drawn from a policy that somebody confirmed; they hold for the clauses of that fingerprint and no others.
CREATE TABLE policy_sheets (
  policy_id TEXT PRIMARY KEY REFERENCES policies (id) ON DELETE CASCADE,
  sheet TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  confirmed_by TEXT NOT NULL REFERENCES staff_members (id),
  confirmed_at BIGINT NOT NULL
);
