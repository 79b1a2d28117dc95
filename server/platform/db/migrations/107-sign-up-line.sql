-- Who asked to sign up while many others did, in the order in which they came: any server works them off from the front.
CREATE TABLE sign_up_line (
  id TEXT PRIMARY KEY,
  event_id TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  user_id TEXT NOT NULL,
  -- Grows with the time of arrival.
  place BIGINT NOT NULL,
  -- How many were before this one on arrival: what has gone since says how quickly it goes.
  ahead INTEGER NOT NULL,
  arrived_at BIGINT NOT NULL,
  -- Under which the reply is kept, as if it had been made at once.
  key TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  request_sealed TEXT NOT NULL,
  UNIQUE (event_id, user_id)
);
CREATE INDEX sign_up_line_places ON sign_up_line (event_id, place);
CREATE INDEX sign_up_line_people ON sign_up_line (user_id);
