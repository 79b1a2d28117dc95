-- What a device said it was when it cannot have been: such a scan counts from when it was received.
ALTER TABLE check_ins ADD COLUMN claimed_at BIGINT;
