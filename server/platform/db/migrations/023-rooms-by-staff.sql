ALTER TABLE rooms ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
-- Why the venue called it off; null where the person did.
ALTER TABLE bookings ADD COLUMN cancelled_reason TEXT;
