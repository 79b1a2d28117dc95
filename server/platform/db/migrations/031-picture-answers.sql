-- What WeChat said of pictures, as it came: its answer may be here before the trace it answers is.
CREATE TABLE showcase_picture_answers (
  trace_id TEXT PRIMARY KEY,
  suggestion TEXT NOT NULL,
  received_at BIGINT NOT NULL
);
