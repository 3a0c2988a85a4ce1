-- case: what is reported and what is not
-- finding: Table book does not declare its character set
CREATE TABLE book (id int PRIMARY KEY);
CREATE TABLE shop (id int PRIMARY KEY) DEFAULT CHARSET = utf8mb4;
CREATE TABLE copy LIKE book;
