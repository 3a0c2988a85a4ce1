-- case: checks
-- finding: Adding a check to book scans the table under a lock; add it NOT VALID, then VALIDATE CONSTRAINT
ALTER TABLE book ADD CONSTRAINT positive CHECK (price > 0);
ALTER TABLE book ADD CHECK (price < 1000) NOT VALID;
ALTER TABLE book
  ADD COLUMN note text,
-- finding: Adding a check to book scans the table under a lock; add it NOT VALID, then VALIDATE CONSTRAINT
  ADD CHECK (note <> '');

-- case: tables that the script makes
CREATE TABLE book (price int CHECK (price > 0));
ALTER TABLE book ADD CHECK (price < 1000);
