-- Hits are looked for in the order they are shown in, so that a page of very many need not rank them all. A word says
-- of itself where it stands, title, names or text (see server/platform/db/text-index.ts), and needs no weight for it.
ALTER TABLE search_documents ADD COLUMN moment BIGINT NOT NULL DEFAULT 0;
UPDATE search_documents SET
  moment = coalesce((SELECT j.active_at FROM jobs j WHERE kind = 'jobs' AND j.id = ref), 0),
  document = (SELECT coalesce(array_to_tsvector(array_agg(kind || CASE weight WHEN 'A' THEN 't' WHEN 'B' THEN 'n' ELSE 'x' END || lexeme)), CAST('' AS tsvector))
    FROM unnest(document) AS words, unnest(words.weights) AS weight);
CREATE INDEX search_documents_by_moment ON search_documents (kind, moment DESC, ref DESC);
