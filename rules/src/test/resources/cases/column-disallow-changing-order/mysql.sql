-- case: what is reported and what is not
-- finding: Moving column title rewrites the table
ALTER TABLE book MODIFY COLUMN title varchar(200) FIRST;
-- finding: Moving column title rewrites the table
ALTER TABLE book CHANGE COLUMN title name varchar(200) AFTER id;
ALTER TABLE book ADD COLUMN note text AFTER id;
ALTER TABLE book MODIFY COLUMN title varchar(200);
