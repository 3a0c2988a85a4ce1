-- case: new tables
-- settings: {list: [id, created_ts]}
CREATE TABLE book (id int PRIMARY KEY, created_ts timestamp);
-- finding: Table author lacks the required columns created_ts, id
CREATE TABLE author (name text);
-- finding: Table shop lacks the required columns created_ts
CREATE TABLE shop (id int PRIMARY KEY);
ALTER TABLE shop ADD COLUMN created_ts timestamp;

-- case: taken away
-- settings: {list: [id, created_ts]}
-- finding: Table book loses the required column created_ts
ALTER TABLE book DROP COLUMN created_ts;
ALTER TABLE book DROP COLUMN note;
-- finding: Table book loses the required column id
ALTER TABLE book RENAME COLUMN id TO code;

-- case: columns of a parent
-- settings: {list: [id]}
CREATE TABLE book (id int PRIMARY KEY);
CREATE TABLE novel (LIKE book);
CREATE TABLE poem () INHERITS (verse);
