-- case: what is reported and what is not
-- finding: Table book does not declare its collation
CREATE TABLE book (id int PRIMARY KEY);
CREATE TABLE shop (id int PRIMARY KEY) COLLATE = utf8mb4_bin;
