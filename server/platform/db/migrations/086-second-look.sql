-- Where two must look: who looked first, at which version.
ALTER TABLE showcase_items ADD COLUMN first_look_by TEXT;
ALTER TABLE showcase_items ADD COLUMN first_look_at BIGINT;
ALTER TABLE showcase_items ADD COLUMN first_look_version INTEGER;
