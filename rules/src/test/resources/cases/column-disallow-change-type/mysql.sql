-- case: known columns
-- schema:
CREATE TABLE book (id int(11) PRIMARY KEY, title varchar(10));
-- script:
ALTER TABLE book MODIFY COLUMN id bigint;
ALTER TABLE book MODIFY COLUMN title varchar(10) NOT NULL;
ALTER TABLE book CHANGE COLUMN title name varchar(20);

-- case: unknown columns
ALTER TABLE book MODIFY COLUMN id bigint;
