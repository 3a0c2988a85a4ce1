-- case: new tables
CREATE TABLE book (id int PRIMARY KEY);
CREATE TABLE book_author (id int PRIMARY KEY);
CREATE TABLE BookShop (id int PRIMARY KEY);
CREATE TABLE "BookShop2" (id int PRIMARY KEY);
CREATE TEMP TABLE book2 (id int);
CREATE TABLE Archive.Books_ (id int PRIMARY KEY);

-- case: renamed tables
ALTER TABLE book RENAME TO novel;
ALTER TABLE novel RENAME TO "Novel";

-- case: views and queries are not judged
CREATE VIEW "Best" AS SELECT 1 AS one;
CREATE TABLE "Copy" AS SELECT 1 AS one;

-- case: a length of its own
-- settings: {maxLength: 8}
CREATE TABLE bookshelf (id int PRIMARY KEY);
CREATE TABLE "Bookshelf" (id int PRIMARY KEY);
