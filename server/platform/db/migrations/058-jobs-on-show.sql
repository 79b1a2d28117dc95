-- What a page of jobs, its counts and a job's neighbours are found by stands in the indexes whole: only rows that are
-- shown are looked up.
DROP INDEX jobs_by_activity;
DROP INDEX jobs_by_posting;
DROP INDEX jobs_by_salary;
DROP INDEX jobs_by_trade;
CREATE INDEX jobs_by_activity ON jobs (state, active_at DESC, id DESC, visible_until, degree, experience, employment_type, industry, district, fresh_graduate, monthly_min);
CREATE INDEX jobs_by_posting ON jobs (state, posted_at DESC, id DESC, visible_until);
CREATE INDEX jobs_by_salary ON jobs (state, monthly_min DESC, id DESC, visible_until, degree, experience, employment_type, industry, district, fresh_graduate, employer_id);
CREATE INDEX jobs_by_trade ON jobs (industry, employment_type, state, monthly_min, id, employer_id, visible_until);
