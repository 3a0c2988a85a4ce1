-- case: breaking changes
DROP TABLE book;
DROP DATABASE shop;
RENAME TABLE author TO writer;
ALTER TABLE city RENAME COLUMN name TO title;
ALTER TABLE city
  ADD COLUMN note text,
  DROP COLUMN area;
ALTER TABLE city MODIFY COLUMN id bigint;
ALTER TABLE city ADD UNIQUE KEY one (name);
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
