-- case: what is reported and what is not
CREATE TABLE book (id int PRIMARY KEY);
-- finding: 2 statements define table book; one would do
ALTER TABLE book ADD COLUMN a int;
ALTER TABLE author ADD COLUMN a int;
ALTER TABLE shop ADD COLUMN a int;
-- finding: 2 statements define table shop; one would do
ALTER TABLE shop ADD COLUMN b int;
