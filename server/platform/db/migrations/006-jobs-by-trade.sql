CREATE INDEX jobs_by_trade ON jobs (industry, employment_type, state, monthly_min, id);
