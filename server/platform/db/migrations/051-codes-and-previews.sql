-- Codes that open doors: a keyed hash to find them by, and sealed to show them again. Those in clear until now stand in
-- code_index and are sealed when the server starts, which has the key.
ALTER TABLE registrations RENAME COLUMN code TO code_index;
ALTER TABLE registrations ADD COLUMN code_sealed TEXT;
ALTER TABLE bookings RENAME COLUMN code TO code_index;
ALTER TABLE bookings ADD COLUMN code_sealed TEXT;
-- What opens a picture before publication follows from the server's key and the picture.
ALTER TABLE showcase_pictures DROP COLUMN preview_key;
