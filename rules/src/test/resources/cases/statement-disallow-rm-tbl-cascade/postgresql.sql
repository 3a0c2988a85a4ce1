-- case: what is reported and what is not
DROP TABLE book CASCADE;
DROP TABLE book;
TRUNCATE book CASCADE;
TRUNCATE book;
DROP VIEW best CASCADE;
