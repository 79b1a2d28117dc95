-- Whoever is proposed by name decides through an own link whether that may be public; an item's author has decided already.
ALTER TABLE showcase_nominations ADD COLUMN agreement TEXT NOT NULL DEFAULT 'asked'
  CHECK (agreement IN ('not-needed', 'asked', 'agreed', 'declined'));
ALTER TABLE showcase_nominations ADD COLUMN agreement_token_hash TEXT;
ALTER TABLE showcase_nominations ADD COLUMN agreed_by TEXT;
ALTER TABLE showcase_nominations ADD COLUMN agreed_at BIGINT;
ALTER TABLE showcase_nominations ADD COLUMN consent_version TEXT;
CREATE UNIQUE INDEX showcase_nominations_by_token ON showcase_nominations (agreement_token_hash);
CREATE INDEX showcase_nominations_by_user ON showcase_nominations (user_id, created_at DESC);
UPDATE showcase_nominations SET agreement = 'not-needed' WHERE item_id IS NOT NULL;

-- What a committee chose and may be shown. It is the nominee's, and outlives the account of whoever proposed them.
CREATE TABLE showcase_honours (
  nomination_id TEXT PRIMARY KEY,
  award TEXT NOT NULL,
  -- Named by their item, else by themselves.
  item_id TEXT REFERENCES showcase_items (id) ON DELETE CASCADE,
  user_id TEXT REFERENCES users (id) ON DELETE CASCADE,
  nominee TEXT,
  reason TEXT NOT NULL,
  committee_size INTEGER NOT NULL,
  chosen_at BIGINT NOT NULL,
  consent_version TEXT,
  consented_at BIGINT,
  -- Whatever the code above does: no name without its bearer's consent.
  CHECK (nominee IS NULL OR (user_id IS NOT NULL AND consent_version IS NOT NULL AND consented_at IS NOT NULL)),
  CHECK (item_id IS NOT NULL OR nominee IS NOT NULL)
);
CREATE INDEX showcase_honours_by_item ON showcase_honours (item_id);
