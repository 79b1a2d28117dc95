-- The 统一社会信用代码 as a table or a check gave it, and how long the last check holds.
ALTER TABLE employers ADD COLUMN credit_code TEXT;
ALTER TABLE employers ADD COLUMN verified_until BIGINT;

-- Each act of checking that an employer exists and may hire.
CREATE TABLE employer_checks (
  id TEXT PRIMARY KEY,
  employer_id TEXT NOT NULL REFERENCES employers (id) ON DELETE CASCADE,
  -- What was looked at: 'licence', 'registry', 'sample' for invented content, 'unstated' for acts before this table.
  seen TEXT NOT NULL,
  credit_code TEXT,
  note TEXT,
  checked_by TEXT NOT NULL,
  checked_at BIGINT NOT NULL,
  valid_until BIGINT NOT NULL
);
CREATE INDEX employer_checks_by_employer ON employer_checks (employer_id, checked_at DESC);

-- Employers that a file brought were called checked without anybody having looked.
UPDATE employers SET verified_at = NULL
WHERE sample = 0 AND id NOT IN (SELECT entity_id FROM audit_entries WHERE kind = 'employer' AND action = 'verify');
UPDATE employers SET verified_until = verified_at + 15552000000;
INSERT INTO employer_checks (id, employer_id, seen, credit_code, note, checked_by, checked_at, valid_until)
SELECT id, id, CASE WHEN sample = 1 THEN 'sample' ELSE 'unstated' END, NULL, NULL,
  CASE WHEN sample = 1 THEN '示例' ELSE '工作人员' END, verified_at, verified_until
FROM employers WHERE verified_at IS NOT NULL;
UPDATE jobs SET visible_until = 0 WHERE employer_id IN (SELECT id FROM employers WHERE verified_at IS NULL);
UPDATE revisions SET value = value + 1 WHERE name = 'jobs';
