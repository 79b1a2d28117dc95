-- Raised with every change to a ticket that was asked on that day (in the district, days since 1970): figures kept by day notice it.
CREATE TABLE ticket_days (
  day BIGINT PRIMARY KEY,
  revision BIGINT NOT NULL
);
INSERT INTO ticket_days (day, revision) SELECT DISTINCT (created_at + 28800000) / 86400000, 1 FROM tickets;
CREATE INDEX tickets_by_time ON tickets (created_at);
-- In the order of the days, so that two who change several never wait for each other.
CREATE FUNCTION ticket_days_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO ticket_days (day, revision) SELECT DISTINCT (created_at + 28800000) / 86400000, 1 FROM changed ORDER BY 1 ON CONFLICT (day) DO UPDATE SET revision = ticket_days.revision + 1; RETURN NULL; END $$;
CREATE TRIGGER tickets_inserted AFTER INSERT ON tickets REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ticket_days_changed();
CREATE TRIGGER tickets_updated AFTER UPDATE ON tickets REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ticket_days_changed();
CREATE TRIGGER tickets_deleted AFTER DELETE ON tickets REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ticket_days_changed();
