-- case: new tables
CREATE TABLE book (id int PRIMARY KEY);
-- finding: Table BookShop does not have the form ^[a-z]+(_[a-z]+)*$
CREATE TABLE BookShop (id int PRIMARY KEY);
-- finding: Table book-shop does not have the form ^[a-z]+(_[a-z]+)*$
CREATE TABLE `book-shop` (id int PRIMARY KEY);
-- finding: Table Books_ does not have the form ^[a-z]+(_[a-z]+)*$
CREATE TABLE shop.Books_ (id int PRIMARY KEY);
-- finding: Table Copies does not have the form ^[a-z]+(_[a-z]+)*$
CREATE TABLE Copies LIKE book;

-- case: renamed tables
ALTER TABLE book RENAME TO novel;
-- finding: Table Novel does not have the form ^[a-z]+(_[a-z]+)*$
ALTER TABLE novel RENAME TO Novel;
-- finding: Table Author does not have the form ^[a-z]+(_[a-z]+)*$
RENAME TABLE author TO Author;

-- case: a length of its own
-- settings: {maxLength: 8}
-- finding: Table bookshelf has 9 characters; 8 are allowed
CREATE TABLE bookshelf (id int PRIMARY KEY);
