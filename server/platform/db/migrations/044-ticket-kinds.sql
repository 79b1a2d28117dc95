-- Complaints and suggestions take the same road as questions.
ALTER TABLE tickets ADD COLUMN kind TEXT NOT NULL DEFAULT 'question' CHECK (kind IN ('question', 'complaint', 'suggestion'));
