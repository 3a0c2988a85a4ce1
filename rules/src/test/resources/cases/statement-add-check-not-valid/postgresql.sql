-- case: checks
ALTER TABLE book ADD CONSTRAINT positive CHECK (price > 0);
ALTER TABLE book ADD CHECK (price < 1000) NOT VALID;
ALTER TABLE book
  ADD COLUMN note text,
  ADD CHECK (note <> '');

-- case: tables that the script makes
CREATE TABLE book (price int CHECK (price > 0));
ALTER TABLE book ADD CHECK (price < 1000);
