-- case: what is reported and what is not
-- finding: CREATE TABLE book does not name a schema
CREATE TABLE book (id int PRIMARY KEY);
CREATE TABLE shop.book (id int PRIMARY KEY);
CREATE TEMP TABLE scratch (id int);
