-- case: breaking changes
-- finding: Dropping table book may break programs that run now
DROP TABLE book;
-- finding: Dropping schema shop may break programs that run now
DROP SCHEMA shop;
-- finding: Renaming table author may break programs that run now
ALTER TABLE author RENAME TO writer;
-- finding: Renaming column name may break programs that run now
ALTER TABLE city RENAME COLUMN name TO title;
ALTER TABLE city
  ADD COLUMN note text,
-- finding: Dropping column area may break programs that run now
  DROP COLUMN area;
-- finding: Changing the type of column id may break programs that run now
ALTER TABLE city ALTER COLUMN id TYPE bigint;
-- finding: Adding a primary key may break programs that run now
ALTER TABLE city ADD PRIMARY KEY (id);
-- finding: Adding a check may break programs that run now
ALTER TABLE city ADD CONSTRAINT positive CHECK (id > 0);
-- finding: A unique index on city may refuse rows that programs write now
CREATE UNIQUE INDEX one ON city (name);

-- case: harmless changes
ALTER TABLE city ADD COLUMN note text;
ALTER TABLE city ADD CONSTRAINT positive CHECK (id > 0) NOT VALID;
CREATE INDEX by_name ON city (name);
ALTER INDEX by_name RENAME TO other;
DROP VIEW city_names;

-- case: tables that the script makes
CREATE TABLE city (id int);
CREATE TABLE other (id int);
ALTER TABLE city ADD PRIMARY KEY (id);
CREATE UNIQUE INDEX one ON city (id);
DROP TABLE city;

-- case: tables that are not there
-- schema:
CREATE TABLE city (id int PRIMARY KEY);
-- script:
DROP TABLE IF EXISTS country;
-- finding: Dropping table city may break programs that run now
DROP TABLE IF EXISTS city;
