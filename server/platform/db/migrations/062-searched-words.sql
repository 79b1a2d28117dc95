-- What the one box was asked, by day, without who asked; what looks like a person's data is not written down.
CREATE TABLE searched_words (
  word TEXT NOT NULL,
  day TEXT NOT NULL,
  times INTEGER NOT NULL,
  found INTEGER NOT NULL,
  PRIMARY KEY (word, day)
);
CREATE INDEX searched_words_by_day ON searched_words (day);
