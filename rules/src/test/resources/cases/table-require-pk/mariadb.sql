-- case: new tables
CREATE TABLE author (id int PRIMARY KEY);
CREATE TABLE shop (id int, PRIMARY KEY (id));
-- finding: Table book has no primary key
CREATE TABLE book (title text);
CREATE TABLE author_copy LIKE author;

-- case: a key that follows
CREATE TABLE book (id int);
ALTER TABLE book ADD PRIMARY KEY (id);

-- case: a key that is lost
CREATE TABLE book (id int PRIMARY KEY, title text);
-- finding: Table book has no primary key
ALTER TABLE book DROP PRIMARY KEY;

-- case: a key of an existing table
-- schema:
CREATE TABLE book (id int PRIMARY KEY, title text);
CREATE TABLE log (line text);
-- script:
-- finding: Table book has no primary key
ALTER TABLE book DROP COLUMN id;
ALTER TABLE log ADD COLUMN day date;

-- case: a key of an unknown table
-- finding: Table book has no primary key
ALTER TABLE book DROP PRIMARY KEY;
ALTER TABLE author DROP PRIMARY KEY, ADD PRIMARY KEY (code);
