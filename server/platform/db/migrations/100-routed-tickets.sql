-- The department that a complaint is about: it goes to its superior, and the department never sees it.
ALTER TABLE tickets ADD COLUMN about TEXT;
-- Which of the four ways it took last, and the rule that set it on its way; null where a person did.
ALTER TABLE tickets ADD COLUMN way TEXT CHECK (way IN ('one-leads', 'department-to-street', 'street-calls', 'city'));
ALTER TABLE tickets ADD COLUMN rule TEXT;
