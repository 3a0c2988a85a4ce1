-- case: known columns
-- schema:
CREATE TABLE book (id int(11) PRIMARY KEY, title varchar(10));
-- script:
-- finding: Column id changes its type from int(11) to bigint
ALTER TABLE book MODIFY COLUMN id bigint;
ALTER TABLE book MODIFY COLUMN title varchar(10) NOT NULL;
-- finding: Column title changes its type from varchar(10) to varchar(20)
ALTER TABLE book CHANGE COLUMN title name varchar(20);

-- case: unknown columns
ALTER TABLE book MODIFY COLUMN id bigint;
