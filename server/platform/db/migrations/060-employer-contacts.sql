-- Whom to reach at an employer: taken out of what it published, for staff alone.
CREATE TABLE employer_contacts (
  id TEXT PRIMARY KEY,
  employer_id TEXT NOT NULL REFERENCES employers (id) ON DELETE CASCADE,
  -- A keyed hash: the same contact again is the same row.
  contact_index TEXT NOT NULL,
  contact_sealed TEXT NOT NULL,
  import_id TEXT,
  seen_at BIGINT NOT NULL,
  UNIQUE (employer_id, contact_index)
);

-- What each cell of the row became.
ALTER TABLE import_rows ADD COLUMN became TEXT;
