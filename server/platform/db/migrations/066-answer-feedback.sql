-- What people say of an answer; the question is kept without what names a person, as it was asked.
CREATE TABLE answer_feedback (
  id TEXT PRIMARY KEY,
  question TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('answered', 'clarify', 'refused')),
  clauses TEXT NOT NULL,
  useful INTEGER NOT NULL,
  reason TEXT CHECK (reason IN ('wrong', 'incomplete', 'unclear', 'outdated', 'not-asked', 'number')),
  created_at BIGINT NOT NULL,
  handled_at BIGINT
);
CREATE INDEX answer_feedback_by_age ON answer_feedback (created_at, id);
