CREATE TABLE search_refs (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  ref TEXT NOT NULL,
  UNIQUE (kind, ref)
);

-- Fed with ready-made words (see server/db/words.ts); positions are not needed.
CREATE VIRTUAL TABLE search_index USING fts5 (kind, title, names, text, content = '', contentless_delete = 1, detail = 'column', tokenize = 'unicode61 remove_diacritics 0');
