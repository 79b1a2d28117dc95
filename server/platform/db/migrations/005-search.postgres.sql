-- Fed with ready-made words (see server/db/words.ts). Weights: A title, B names, D text.
CREATE TABLE search_documents (
  kind TEXT NOT NULL,
  ref TEXT NOT NULL,
  document TSVECTOR NOT NULL,
  PRIMARY KEY (kind, ref)
);
CREATE INDEX search_documents_words ON search_documents USING gin (document);
