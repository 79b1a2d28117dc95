-- A session has an id to end it by, and the name of the device it was opened on.
ALTER TABLE staff_sessions ADD COLUMN id TEXT;
ALTER TABLE staff_sessions ADD COLUMN device TEXT NOT NULL DEFAULT '';
UPDATE staff_sessions SET id = token_hash;
CREATE UNIQUE INDEX staff_sessions_by_id ON staff_sessions (id);
CREATE INDEX staff_sessions_by_member ON staff_sessions (staff_id, last_seen_at);
CREATE INDEX audit_entries_by_actor ON audit_entries (actor, number);
CREATE INDEX audit_entries_by_time ON audit_entries (at);
