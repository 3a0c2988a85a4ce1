-- case: primary keys
CREATE TABLE author (id int PRIMARY KEY);
CREATE TABLE book (id int, CONSTRAINT pk_book_id PRIMARY KEY (id));
CREATE TABLE shop (
  id int,
-- finding: Primary key shop_key does not have the form ^pk_shop_id$
  CONSTRAINT shop_key PRIMARY KEY (id)
);
-- finding: Primary key shelf_key does not have the form ^pk_shelf_id$
CREATE TABLE shelf (id int CONSTRAINT shelf_key PRIMARY KEY);
-- finding: Primary key city_key does not have the form ^pk_city_id$
ALTER TABLE city ADD CONSTRAINT city_key PRIMARY KEY (id);
ALTER TABLE city ADD PRIMARY KEY (id);

-- case: a prepared index
-- schema:
CREATE TABLE book (id int NOT NULL);
CREATE UNIQUE INDEX prepared ON book (id);
-- script:
ALTER TABLE book ADD CONSTRAINT pk_book_id PRIMARY KEY USING INDEX prepared;

-- case: renamed
-- schema:
CREATE TABLE book (id int, CONSTRAINT pk_book_id PRIMARY KEY (id));
-- script:
-- finding: Primary key book_key does not have the form ^pk_book_id$
ALTER TABLE book RENAME CONSTRAINT pk_book_id TO book_key;
