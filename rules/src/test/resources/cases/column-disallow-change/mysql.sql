-- case: what is reported and what is not
-- finding: CHANGE COLUMN title may rename and redefine at once
ALTER TABLE book CHANGE COLUMN title name varchar(200);
ALTER TABLE book MODIFY COLUMN title varchar(200);
