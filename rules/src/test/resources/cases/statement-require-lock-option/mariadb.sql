-- case: what is reported and what is not
ALTER TABLE book ADD COLUMN note text;
ALTER TABLE book ADD COLUMN note text, LOCK=NONE;
