-- Raised with every change to a ticket that was asked on that day (in the district, days since 1970): figures kept by day notice it.
CREATE TABLE ticket_days (
  day BIGINT PRIMARY KEY,
  revision BIGINT NOT NULL
);
INSERT INTO ticket_days (day, revision) SELECT DISTINCT (created_at + 28800000) / 86400000, 1 FROM tickets;
CREATE INDEX tickets_by_time ON tickets (created_at);
CREATE TRIGGER tickets_inserted AFTER INSERT ON tickets BEGIN INSERT INTO ticket_days (day, revision) VALUES ((NEW.created_at + 28800000) / 86400000, 1) ON CONFLICT (day) DO UPDATE SET revision = revision + 1; END;
CREATE TRIGGER tickets_updated AFTER UPDATE ON tickets BEGIN INSERT INTO ticket_days (day, revision) VALUES ((NEW.created_at + 28800000) / 86400000, 1) ON CONFLICT (day) DO UPDATE SET revision = revision + 1; END;
CREATE TRIGGER tickets_deleted AFTER DELETE ON tickets BEGIN INSERT INTO ticket_days (day, revision) VALUES ((OLD.created_at + 28800000) / 86400000, 1) ON CONFLICT (day) DO UPDATE SET revision = revision + 1; END;
