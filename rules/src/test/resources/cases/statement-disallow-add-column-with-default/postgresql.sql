-- case: what is reported and what is not
-- finding: Adding column note with a DEFAULT rewrites the table before PostgreSQL 11
ALTER TABLE book ADD COLUMN note text DEFAULT '';
ALTER TABLE book ADD COLUMN remark text;
ALTER TABLE book ADD COLUMN number serial;
