-- The title and the pay as the employer wrote them, where they are shown otherwise.
ALTER TABLE jobs ADD COLUMN title_written TEXT;
