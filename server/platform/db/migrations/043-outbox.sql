-- The inbox is the outbox too: what WeChat shall deliver besides, and how far that got.
-- waiting, sending, sent; none: not to be sent; unsure: it may have arrived, so it is not sent again; dead: given up.
ALTER TABLE inbox_items ADD COLUMN delivery TEXT NOT NULL DEFAULT 'waiting';
ALTER TABLE inbox_items ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE inbox_items ADD COLUMN next_try_at BIGINT NOT NULL DEFAULT 0;
-- One message per business event, however often it is noticed.
ALTER TABLE inbox_items ADD COLUMN event_key TEXT;
UPDATE inbox_items SET delivery = 'none';
CREATE UNIQUE INDEX inbox_items_by_event_key ON inbox_items (event_key);
CREATE INDEX inbox_items_waiting ON inbox_items (next_try_at) WHERE delivery = 'waiting';
