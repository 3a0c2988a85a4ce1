-- case: breaking changes
-- finding: Dropping table book may break programs that run now
DROP TABLE book;
-- finding: Dropping database shop may break programs that run now
DROP DATABASE shop;
-- finding: Renaming table author may break programs that run now
RENAME TABLE author TO writer;
-- finding: Renaming column name may break programs that run now
ALTER TABLE city RENAME COLUMN name TO title;
ALTER TABLE city
  ADD COLUMN note text,
-- finding: Dropping column area may break programs that run now
  DROP COLUMN area;
-- finding: Redefining column id may break programs that run now
ALTER TABLE city MODIFY COLUMN id bigint;
-- finding: Adding a unique key may break programs that run now
ALTER TABLE city ADD UNIQUE KEY one (name);
-- finding: A unique index on city may refuse rows that programs write now
CREATE UNIQUE INDEX one ON city (name);

-- case: harmless changes
ALTER TABLE city ADD COLUMN note text;
CREATE INDEX by_name ON city (name);
DROP VIEW city_names;

-- case: tables that the script makes
CREATE TABLE city (id int);
CREATE TABLE other (id int);
ALTER TABLE city MODIFY COLUMN id bigint;
DROP TABLE city;

-- case: tables that are not there
-- schema:
CREATE TABLE city (id int PRIMARY KEY);
-- script:
DROP TABLE IF EXISTS country;
-- finding: Dropping table city may break programs that run now
DROP TABLE IF EXISTS city;
