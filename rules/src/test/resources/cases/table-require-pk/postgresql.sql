-- case: new tables
CREATE TABLE author (id int PRIMARY KEY);
CREATE TABLE shop (id int, PRIMARY KEY (id));
-- finding: Table book has no primary key
CREATE TABLE book (title text);

-- case: a key that follows
CREATE TABLE book (id int);
ALTER TABLE book ADD PRIMARY KEY (id);

-- case: a table that goes again
CREATE TABLE book (id int);
DROP TABLE book;

-- case: a key that is lost
-- schema:
CREATE TABLE book (id int PRIMARY KEY, title text);
CREATE TABLE author (id int PRIMARY KEY, name text);
-- script:
-- finding: Table book has no primary key
ALTER TABLE book DROP CONSTRAINT book_pkey;
-- finding: Table author has no primary key
ALTER TABLE author DROP COLUMN id;

-- case: an old table without a key that is altered
-- schema:
CREATE TABLE book (title text);
-- script:
-- finding: Table book has no primary key
ALTER TABLE book ADD COLUMN note text;

-- case: an unknown table
ALTER TABLE book ADD COLUMN note text;

-- case: a table that is renamed
CREATE TABLE book (id int);
ALTER TABLE book RENAME TO novel;
ALTER TABLE novel ADD PRIMARY KEY (id);

-- case: a partition has the key of its parent
CREATE TABLE event (id int, day date, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE TABLE event_2026 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
