-- How many people an employer says it talked to at a fair, made an offer to and took on; numbers alone.
CREATE TABLE employer_results (
  fair_id TEXT NOT NULL REFERENCES fairs (event_id) ON DELETE CASCADE,
  employer_id TEXT NOT NULL REFERENCES employers (id),
  talked INTEGER NOT NULL,
  offered INTEGER NOT NULL,
  joined INTEGER NOT NULL,
  said_at BIGINT NOT NULL,
  PRIMARY KEY (fair_id, employer_id)
);
