-- The line at a booth. There is a row once the booth began to call people in.
CREATE TABLE booth_lines (
  fair_id TEXT NOT NULL REFERENCES fairs (event_id) ON DELETE CASCADE,
  employer_id TEXT NOT NULL REFERENCES employers (id),
  -- `paused`: no new numbers, those given hold. `closed`: nobody is called any more.
  state TEXT NOT NULL CHECK (state IN ('open', 'paused', 'closed')),
  -- The last number that was given.
  last_number INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (fair_id, employer_id)
);

CREATE TABLE line_numbers (
  id TEXT PRIMARY KEY,
  fair_id TEXT NOT NULL REFERENCES fairs (event_id) ON DELETE CASCADE,
  employer_id TEXT NOT NULL REFERENCES employers (id),
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  -- `lost`: called twice and did not come. `over`: the booth closed its line.
  state TEXT NOT NULL CHECK (state IN ('waiting', 'called', 'came', 'lost', 'left', 'over')),
  calls INTEGER NOT NULL DEFAULT 0,
  taken_at BIGINT NOT NULL,
  -- The first call says how fast a booth is, the last one since when somebody is waited for.
  first_called_at BIGINT,
  called_at BIGINT,
  -- Of the last call that its owner was told of.
  told_at BIGINT,
  ended_at BIGINT
);
CREATE UNIQUE INDEX line_numbers_once ON line_numbers (fair_id, employer_id, number);
CREATE UNIQUE INDEX line_numbers_live ON line_numbers (user_id, fair_id, employer_id) WHERE state IN ('waiting', 'called');
