-- case: new tables
CREATE TABLE book (id int PRIMARY KEY);
CREATE TABLE book_author (id int PRIMARY KEY);
CREATE TABLE BookShop (id int PRIMARY KEY);
-- finding: Table BookShop2 does not have the form ^[a-z]+(_[a-z]+)*$
CREATE TABLE "BookShop2" (id int PRIMARY KEY);
-- finding: Table book2 does not have the form ^[a-z]+(_[a-z]+)*$
CREATE TEMP TABLE book2 (id int);
-- finding: Table books_ does not have the form ^[a-z]+(_[a-z]+)*$
CREATE TABLE Archive.Books_ (id int PRIMARY KEY);

-- case: renamed tables
ALTER TABLE book RENAME TO novel;
-- finding: Table Novel does not have the form ^[a-z]+(_[a-z]+)*$
ALTER TABLE novel RENAME TO "Novel";

-- case: views and queries are not judged
CREATE VIEW "Best" AS SELECT 1 AS one;
CREATE TABLE "Copy" AS SELECT 1 AS one;

-- case: a length of its own
-- settings: {maxLength: 8}
-- finding: Table bookshelf has 9 characters; 8 are allowed
CREATE TABLE bookshelf (id int PRIMARY KEY);
-- finding: Table Bookshelf does not have the form ^[a-z]+(_[a-z]+)*$
-- finding: Table Bookshelf has 9 characters; 8 are allowed
CREATE TABLE "Bookshelf" (id int PRIMARY KEY);
