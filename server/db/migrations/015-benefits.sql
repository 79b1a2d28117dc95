-- Facts that rules ask for, in the order of their file.
CREATE TABLE benefit_facts (
  name TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  definition TEXT NOT NULL
);

-- Rules of a policy as data, with what the screens show of it.
CREATE TABLE benefit_rules (
  policy_id TEXT PRIMARY KEY,
  rules TEXT NOT NULL,
  policy TEXT NOT NULL
);
