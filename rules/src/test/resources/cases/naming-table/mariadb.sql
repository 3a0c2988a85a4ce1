-- case: new tables
CREATE TABLE book (id int PRIMARY KEY);
CREATE TABLE BookShop (id int PRIMARY KEY);
CREATE TABLE `book-shop` (id int PRIMARY KEY);
CREATE TABLE shop.Books_ (id int PRIMARY KEY);
CREATE TABLE Copies LIKE book;

-- case: renamed tables
ALTER TABLE book RENAME TO novel;
ALTER TABLE novel RENAME TO Novel;
RENAME TABLE author TO Author;

-- case: a length of its own
-- settings: {maxLength: 8}
CREATE TABLE bookshelf (id int PRIMARY KEY);
