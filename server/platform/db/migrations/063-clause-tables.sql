-- As the document has it: 第一条, （二）; the chapter above it; its tables, of which each line of the text is a row.
ALTER TABLE clauses ADD COLUMN label TEXT;
ALTER TABLE clauses ADD COLUMN chapter TEXT;
ALTER TABLE clauses ADD COLUMN tables TEXT NOT NULL DEFAULT '[]';
