-- The title as the employer wrote it, where it is shown otherwise.
ALTER TABLE jobs ADD COLUMN title_written TEXT;
