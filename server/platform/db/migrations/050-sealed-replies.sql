-- Replies are sealed from here on; those in clear had two days to live.
DELETE FROM idempotency_keys;
