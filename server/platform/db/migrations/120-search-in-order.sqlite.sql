-- Numbers follow the order that hits are shown in, so that a page of very many need not rank them all: a second, 21 bits.
-- A word says of itself whose it is and where it stands, title, names or text (see server/platform/db/text-index.ts): what
-- it is looked up by is what it is found in. The index keeps no text; its words are what it has of each document.
CREATE VIRTUAL TABLE search_words USING fts5vocab (search_index, instance);
CREATE TABLE search_texts (doc INTEGER PRIMARY KEY, words TEXT);
INSERT INTO search_texts (doc, words)
  SELECT doc, group_concat(CASE col WHEN 'title' THEN 't' WHEN 'names' THEN 'n' ELSE 'x' END || term, ' ') AS words
  FROM search_words WHERE col <> 'kind' GROUP BY doc;
CREATE TABLE search_moved AS
  SELECT r.kind, r.ref, t.words, coalesce((j.active_at / 1000) * 2097152
    + row_number() OVER (PARTITION BY j.active_at / 1000 ORDER BY j.active_at, r.number), r.number) AS number
  FROM search_refs r LEFT JOIN jobs j ON r.kind = 'jobs' AND j.id = r.ref LEFT JOIN search_texts t ON t.doc = r.number;
DROP TABLE search_words;
DROP TABLE search_texts;
DROP TABLE search_index;
CREATE VIRTUAL TABLE search_index USING fts5 (words, content = '', contentless_delete = 1, detail = 'none', tokenize = 'unicode61 remove_diacritics 0');
INSERT INTO search_index (rowid, words)
  SELECT number, kind || replace(words, ' ', ' ' || kind) FROM search_moved WHERE words IS NOT NULL ORDER BY number;
DELETE FROM search_refs;
INSERT INTO search_refs (number, kind, ref) SELECT number, kind, ref FROM search_moved ORDER BY number;
DROP TABLE search_moved;
