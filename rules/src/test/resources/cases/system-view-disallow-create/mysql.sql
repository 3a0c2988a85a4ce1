-- case: what is reported and what is not
-- finding: CREATE VIEW best is not allowed
CREATE VIEW best AS SELECT id FROM book WHERE id = 1;
CREATE TABLE book (id int PRIMARY KEY);
