-- The filters of a table that a member keeps under a name.
CREATE TABLE staff_views (
  staff_id TEXT NOT NULL REFERENCES staff_members (id) ON DELETE CASCADE,
  -- The table, as the desk names it.
  name TEXT NOT NULL,
  views TEXT NOT NULL,
  PRIMARY KEY (staff_id, name)
);
