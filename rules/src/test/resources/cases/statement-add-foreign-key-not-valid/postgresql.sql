-- case: foreign keys
-- finding: Adding a foreign key to book scans the table under a lock; add it NOT VALID, then VALIDATE CONSTRAINT
ALTER TABLE book ADD CONSTRAINT fk FOREIGN KEY (author_id) REFERENCES author (id);
ALTER TABLE book ADD CONSTRAINT fk2 FOREIGN KEY (author_id) REFERENCES author (id) NOT VALID;

-- case: tables that the script makes
CREATE TABLE book (author_id int);
ALTER TABLE book ADD CONSTRAINT fk FOREIGN KEY (author_id) REFERENCES author (id);
