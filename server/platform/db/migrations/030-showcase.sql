CREATE TABLE showcase_items (
  id TEXT PRIMARY KEY,
  -- Null for imported content.
  owner_id TEXT REFERENCES users (id) ON DELETE CASCADE,
  import_key TEXT UNIQUE,
  import_hash TEXT,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  byline TEXT NOT NULL,
  quote TEXT,
  story TEXT NOT NULL,
  cover TEXT NOT NULL,
  links TEXT NOT NULL,
  tags TEXT NOT NULL,
  place TEXT,
  awards TEXT NOT NULL DEFAULT '[]',
  portrays TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('review', 'published', 'rejected', 'withdrawn')),
  -- Why it waits; only what is new or edited may ever be published without a person.
  hold TEXT NOT NULL DEFAULT 'new' CHECK (hold IN ('new', 'edited', 'rejected', 'reported')),
  reason TEXT,
  flags TEXT NOT NULL DEFAULT '[]',
  agreement TEXT NOT NULL CHECK (agreement IN ('not-needed', 'asked', 'agreed', 'declined')),
  agreement_token_hash TEXT UNIQUE,
  months INTEGER NOT NULL,
  expires_at BIGINT NOT NULL,
  sample INTEGER NOT NULL DEFAULT 0,
  published_at BIGINT,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  -- Whatever the code above does: nobody is shown who has not agreed.
  CHECK (state <> 'published' OR agreement IN ('not-needed', 'agreed'))
);
CREATE INDEX showcase_items_by_publication ON showcase_items (state, published_at DESC, id DESC);
CREATE INDEX showcase_items_by_owner ON showcase_items (owner_id, updated_at DESC);

CREATE TABLE showcase_pictures (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  -- Null until its item is submitted.
  item_id TEXT REFERENCES showcase_items (id) ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  description TEXT NOT NULL DEFAULT '',
  -- Hash of the content and the id.
  hash TEXT NOT NULL UNIQUE,
  -- Opens the picture while it is not public.
  preview_key TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  thumbhash TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX showcase_pictures_by_item ON showcase_pictures (item_id, position);
CREATE INDEX showcase_pictures_by_owner ON showcase_pictures (owner_id, item_id);

-- Files that must go; each stays listed until the store has confirmed.
CREATE TABLE media_removals (
  hash TEXT PRIMARY KEY,
  asked_at BIGINT NOT NULL
);

CREATE TABLE showcase_consents (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES showcase_items (id) ON DELETE CASCADE,
  user_id TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('publication', 'portrayal')),
  version TEXT NOT NULL,
  -- The version of the item that was agreed to.
  item_version INTEGER NOT NULL,
  months INTEGER NOT NULL,
  given_at BIGINT NOT NULL,
  withdrawn_at BIGINT
);
CREATE INDEX showcase_consents_by_item ON showcase_consents (item_id);

CREATE TABLE showcase_likes (
  item_id TEXT NOT NULL REFERENCES showcase_items (id) ON DELETE CASCADE,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  PRIMARY KEY (item_id, user_id)
);

CREATE TABLE showcase_reports (
  item_id TEXT NOT NULL REFERENCES showcase_items (id) ON DELETE CASCADE,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  reviewed INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (item_id, user_id)
);

CREATE TABLE showcase_features (
  month TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES showcase_items (id) ON DELETE CASCADE,
  reason TEXT NOT NULL
);

CREATE TABLE showcase_checks (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES showcase_items (id) ON DELETE CASCADE,
  item_version INTEGER NOT NULL,
  subject TEXT NOT NULL CHECK (subject IN ('text', 'picture')),
  picture_id TEXT,
  -- waiting, asking, sent, then pass, review, risky or error for good.
  state TEXT NOT NULL,
  trace_id TEXT UNIQUE,
  updated_at BIGINT NOT NULL
);
CREATE INDEX showcase_checks_by_item ON showcase_checks (item_id, item_version);
CREATE INDEX showcase_checks_by_state ON showcase_checks (state, updated_at);

CREATE TABLE showcase_nominations (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  award TEXT NOT NULL,
  nominee TEXT NOT NULL,
  item_id TEXT REFERENCES showcase_items (id) ON DELETE SET NULL,
  reason TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'chosen', 'declined')),
  committee TEXT NOT NULL DEFAULT '[]',
  decision_reason TEXT,
  created_at BIGINT NOT NULL
);

CREATE TABLE showcase_introductions (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES showcase_items (id) ON DELETE CASCADE,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL,
  message TEXT NOT NULL,
  contact_sealed TEXT,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done')),
  created_at BIGINT NOT NULL
);
