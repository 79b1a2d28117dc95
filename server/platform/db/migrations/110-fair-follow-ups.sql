-- What somebody who was at a fair is asked afterwards, and says. One row a person, fair and round: nobody is asked twice.
CREATE TABLE fair_follow_ups (
  id TEXT PRIMARY KEY,
  -- Null a year after the fair: what was said stays as a number.
  user_id TEXT REFERENCES users (id) ON DELETE CASCADE,
  fair_id TEXT NOT NULL REFERENCES fairs (event_id) ON DELETE CASCADE,
  round TEXT NOT NULL CHECK (round IN ('after', '3-months', '6-months')),
  asked_at BIGINT NOT NULL,
  -- Null until it was said, and again where the consent was withdrawn.
  answer TEXT CHECK (answer IN ('none', 'talk', 'offer', 'joined', 'stayed', 'left')),
  answered_at BIGINT
);
CREATE UNIQUE INDEX fair_follow_ups_once ON fair_follow_ups (fair_id, user_id, round);
CREATE INDEX fair_follow_ups_by_user ON fair_follow_ups (user_id);
CREATE INDEX fair_follow_ups_joined ON fair_follow_ups (answered_at) WHERE round = 'after' AND answer = 'joined';
