-- case: what is reported and what is not
-- finding: ALTER TABLE book does not say LOCK=
ALTER TABLE book ADD COLUMN note text;
ALTER TABLE book ADD COLUMN note text, LOCK=NONE;
