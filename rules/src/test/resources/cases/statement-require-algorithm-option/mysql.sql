-- case: what is reported and what is not
-- finding: ALTER TABLE book does not say ALGORITHM=
ALTER TABLE book ADD COLUMN note text;
ALTER TABLE book ADD COLUMN note text, ALGORITHM=INPLACE;
