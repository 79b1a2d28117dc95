-- A code that a person shows at booths for some minutes; whoever scans it by an employer's link gets the card.
CREATE TABLE card_codes (
  code_index TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  fair_id TEXT NOT NULL REFERENCES fairs (event_id) ON DELETE CASCADE,
  with_phone INTEGER NOT NULL,
  issued_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL
);
CREATE INDEX card_codes_by_user ON card_codes (user_id);

-- A card handed over at a booth. The employer sees it while the consent for the fair stands and it was not stopped.
CREATE TABLE handed_cards (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  fair_id TEXT NOT NULL REFERENCES fairs (event_id) ON DELETE CASCADE,
  employer_id TEXT NOT NULL REFERENCES employers (id),
  -- The card as it was when it was handed over last.
  snapshot_sealed TEXT NOT NULL,
  handed_at BIGINT NOT NULL,
  -- When its owner last wanted this employer to see it: a consent that was given later does not cover it.
  shared_at BIGINT NOT NULL,
  -- Since when its owner shows it to this employer no longer.
  stopped_at BIGINT
);
CREATE UNIQUE INDEX handed_cards_once ON handed_cards (user_id, fair_id, employer_id);
CREATE INDEX handed_cards_by_booth ON handed_cards (fair_id, employer_id, handed_at);

CREATE TABLE handed_card_readings (
  id TEXT PRIMARY KEY,
  card_id TEXT NOT NULL REFERENCES handed_cards (id) ON DELETE CASCADE,
  read_at BIGINT NOT NULL,
  reader TEXT NOT NULL
);
CREATE INDEX handed_card_readings_by_card ON handed_card_readings (card_id, read_at);
