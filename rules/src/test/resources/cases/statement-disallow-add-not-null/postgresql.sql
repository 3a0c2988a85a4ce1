-- case: what is reported and what is not
-- finding: SET NOT NULL on book.title scans the table under a lock
ALTER TABLE book ALTER COLUMN title SET NOT NULL;
ALTER TABLE book ALTER COLUMN title DROP NOT NULL;
CREATE TABLE author (name text);
ALTER TABLE author ALTER COLUMN name SET NOT NULL;

-- case: a check that proves it
-- schema:
CREATE TABLE book (title text, CONSTRAINT title_set CHECK (title IS NOT NULL));
-- script:
ALTER TABLE book ALTER COLUMN title SET NOT NULL;
