-- case: what is reported and what is not
CREATE TABLE book (id int PRIMARY KEY);
ALTER TABLE book ADD COLUMN a int;
ALTER TABLE author ADD COLUMN a int;
ALTER TABLE shop ADD COLUMN a int;
ALTER TABLE shop ADD COLUMN b int;
