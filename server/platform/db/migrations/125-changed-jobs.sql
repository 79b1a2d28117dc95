-- Which jobs changed, revision by revision: servers keep counts of what is on show and read anew only these.
INSERT INTO revisions (name, value) VALUES ('job-rows', 0);
CREATE TABLE changed_jobs (
  revision BIGINT NOT NULL,
  -- `*`: any of them.
  job_id TEXT NOT NULL,
  PRIMARY KEY (revision, job_id)
);
