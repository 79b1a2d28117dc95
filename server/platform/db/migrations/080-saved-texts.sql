-- Signposts and word lists as staff saved them, over those that come with the program. The highest version counts.
CREATE TABLE saved_texts (
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  content TEXT NOT NULL,
  reason TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  saved_at BIGINT NOT NULL,
  PRIMARY KEY (name, version)
);

INSERT INTO revisions (name, value) VALUES ('texts', 0);
