-- Facts that rules ask for, in the order of their file.
CREATE TABLE benefit_facts (
  name TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  definition TEXT NOT NULL
);
