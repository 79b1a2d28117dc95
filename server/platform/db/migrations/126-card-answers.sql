-- What an employer says to somebody who handed over a card at its booth, and when it last said so.
ALTER TABLE handed_cards ADD COLUMN answer TEXT CHECK (answer IN ('interview', 'later', 'unsuitable'));
ALTER TABLE handed_cards ADD COLUMN answered_at BIGINT;
