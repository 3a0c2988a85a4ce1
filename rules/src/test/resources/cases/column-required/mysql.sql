-- case: new tables
-- settings: {list: [id, created_ts]}
CREATE TABLE book (id int PRIMARY KEY, created_ts timestamp);
-- finding: Table author lacks the required columns created_ts, id
CREATE TABLE author (name text);
CREATE TABLE shop (id int PRIMARY KEY);
ALTER TABLE shop ADD COLUMN created_ts timestamp;
CREATE TABLE city LIKE book;

-- case: taken away
-- settings: {list: [id, created_ts]}
-- finding: Table book lacks the required columns created_ts
ALTER TABLE book DROP COLUMN created_ts;
ALTER TABLE book DROP COLUMN note;
-- finding: Table author lacks the required columns id
ALTER TABLE author CHANGE COLUMN id code int;
ALTER TABLE shop DROP COLUMN id;
ALTER TABLE shop ADD COLUMN id int;
