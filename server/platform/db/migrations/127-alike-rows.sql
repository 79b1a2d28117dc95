-- Of rows for whose cells it was the same the first one says it, the others its number.
ALTER TABLE import_rows ADD COLUMN alike INTEGER;
