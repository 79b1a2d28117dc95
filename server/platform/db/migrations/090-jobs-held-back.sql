-- Postings that are published and not to be seen, by employer: what waits for the check of its papers.
CREATE INDEX jobs_by_sight ON jobs (state, employer_id, visible_until, valid_through);
