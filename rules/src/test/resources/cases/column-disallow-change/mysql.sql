-- case: what is reported and what is not
ALTER TABLE book CHANGE COLUMN title name varchar(200);
ALTER TABLE book MODIFY COLUMN title varchar(200);
