-- case: breaking changes
DROP TABLE book;
DROP SCHEMA shop;
ALTER TABLE author RENAME TO writer;
ALTER TABLE city RENAME COLUMN name TO title;
ALTER TABLE city
  ADD COLUMN note text,
  DROP COLUMN area;
ALTER TABLE city ALTER COLUMN id TYPE bigint;
ALTER TABLE city ADD PRIMARY KEY (id);
ALTER TABLE city ADD CONSTRAINT positive CHECK (id > 0);
CREATE UNIQUE INDEX one ON city (name);

-- case: harmless changes
ALTER TABLE city ADD COLUMN note text;
ALTER TABLE city ADD CONSTRAINT positive CHECK (id > 0) NOT VALID;
CREATE INDEX some ON city (name);
ALTER INDEX some RENAME TO other;
DROP VIEW city_names;

-- case: tables that the script makes
CREATE TABLE city (id int);
CREATE TABLE other (id int);
ALTER TABLE city ADD PRIMARY KEY (id);
CREATE UNIQUE INDEX one ON city (id);
DROP TABLE city;
